package dev.boardwalk.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.board.BoardProblem.Severity;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardProblemTest {

    @Test
    void theCaretStandsBelowThePlace() {
        FilePosition at = new FilePosition("boards/acme.yaml", 12, 3, "  itm: li.job");

        assertThat(new BoardProblem(at, Severity.ERROR, "unknown key `itm`", "did you mean `item`?").text())
                .isEqualTo("""
                        boards/acme.yaml:12:3: error: unknown key `itm`
                              itm: li.job
                              ^
                            did you mean `item`?""");
    }

    @Test
    void aProblemOfAWholeFileShowsNoLine() {
        FilePosition at = new FilePosition("boards/acme.yml", 0, 0, "");

        assertThat(new BoardProblem(at, Severity.WARNING, "this file is not read", null).text())
                .isEqualTo("boards/acme.yml: warning: this file is not read");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // written | css | attribute
                "li.job,              li.job,         -",
                "a@href,              a,              href",
                "@href,               '',             href",
                "' a.next @href ',    a.next,         href",
                "a@abs:href,          a,              abs:href",
                "a[href*='@'],        a[href*='@'],   -",
                "a[href*='@x']@title, a[href*='@x'],  title",
            })
    void onlyAnAtSignNearTheEndTakesAnAttribute(String written, String css, String attribute) {
        assertThat(PageSelector.of(written)).isEqualTo(new PageSelector(css, attribute));
    }

    @ParameterizedTest
    @CsvSource({"3s, PT3S, 3s", "500ms, PT0.5S, 500ms", "2m, PT2M, 120s", "1500 ms, PT1.5S, 1500ms", "0s, PT0S, 0s"})
    void pausesAreReadAndWritten(String text, Duration pause, String written) {
        assertThat(PauseText.read(text)).contains(pause);
        assertThat(PauseText.write(pause)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"3", "s", "-3s", "3.5s", "1h", "99999999999s"})
    void whatIsNoPauseIsNotGuessed(String text) {
        assertThat(PauseText.read(text)).isEmpty();
    }
}
