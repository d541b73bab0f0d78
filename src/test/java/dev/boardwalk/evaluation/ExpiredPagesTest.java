package dev.boardwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.robots.EndNotice;
import dev.boardwalk.crawl.robots.RobotsDirectives;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real pages of ads that ended, which still answer 200, list other ads and ask not to be indexed: each ends its ad, and nothing of it is stored. */
class ExpiredPagesTest {
    private static final LocalDate LONG_AGO = LocalDate.parse("2000-01-01"); // so that no date decides

    @Test
    void aPageThatAnswers200AndSaysThatItsAdEndedEndsIt() throws IOException {
        List<Path> expired = Corpus.files("html-posting", ".html").stream()
                .filter(page -> page.getFileName().toString().contains("expired"))
                .toList();
        assertThat(expired).isNotEmpty();
        for (Path page : expired) {
            ReadPages.Read read = ReadPages.page(page.getFileName().toString(), Files.readAllBytes(page));
            assertThat(read.reading().verdict()).as(page.toString()).isEqualTo(Verdict.CLOSED);
            assertThat(read.reading().links()).isEmpty();
            FetchResult.Denied refusal =
                    RobotsDirectives.refusal(PageKind.DETAIL, answer().finalUrl(), answer(), read.reading());
            assertThat(refusal).as("it asks not to be indexed").isNotNull();
            Reading notice = EndNotice.of(PageKind.DETAIL, refusal, read.reading(), EndNotice.NOTHING, LONG_AGO);
            assertThat(notice).isNotNull();
            assertThat(notice.verdict()).isEqualTo(Verdict.CLOSED);
        }
    }

    private static Exchange answer() {
        URI url = URI.create("https://page.invalid/1");
        return new Exchange(url, url, 200, List.of(), new byte[0], Instant.EPOCH, Duration.ZERO, 0, null);
    }
}
