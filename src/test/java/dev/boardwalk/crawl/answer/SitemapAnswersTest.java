package dev.boardwalk.crawl.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.crawl.answer.FetchResult.Failed;
import dev.boardwalk.crawl.answer.FetchResult.Fetched;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sitemaps may be larger than pages, and come packed without anybody saying so. */
class SitemapAnswersTest {
    private static final URI URL = URI.create("https://jobs.example/sitemap.xml.gz");
    private static final byte[] PACKED = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0};
    private static final AnswerRule PAGES = new AnswerRule(FetchLimits.BODY);
    private static final AnswerRule SITEMAPS = AnswerRule.forSitemaps();

    private static Exchange answer(String type, byte[] body) {
        return new Exchange(
                URL,
                URL,
                200,
                List.of(Map.entry("Content-Type", type)),
                body,
                Instant.parse("2026-01-12T01:15:00Z"),
                Duration.ofMillis(200),
                0,
                null);
    }

    @Test
    void aPackedOneIsReadThoughItsServerDoesNotKnowWhatItIs() {
        Exchange answer = answer("application/octet-stream", PACKED);
        assertThat(SITEMAPS.bytesToRead(200, "application/octet-stream")).isEqualTo(FetchLimits.SITEMAP);
        assertThat(SITEMAPS.judge(answer, false)).isInstanceOf(Fetched.class);
        assertThat(PAGES.bytesToRead(200, "application/octet-stream")).isZero();
        assertThat(PAGES.judge(answer, false))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.kind()).isEqualTo(FailureKind.CONTENT_TYPE));
    }

    @Test
    void soIsPlainTextButNoPicture() {
        byte[] text = "https://jobs.example/jobs/1\n".getBytes(StandardCharsets.UTF_8);
        assertThat(SITEMAPS.judge(answer("Application/Octet-Stream; x=y", text), false))
                .isInstanceOf(Fetched.class);
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0};
        assertThat(SITEMAPS.judge(answer("application/octet-stream", picture), false))
                .isInstanceOf(Failed.class);
        assertThat(SITEMAPS.judge(answer("image/png", picture), false)).isInstanceOf(Failed.class);
    }

    @Test
    void oneMayBeTenTimesAsLargeAsAPage() {
        Exchange large = answer("application/xml", new byte[FetchLimits.BODY + 1]);
        assertThat(PAGES.judge(large, false))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.kind()).isEqualTo(FailureKind.TOO_LARGE));
        assertThat(SITEMAPS.judge(large, false)).isInstanceOf(Fetched.class);
    }
}
