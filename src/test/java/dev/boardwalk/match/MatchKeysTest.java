package dev.boardwalk.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.MatchKey;
import dev.boardwalk.posting.MatchKey.Kind;
import dev.boardwalk.posting.SampleAds;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchKeysTest {
    private static final String TEXT = "We build small robots for greenhouses. ".repeat(12);

    @Test
    void anAdLinksByItsPageAndByWhereOneAppliesWithoutTracking() {
        JobAd ad = SampleAds.applyingAt("https://jobs.example/o/1?utm_source=blog", ad("Fitter", "Larkfield", "short"));
        assertThat(MatchKeys.of(ad))
                .containsExactly(
                        new MatchKey(Kind.LINK, "https://blog.example/1"),
                        new MatchKey(Kind.LINK, "https://jobs.example/o/1"));
    }

    @Test
    void aMailAddressIsNoLink() {
        assertThat(MatchKeys.of(
                        SampleAds.applyingAt("mailto:jobs@larkfield.example", ad("Fitter", "Larkfield", "short"))))
                .hasSize(1);
    }

    @Test
    void theSameLinkTwiceIsOneKey() {
        assertThat(MatchKeys.of(
                        SampleAds.applyingAt("https://blog.example/1#apply", ad("Fitter", "Larkfield", "short"))))
                .hasSize(1);
    }

    @Test
    void equalWordsAreEqualContentHoweverTheyAreSpelt() {
        assertThat(content(ad("FITTER – Pune", "Larkfield", TEXT)))
                .hasSize(1)
                .isEqualTo(content(ad(
                        "Fitter (Pune)",
                        "Larkfield",
                        "  " + TEXT.replace(". ", ".\n\n• ").toUpperCase(java.util.Locale.ROOT))));
    }

    @Test
    void anotherTitleEmployerOrTextIsOtherContent() {
        assertThat(content(ad("Fitter", "Larkfield", TEXT)))
                .isNotEqualTo(content(ad("Welder", "Larkfield", TEXT)))
                .isNotEqualTo(content(ad("Fitter", "Zenith", TEXT)))
                .isNotEqualTo(content(ad("Fitter", "Larkfield", TEXT + "By night.")));
    }

    @Test
    void wordsDoNotMoveOverFromTheTitleIntoTheText() {
        assertThat(content(ad("Fitter We", "Larkfield", TEXT.substring(3))))
                .isNotEqualTo(content(ad("Fitter", "Larkfield", TEXT)));
    }

    @Test
    void aTeaserHasNoContentKey() {
        assertThat(content(ad("Fitter", "Larkfield", "We build robots. ".repeat(20))))
                .isEmpty();
        assertThat(content(ad("Fitter", "Larkfield", "!?. ".repeat(400))))
                .as("signs are no text")
                .isEmpty();
    }

    @Test
    void noLetterOutsideLatinIsLost() {
        String text = "हम ग्रीनहाउस के लिए रोबोट बनाते हैं ".repeat(20);
        assertThat(content(ad("मैकेनिक", "Larkfield", text)))
                .hasSize(1)
                .isNotEqualTo(content(ad("वेल्डर", "Larkfield", text)));
    }

    private static List<MatchKey> content(JobAd ad) {
        return MatchKeys.of(ad).stream()
                .filter(key -> key.kind() == Kind.CONTENT)
                .toList();
    }

    private static JobAd ad(String title, String company, String text) {
        return SampleAds.adAt("https://blog.example/1", "url:x", title, company, text);
    }
}
