package dev.boardwalk.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.boardwalk.board.BoardComponents.Component;
import dev.boardwalk.board.BoardComponents.Partition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardComponentsTest {
    private static final UnaryOperator<String> LAST_TWO_NAMES = host -> host.replaceAll("^.*\\.(?=[^.]+\\.[^.]+$)", "");

    @Test
    void boardsWithoutACommonHostStandAlone() {
        assertThat(components(board("a", "a.example"), board("b", "b.example")))
                .extracting(Component::boardIds)
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void boardsThatShareAHostStayTogether() {
        assertThat(components(board("a", "a.example", "cdn.example"), board("b", "b.example", "cdn.example")))
                .containsExactly(new Component(List.of("a", "b"), List.of("a.example", "b.example", "cdn.example"), 2));
    }

    @Test
    void boardsHangTogetherThroughOthers() {
        assertThat(components(
                        board("c", "3.example", "4.example"),
                        board("a", "1.example", "2.example"),
                        board("d", "9.example"),
                        board("b", "2.example", "3.example")))
                .extracting(Component::boardIds)
                .containsExactly(List.of("a", "b", "c"), List.of("d"));
    }

    @Test
    void hostsAreOneWhenTheirClockIsOne() {
        List<Board> tenants =
                List.of(board("a", "a.ats.example"), board("b", "b.ats.example"), board("c", "c.other.example"));

        assertThat(BoardComponents.of(tenants, LAST_TWO_NAMES, board -> 1))
                .extracting(Component::hostKeys)
                .containsExactly(List.of("ats.example"), List.of("other.example"));
    }

    @Test
    void noHostIsInTwoComponentsAndNoBoardIsLost() {
        List<Board> boards = manyBoards();
        List<Component> components = BoardComponents.of(boards, host -> host, board -> 1);

        Set<String> hosts = new HashSet<>();
        assertThat(components)
                .allSatisfy(component ->
                        assertThat(hosts.addAll(component.hostKeys())).isTrue());
        assertThat(hosts)
                .hasSize(components.stream()
                        .mapToInt(component -> component.hostKeys().size())
                        .sum());
        assertThat(components.stream().flatMap(component -> component.boardIds().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        boards.stream().map(Board::id).toList());
    }

    @Test
    void theOrderOfTheBoardsChangesNothing() {
        List<Board> boards = manyBoards();
        List<Partition> partitions = partitions(boards);
        List<Board> shuffled = new ArrayList<>(boards);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(partitions(shuffled)).isEqualTo(partitions);
    }

    @Test
    void theHeaviestComponentsAreSpreadFirst() {
        Map<String, Long> requests = Map.of("a", 7L, "b", 6L, "c", 5L, "d", 4L, "e", 3L, "f", 2L);
        List<Board> boards =
                requests.keySet().stream().map(id -> board(id, id + ".example")).toList();
        List<Component> components = BoardComponents.of(boards, host -> host, board -> requests.get(board.id()));

        assertThat(BoardComponents.pack(components, 3))
                .extracting(Partition::number, Partition::boardIds, Partition::weight)
                .containsExactly(
                        tuple(0, List.of("a", "f"), 9L),
                        tuple(1, List.of("b", "e"), 9L),
                        tuple(2, List.of("c", "d"), 9L));
    }

    @Test
    void aBoardWithNothingKnownStillCountsSoThatNewBoardsAreSpread() {
        List<Component> components = BoardComponents.of(manyBoards(), host -> host, board -> 0);

        assertThat(BoardComponents.pack(components, 4)).allMatch(partition -> partition.weight() > 0);
    }

    @Test
    void fewerComponentsThanPartitionsGiveNoEmptyOnes() {
        assertThat(BoardComponents.pack(components(board("a", "a.example")), 64))
                .hasSize(1);
        assertThat(BoardComponents.pack(List.of(), 64)).isEmpty();
        assertThatThrownBy(() -> BoardComponents.pack(List.of(), 0)).hasMessageContaining("At least one");
    }

    private static List<Partition> partitions(List<Board> boards) {
        return BoardComponents.pack(
                BoardComponents.of(boards, host -> host, board -> board.id().length()), 5);
    }

    /** Boards 0 to 39; every fifth also reaches the host of the board after it. */
    private static List<Board> manyBoards() {
        return IntStream.range(0, 40)
                .mapToObj(i -> i % 5 == 0
                        ? board("b" + i, "h" + i + ".example", "h" + (i + 1) + ".example")
                        : board("b" + i, "h" + i + ".example"))
                .toList();
    }

    private static List<Component> components(Board... boards) {
        return BoardComponents.of(List.of(boards), host -> host, board -> 1);
    }

    private static Board board(String id, String... hosts) {
        return new Board(
                id,
                id,
                List.of(),
                new Scope(Set.of(hosts), null),
                Politeness.defaults(),
                List.of("https://" + hosts[0] + "/"),
                ListingRules.NONE,
                Map.of(),
                BoardDefaults.NONE,
                Expectations.NONE,
                List.of());
    }
}
