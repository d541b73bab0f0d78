package dev.boardwalk.crawl.robots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.crawl.answer.DenyRule;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RobotsDirectivesTest {
    private static final URI URL = URI.create("https://acme.example/jobs");

    @ParameterizedTest
    @CsvFileSource(resources = "/crawl/robots-directives.tsv", delimiter = '\t', emptyValue = "")
    void whatHoldsForUs(String header, String meta, String holds) {
        RobotsDirectives asked =
                RobotsDirectives.of(answer(header == null ? "" : header), meta == null ? List.of() : List.of(meta));
        String both = (asked.noIndex() ? "noindex " : "") + (asked.noFollow() ? "nofollow" : "");
        assertThat(both.isEmpty() ? "-" : both.strip()).isEqualTo(holds);
    }

    @Test
    void severalHeadersAddUp() {
        Exchange exchange = answer("noindex", "otherbot: none", "nofollow");
        assertThat(RobotsDirectives.of(exchange, List.of())).isEqualTo(new RobotsDirectives(true, true));
    }

    /** Most boards put noindex on the second and further pages of a list, so that only its ads are found. */
    @Test
    void aListThatIsNotToBeIndexedStillLeadsToItsAds() {
        assertThat(refusal(PageKind.LISTING, Verdict.LISTING, "noindex")).isNull();
        assertThat(refusal(PageKind.LISTING, Verdict.LISTING, "nofollow").rule())
                .isEqualTo(DenyRule.NO_FOLLOW);
        assertThat(refusal(PageKind.LISTING, Verdict.POSTING, "noindex").rule()).isEqualTo(DenyRule.NO_INDEX);
        assertThat(refusal(PageKind.DETAIL, Verdict.POSTING, "noindex").rule()).isEqualTo(DenyRule.NO_INDEX);
        assertThat(refusal(PageKind.DETAIL, Verdict.POSTING, "nofollow")).isNull();
    }

    private static FetchResult.Denied refusal(PageKind kind, Verdict verdict, String meta) {
        Reading reading = new Reading(verdict, "because", List.of(), List.of(), null, false).asking(List.of(meta));
        return RobotsDirectives.refusal(kind, URL, answer(), reading);
    }

    private static Exchange answer(String... xRobotsTags) {
        List<Map.Entry<String, String>> headers = List.of(xRobotsTags).stream()
                .map(value -> Map.entry("x-robots-tag", value))
                .toList();
        return new Exchange(URL, URL, 200, headers, new byte[0], Instant.EPOCH, Duration.ZERO, 0, null);
    }
}
