package dev.boardwalk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardDefaults;
import dev.boardwalk.board.Expectations;
import dev.boardwalk.board.ListingRules;
import dev.boardwalk.board.Politeness;
import dev.boardwalk.board.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NightScopeTest {
    private static final List<Board> BOARDS =
            List.of(board("zenith", "tech"), board("acme", "tech", "emea"), board("blog"));

    @Test
    void oneSelectionHasOneText() {
        assertThat(NightScope.ALL.text()).isEqualTo("all");
        assertThat(new NightScope(Set.of("zenith", "acme"), Set.of()).text()).isEqualTo("board:acme,zenith");
        assertThat(new NightScope(Set.of(), Set.of("tech")).text()).isEqualTo("label:tech");
        assertThat(new NightScope(Set.of("blog"), Set.of("tech", "emea")).text())
                .isEqualTo("board:blog label:emea,tech");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "board:acme", "board:acme,zenith", "label:emea,tech", "board:blog label:emea,tech"})
    void itsTextReadsBack(String text) {
        assertThat(NightScope.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "acme",
                "boards:acme",
                "ALL",
                "board:",
                "board:acme,,zenith",
                "label:",
                "all board:acme",
                "board:acme all"
            })
    void whatIsNoScopeIsRefusedRatherThanTakenForAnother(String text) {
        assertThatThrownBy(() -> NightScope.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void allSelectsEveryBoardById() {
        assertThat(ids(NightScope.ALL)).containsExactly("acme", "blog", "zenith");
        assertThat(NightScope.ALL.isAll()).isTrue();
    }

    @Test
    void boardsAndLabelsAddUp() {
        assertThat(ids(NightScope.parse("label:tech"))).containsExactly("acme", "zenith");
        assertThat(ids(NightScope.parse("board:blog label:emea"))).containsExactly("acme", "blog");
        assertThat(ids(NightScope.parse("board:acme label:tech")))
                .as("nothing twice")
                .containsExactly("acme", "zenith");
        assertThat(ids(NightScope.parse("board:nowhere"))).isEmpty();
    }

    private static List<String> ids(NightScope scope) {
        return scope.select(BOARDS).stream().map(Board::id).toList();
    }

    private static Board board(String id, String... labels) {
        return new Board(
                id,
                id,
                List.of(labels),
                new Scope(Set.of(id + ".example"), null),
                new Politeness(null, Politeness.DEFAULT_MAX_PAGES, Politeness.DEFAULT_MAX_REQUESTS),
                List.of("https://" + id + ".example/jobs"),
                ListingRules.NONE,
                Map.of(),
                BoardDefaults.NONE,
                Expectations.NONE,
                List.of());
    }
}
