package dev.boardwalk.crawl.refetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.fetch.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalRuleTest {
    private static final URI URL = URI.create("https://acme.example/jobs/1");
    private static final Instant READ = Instant.parse("2026-01-12T01:15:00Z");
    private static final String DATE = "Mon, 05 Jan 2026 01:02:03 GMT";

    @Test
    void whatTheServerSentIsSentBackWordForWord() {
        assertThat(validators("W/\"7\"", DATE, "reader-1", Duration.ofDays(1)))
                .isEqualTo(new Validators(URL, "W/\"7\"", DATE));
        assertThat(validators(null, DATE, "reader-1", Duration.ofDays(1))).isEqualTo(new Validators(URL, null, DATE));
        assertThat(validators(null, null, "reader-1", Duration.ofDays(1))).isEqualTo(Validators.NONE);
    }

    @Test
    void anotherReaderWantsThePageItself() {
        assertThat(validators("\"7\"", DATE, "reader-2", Duration.ofDays(1))).isEqualTo(Validators.NONE);
        assertThat(ConditionalRule.isSameBody(last("\"7\"", DATE), "reader-2", URL, "sha"))
                .isFalse();
        assertThat(ConditionalRule.isSameBody(last("\"7\"", DATE), "reader-1", URL, "sha"))
                .isTrue();
    }

    @Test
    void afterAWeekThePageIsReadWhole() {
        assertThat(validators("\"7\"", DATE, "reader-1", Duration.ofDays(7).minusSeconds(1)))
                .isNotEqualTo(Validators.NONE);
        assertThat(validators("\"7\"", DATE, "reader-1", Duration.ofDays(7))).isEqualTo(Validators.NONE);
        assertThat(validators("\"7\"", DATE, "reader-1", Duration.ofHours(-1)))
                .as("a clock that was set back")
                .isEqualTo(Validators.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"a b\"", "unquoted", DATE, "\"\u00fc\""})
    void aValidatorIsKeptAsItCame(String header) {
        assertThat(ConditionalRule.kept(Optional.of(header))).isEqualTo(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"a\u0000b\"", "\"a\r\nHost: b\"", "\"\u20ac\""})
    void whatCannotBeSentBackIsNotKept(String header) {
        assertThat(ConditionalRule.kept(Optional.of(header))).isNull();
        assertThat(ConditionalRule.kept(Optional.of("\"" + "x".repeat(1000) + "\"")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"\"7\", \"7\", false", "W/\"7\", \"7\", false", "\"7\", \"8\", true", "\"7\", , false"})
    void a304ThatNamesAnotherVersionIsNoticed(String ours, @Nullable String theirs, boolean other) {
        List<Map.Entry<String, String>> headers = theirs == null ? List.of() : List.of(Map.entry("etag", theirs));
        Exchange exchange = new Exchange(URL, URL, 304, headers, new byte[0], READ, Duration.ZERO, 0, null);
        assertThat(ConditionalRule.namesAnotherVersion(last(ours, null), exchange))
                .isEqualTo(other);
    }

    private static Validators validators(
            @Nullable String etag, @Nullable String lastModified, String readBy, Duration later) {
        return ConditionalRule.validators(last(etag, lastModified), readBy, READ.plus(later));
    }

    private static LastReading last(@Nullable String etag, @Nullable String lastModified) {
        return new LastReading(
                "reader-1",
                READ,
                URL,
                etag,
                lastModified,
                "sha",
                List.of(),
                Map.of(),
                null,
                List.of(),
                false,
                List.of("id:1"),
                null,
                null);
    }
}
