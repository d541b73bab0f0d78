package dev.boardwalk.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AdJsonTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 12);
    private final JobAd ad = SampleAds.ad("id:1", "Java Intern");

    @Test
    void aJobAdComesBackAsItWasWritten() {
        assertThat(AdJson.jobAd(AdJson.write(ad))).isEqualTo(ad);
    }

    @Test
    void aRawAdComesBackAsItWasWritten() {
        RawAd raw = SampleAds.raw("Java Intern");

        assertThat(AdJson.rawAd(AdJson.write(raw))).isEqualTo(raw);
    }

    @Test
    void whatIsUnknownIsWrittenAsNullAndAmountsArePlain() {
        assertThat(AdJson.write(SampleAds.ad("id:1", "Java Intern", new BigDecimal("2.5E+4"), MONDAY, MONDAY, null)))
                .startsWith("{\"key\":\"id:1\",\"url\":")
                .contains("\"validThrough\":null", "\"min\":25000,", "\"datePosted\":\"2026-01-12\"")
                .contains("\"benefits\":[]", "\"extractor\":\"json-ld\"", "\"maxYears\":null");
    }

    @Test
    void aCharacterTheDatabaseCannotHoldIsLeftOutAndItsSpellingIsNot() {
        String json = AdJson.write(SampleAds.ad("id:1", "a\0b \\u0000 c"));

        assertThat(AdJson.jobAd(json).title()).isEqualTo("ab \\u0000 c");
    }

    @Test
    void theHashChangesWithWhatTheAdSays() {
        assertThat(AdJson.contentHash(SampleAds.ad("id:1", "Java Trainee"))).isNotEqualTo(AdJson.contentHash(ad));
    }

    @Test
    void theHashDoesNotChangeWithTheSpellingOfAnAmount() {
        assertThat(AdJson.contentHash(
                        SampleAds.ad("id:1", "Java Intern", new BigDecimal("25000.00"), MONDAY, MONDAY, null)))
                .isEqualTo(AdJson.contentHash(ad));
    }

    @Test
    void theHashDoesNotChangeWithHowTheAdWasReachedOrTracked() {
        String plain = "https://apply.zenith.example/?id=7";
        JobAd one = SampleAds.ad("id:1", "Java Intern", BigDecimal.TEN, MONDAY, MONDAY, plain);
        JobAd two = SampleAds.ad("id:2", "Java Intern", BigDecimal.TEN, MONDAY, MONDAY, plain + "&utm_source=x");

        assertThat(AdJson.contentHash(two)).isEqualTo(AdJson.contentHash(one));
    }

    @Test
    void aVaguePostingDateMovesEveryNightAndIsNoChange() {
        JobAd tonight = SampleAds.ad("id:1", "Java Intern", BigDecimal.TEN, MONDAY.minusDays(60), MONDAY, null);
        JobAd tomorrow =
                SampleAds.ad("id:1", "Java Intern", BigDecimal.TEN, MONDAY.minusDays(59), MONDAY.plusDays(1), null);

        assertThat(AdJson.contentHash(tomorrow)).isEqualTo(AdJson.contentHash(tonight));
    }
}
