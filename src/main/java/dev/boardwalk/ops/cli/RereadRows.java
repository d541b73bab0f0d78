package dev.boardwalk.ops.cli;

import dev.boardwalk.crawl.replay.PageReread;
import dev.boardwalk.posting.FieldChange;
import dev.boardwalk.posting.Refusal;
import dev.boardwalk.posting.Reread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a replay found, gathered page by page: one row a difference, and a sentence over all. */
final class RereadRows {
    private static final String SCHEMA = "boardwalk/replay/v1";
    private static final List<String> COLUMNS = List.of("board", "url", "ad", "difference", "field", "was", "now");

    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private final Map<Reread.Difference, Integer> counts = new EnumMap<>(Reread.Difference.class);
    private final Map<String, Integer> fields = new TreeMap<>();
    private int pages;
    private int unreadable;
    private int refused;

    void add(PageReread reread) {
        pages++;
        if (reread.verdict() == null) {
            unreadable++;
            row(reread, null, "unreadable", null, null, reread.reason());
            return;
        }
        reread.ads().forEach(ad -> add(reread, ad));
        refused += reread.refusals().size();
        for (Refusal refusal : reread.refusals()) {
            row(reread, null, "refused", refusal.rule(), null, refusal.reason());
        }
    }

    private void add(PageReread reread, Reread ad) {
        counts.merge(ad.difference(), 1, Integer::sum);
        if (ad.difference() == Reread.Difference.NEW || ad.difference() == Reread.Difference.LOST) {
            row(reread, ad.key(), ad.difference().name().toLowerCase(Locale.ROOT), null, null, null);
        }
        for (FieldChange change : ad.changes()) {
            fields.merge(change.field(), 1, Integer::sum);
            row(reread, ad.key(), "changed", change.field(), change.was(), change.now());
        }
    }

    private void row(
            PageReread reread,
            @Nullable String key,
            String difference,
            @Nullable String field,
            @Nullable String was,
            @Nullable String now) {
        rows.add(Arrays.asList(
                reread.page().page().boardId(),
                reread.page().page().url().toString(),
                key,
                difference,
                field,
                was,
                now));
    }

    Rows rows() {
        return new Rows(SCHEMA, COLUMNS, rows);
    }

    private int count(Reread.Difference difference) {
        return counts.getOrDefault(difference, 0);
    }

    /** @param written whether the differences were stored */
    String sentence(boolean written) {
        String byField = fields.entrySet().stream()
                .map(field -> field.getKey() + " " + field.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
        String verb = written ? "" : "would be ";
        return "%d stored pages read: %d ads %schanged%s, %d %snew, %d the same, %d not found any more (kept as they are), %d refusals, %d bodies unreadable"
                .formatted(
                        pages,
                        count(Reread.Difference.CHANGED),
                        verb,
                        fields.isEmpty() ? "" : byField,
                        count(Reread.Difference.NEW),
                        verb,
                        count(Reread.Difference.SAME),
                        count(Reread.Difference.LOST),
                        refused,
                        unreadable);
    }
}
