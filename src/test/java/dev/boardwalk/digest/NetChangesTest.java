package dev.boardwalk.digest;

import static dev.boardwalk.digest.Change.Kind.CHANGED;
import static dev.boardwalk.digest.Change.Kind.CLOSED;
import static dev.boardwalk.digest.Change.Kind.NEW;
import static dev.boardwalk.digest.Change.Kind.REOPENED;
import static dev.boardwalk.digest.Rows.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetChangesTest {
    private static final String FITTER = "{'title': 'Fitter', 'ads_n': 1}";
    private static final String WELDER = "{'title': 'Welder', 'ads_n': 1}";
    private static final String TURNER = "{'title': 'Turner', 'ads_n': 1}";
    private static final String FITTER_TWICE = "{'title': 'Fitter', 'ads_n': 2}";

    static List<Arguments> sleepers() {
        return List.of(
                told("new is new", "NEW Fitter", event(NEW, null, FITTER)),
                told(
                        "new, then changed: new as it is now",
                        "NEW Welder",
                        event(NEW, null, FITTER),
                        event(CHANGED, FITTER, WELDER, "title")),
                told("new and closed again: never seen", "", event(NEW, null, FITTER), event(CLOSED, FITTER, null)),
                told(
                        "new, closed, open again: new",
                        "NEW Welder",
                        event(NEW, null, FITTER),
                        event(CLOSED, FITTER, null),
                        event(REOPENED, null, WELDER)),
                told(
                        "changed twice: once, from the first to the last",
                        "CHANGED Fitter > Turner [title]",
                        event(CHANGED, FITTER, WELDER, "title"),
                        event(CHANGED, WELDER, TURNER, "title")),
                told(
                        "changed back to what it was: nothing",
                        "",
                        event(CHANGED, FITTER, WELDER, "title"),
                        event(CHANGED, WELDER, FITTER, "title")),
                told(
                        "changed, then closed: closed as the reader knew it",
                        "CLOSED Fitter",
                        event(CHANGED, FITTER, WELDER, "title"),
                        event(CLOSED, WELDER, null)),
                told(
                        "closed and open again as it was: nothing",
                        "",
                        event(CLOSED, FITTER, null),
                        event(REOPENED, null, FITTER)),
                told(
                        "closed and open again on two boards: nothing of the posting itself",
                        "",
                        event(CLOSED, FITTER, null),
                        event(REOPENED, null, FITTER_TWICE)),
                told(
                        "closed and open again with other words: changed",
                        "CHANGED Fitter > Welder [title]",
                        event(CLOSED, FITTER, null),
                        event(REOPENED, null, WELDER)),
                told(
                        "closed, open again, closed: closed",
                        "CLOSED Fitter",
                        event(CLOSED, FITTER, null),
                        event(REOPENED, null, WELDER),
                        event(CLOSED, WELDER, null)),
                told(
                        "open again is no new one",
                        "REOPENED Welder",
                        event(REOPENED, null, FITTER),
                        event(CHANGED, FITTER, WELDER, "title")),
                told(
                        "open again and closed: the reader knew it closed",
                        "",
                        event(REOPENED, null, FITTER),
                        event(CLOSED, FITTER, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sleepers")
    void oneEventAPosting(String rule, String told, List<Change> feed) {
        assertThat(NetChanges.of(feed).stream().map(NetChangesTest::words).toList())
                .isEqualTo(told.isEmpty() ? List.of() : List.of(told));
    }

    @Test
    void postingsKeepTheOrderOfTheirFirstEvent() {
        Change first = of(2, event(NEW, null, FITTER));
        Change second = of(1, event(NEW, null, WELDER));
        Change again = of(2, event(CHANGED, FITTER, TURNER, "title"));
        assertThat(NetChanges.of(List.of(first, second, again)).stream().map(Change::postingId))
                .containsExactly(2L, 1L);
    }

    private static Change of(long posting, Change like) {
        return new Change(posting, like.kind(), like.fields(), like.before(), like.after(), like.reason());
    }

    private static Arguments told(String rule, String told, Change... feed) {
        return Arguments.of(rule, told, List.of(feed));
    }

    private static String words(Change change) {
        String title = change.row().path("title").asString();
        return change.kind() == CHANGED
                ? "CHANGED " + change.before().path("title").asString() + " > " + title + " " + change.fields()
                : change.kind() + " " + title;
    }
}
