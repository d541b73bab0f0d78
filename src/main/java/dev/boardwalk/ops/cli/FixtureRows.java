package dev.boardwalk.ops.cli;

import dev.boardwalk.crawl.fixture.Difference;
import dev.boardwalk.crawl.fixture.FixtureResult;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recorded walks and what differs in them, as rows. */
final class FixtureRows {
    private static final List<String> DIFFERENCES =
            List.of("board", "fixture", "page", "ad", "field", "expected", "actual");
    /** Characters of what two texts share that are shown before they part. */
    private static final int LEAD = 20;

    private FixtureRows() {}

    static Rows of(FixtureResult result) {
        return new Rows(
                "boardwalk/fixture-pages/v1",
                List.of("kind", "url", "verdict", "links", "ads", "refused"),
                result.pages().stream()
                        .map(page -> Arrays.<@Nullable Object>asList(
                                page.kind().name().toLowerCase(Locale.ROOT),
                                page.url(),
                                page.verdict(),
                                page.links().size(),
                                page.ads().size(),
                                page.refusals().size()))
                        .toList());
    }

    /** One row a difference; in a table, which cuts long cells, two long texts are shown from where they part. */
    static Rows differences(List<List<@Nullable Object>> rows) {
        return new Rows("boardwalk/fixture-differences/v1", DIFFERENCES, rows);
    }

    static List<@Nullable Object> row(String board, String fixture, Difference difference, OutputFormat format) {
        boolean cut = format == OutputFormat.table;
        @Nullable String expected = difference.expected();
        @Nullable String actual = difference.actual();
        int shared = cut && expected != null && actual != null ? shared(expected, actual) : 0;
        return Arrays.asList(
                board,
                fixture,
                difference.page(),
                difference.ad(),
                difference.field(),
                from(expected, shared),
                from(actual, shared));
    }

    private static int shared(String one, String other) {
        int mismatch = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return mismatch <= 2 * LEAD ? 0 : mismatch - LEAD;
    }

    private static @Nullable String from(@Nullable String text, int start) {
        return text == null || start == 0 ? text : "…" + text.substring(start);
    }
}
