package dev.boardwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.crawl.answer.DenyRule;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.robots.EndNotice;
import dev.boardwalk.crawl.robots.RobotsDirectives;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Verdict;
import dev.boardwalk.posting.life.Belief;
import dev.boardwalk.posting.life.Sighting;
import dev.boardwalk.posting.life.SightingRule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Real pages of ads that ended, which still answer 200: only a program run by the page would say so, what is left is a frame without the ad that asks not
 * to be indexed. So they show nothing as open and end nothing by themselves, as a page under repair looks the same; the listing that lacks them does.
 */
class ExpiredPagesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Test
    void aFrameWithoutItsAdThatAsksNotToBeIndexedLeavesTheListingToDecide() throws IOException {
        List<Path> expired = Corpus.files("html-posting", ".html").stream()
                .filter(page -> page.getFileName().toString().contains("expired"))
                .toList();
        assertThat(expired).isNotEmpty();
        for (Path page : expired) {
            ReadPages.Read read = ReadPages.page(page.getFileName().toString(), Files.readAllBytes(page));
            assertThat(read.reading().verdict()).as(page.toString()).isEqualTo(Verdict.NOT_A_POSTING);
            FetchResult.Denied refusal =
                    RobotsDirectives.refusal(PageKind.DETAIL, answer().finalUrl(), answer(), read.reading());
            assertThat(refusal).isNotNull();
            assertThat(refusal.rule()).isEqualTo(DenyRule.NO_INDEX);
            assertThat(EndNotice.of(PageKind.DETAIL, refusal, read.reading(), EndNotice.NOTHING, TODAY))
                    .isNull();
        }
        // such a page does not show its ad, so two healthy walks without it are enough, and not four
        var refused = new SightingRule.Pages(false, 1L, false, false, false, null);
        assertThat(SightingRule.of(refused, Belief.HEALTHY)).isEqualTo(Sighting.ABSENT);
    }

    private static Exchange answer() {
        URI url = URI.create("https://page.invalid/1");
        return new Exchange(url, url, 200, List.of(), new byte[0], Instant.EPOCH, Duration.ZERO, 0, null);
    }
}
