package dev.boardwalk.crawl.robots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.crawl.answer.DenyRule;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Refusal;
import dev.boardwalk.posting.SampleAds;
import dev.boardwalk.posting.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndNoticeTest {
    private static final LocalDate TONIGHT = LocalDate.parse("2026-03-10");

    @ParameterizedTest
    @CsvSource({
        // rule, verdict, the ends its ads state, does it end them
        "NO_INDEX, CLOSED, , true",
        "NO_INDEX, CLOSED, 2026-12-31, true", // a notice on a page that still shows its ad
        "NO_INDEX, POSTING, 2026-03-09, true",
        "NO_INDEX, POSTING, 2026-03-09 2025-01-01, true",
        // its last day is tonight, no end is stated, or only one of two ads has ended
        "NO_INDEX, POSTING, 2026-03-10, false",
        "NO_INDEX, POSTING, none, false",
        "NO_INDEX, POSTING, 2026-03-09 none, false",
        "NO_INDEX, POSTING, 2026-03-09 2026-03-10, false",
        // what challenges, soft 404s and pages under repair look like
        "NO_INDEX, NOT_A_POSTING, , false",
        "NO_INDEX, WALL, , false",
        "NO_INDEX, LISTING, , false",
        // not asked for, so nothing it says is known
        "ROBOTS, CLOSED, , false",
        "NO_FOLLOW, CLOSED, , false",
    })
    void whatMayBeNotedOfAPageThatIsNotToBeIndexed(DenyRule rule, Verdict verdict, String ends, boolean ended) {
        Normalized ads = new Normalized(
                ends == null
                        ? List.of()
                        : Stream.of(ends.split(" "))
                                .map(EndNoticeTest::endingOn)
                                .toList(),
                List.of());
        Reading notice = EndNotice.of(PageKind.DETAIL, denied(rule), reading(verdict), ads, TONIGHT);
        assertThat(notice != null).isEqualTo(ended);
        if (notice != null) {
            assertThat(notice.verdict()).isEqualTo(Verdict.CLOSED);
            assertThat(notice.ads()).isEmpty();
            assertThat(notice.reason()).contains("noindex");
        }
    }

    @Test
    void aListingSpeaksOfManyAds() {
        Normalized ads = new Normalized(List.of(endingOn("2026-03-09")), List.of());
        assertThat(EndNotice.of(PageKind.LISTING, denied(DenyRule.NO_INDEX), reading(Verdict.POSTING), ads, TONIGHT))
                .isNull();
    }

    @Test
    void anAdThatCouldNotBeUsedMayBeTheOneThatIsOpen() {
        Normalized ads = new Normalized(
                List.of(endingOn("2026-03-09")), List.of(new Refusal("no-title", "it has no title", null)));
        assertThat(EndNotice.of(PageKind.DETAIL, denied(DenyRule.NO_INDEX), reading(Verdict.POSTING), ads, TONIGHT))
                .isNull();
    }

    private static FetchResult.Denied denied(DenyRule rule) {
        return new FetchResult.Denied(rule, "because", null);
    }

    private static Reading reading(Verdict verdict) {
        return new Reading(verdict, "the page says \"filled\"", List.of(), List.of(), null, false);
    }

    private static Normalized.Pair endingOn(String end) {
        LocalDate day = end.equals("none") ? null : LocalDate.parse(end);
        return new Normalized.Pair(SampleAds.raw("Fitter"), SampleAds.endingOn(day, SampleAds.ad("fitter", "Fitter")));
    }
}
