package dev.boardwalk.crawl.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.Scenario;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-01-12T01:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | 2026-01-12T01:00:02Z",
                "  120 | 2026-01-12T01:02:00Z",
                "0060 | 2026-01-12T01:01:00Z",
                "Mon, 12 Jan 2026 01:05:00 GMT | 2026-01-12T01:05:00Z",
                "Monday, 12-Jan-26 01:05:00 GMT | 2026-01-12T01:05:00Z",
                // for ever
                "99999999999999999999999 | 2057-09-20T02:46:39Z",
            })
    @Scenario(6)
    void secondsAndDatesAreRead(String header, Instant at) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(at);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "1.5",
                "soon",
                "1h",
                "Mon, 12 Jan 2026 00:59:59 GMT",
                "Fri, 31 Feb 2026 99:00:00 GMT"
            })
    @Scenario(6)
    void whatCannotBeObeyedIsAsGoodAsAbsent(@Nullable String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNull();
    }
}
