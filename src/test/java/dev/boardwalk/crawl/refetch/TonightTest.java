package dev.boardwalk.crawl.refetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.crawl.refetch.DateTrust.Page;
import dev.boardwalk.crawl.refetch.DateTrust.Proof;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which pages are asked for tonight, and what earns a sitemap's dates a say in it. */
class TonightTest {
    private static final Instant NOW = Instant.parse("2026-01-12T01:15:00Z");

    @ParameterizedTest(name = "{0}, read {1}, again {2}, ends {3}, trust {4}: {5} after {6} got {7} -> {8}")
    @CsvFileSource(resources = "/crawl/refetch-tonight.tsv", delimiter = '\t')
    void aPageIsAskedForOrRests(
            String board,
            String readAt,
            String recheckOn,
            String ends,
            String trust,
            String tonight,
            String got,
            String gotAt,
            RefetchRule.Tonight answer) {
        var page = new RefetchRule.Known(
                date(recheckOn),
                readAt.equals("-") ? null : board.equals("other") ? "reader-0" : "reader-1",
                instant(readAt),
                date(ends),
                sitemap(tonight, got, gotAt));
        var night = new RefetchRule.Night(
                LocalDate.parse("2026-01-12"), NOW, "reader-1", !board.equals("ill"), trust.equals("yes"));
        assertThat(RefetchRule.tonight(page, night)).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0} after {1} got {2}, now {3} -> {4}")
    @CsvFileSource(resources = "/crawl/sitemap-proofs.tsv", delimiter = '\t')
    void aPageThatWasGotProvesItsDate(String tonight, String got, String gotAt, Page page, Proof proof) {
        assertThat(DateTrust.proof(sitemap(tonight, got, gotAt), page)).isEqualTo(proof);
    }

    @Test
    void thirtyDatesThatHeldAndOneThatToldEarnTrust() {
        DateTrust held = after(DateTrust.NONE, Proof.HELD, 29);
        assertThat(after(held, Proof.HELD, 100).trusted())
                .as("dates that never move hold on every page that never changes")
                .isFalse();
        assertThat(after(held, Proof.TOLD, 1).trusted()).isFalse();
        assertThat(after(after(held, Proof.TOLD, 1), Proof.HELD, 1).trusted()).isTrue();
        assertThat(after(held, Proof.NOTHING, 50)).isEqualTo(held);
    }

    @Test
    void oneMissTakesTrustAwayAndMakesItDearer() {
        DateTrust trusted = after(after(DateTrust.NONE, Proof.TOLD, 1), Proof.HELD, 30);
        DateTrust missed = trusted.after(Proof.MISSED, NOW);
        assertThat(missed).isEqualTo(new DateTrust(0, 0, 1, NOW));
        assertThat(missed.needed()).isEqualTo(60);
        assertThat(missed.after(Proof.MISSED, NOW.plus(Duration.ofHours(2))).misses())
                .as("a deployment changes many pages of one night")
                .isEqualTo(1);
        assertThat(missed.after(Proof.MISSED, NOW.plus(Duration.ofHours(24))).needed())
                .isEqualTo(120);
        assertThat(new DateTrust(0, 0, 50, NOW).needed()).isEqualTo(480);
        assertThat(after(after(missed, Proof.HELD, 60), Proof.TOLD, 1).trusted())
                .isTrue();
    }

    @Test
    void oneDateOnAllPagesIsThatOfTheFile() {
        Instant other = NOW.minusSeconds(1);
        assertThat(SitemapDate.telling(Map.of("a", NOW, "b", NOW))).isEmpty();
        assertThat(SitemapDate.telling(Map.of("a", NOW, "b", other))).hasSize(2);
        assertThat(SitemapDate.telling(Map.of("a", NOW))).hasSize(1);
    }

    private static DateTrust after(DateTrust trust, Proof proof, int times) {
        DateTrust after = trust;
        for (int i = 0; i < times; i++) {
            after = after.after(proof, NOW);
        }
        return after;
    }

    private static SitemapDate sitemap(String tonight, String got, String gotAt) {
        boolean listed = !tonight.startsWith("unread ");
        return new SitemapDate(listed, instant(tonight.replace("unread ", "")), instant(got), instant(gotAt));
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.equals("-") ? null : LocalDate.parse(cell);
    }

    private static @Nullable Instant instant(String cell) {
        if (cell.equals("-")) {
            return null;
        }
        return cell.length() == 10
                ? LocalDate.parse(cell).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(cell).toInstant();
    }
}
