package dev.boardwalk.ops.cli;

import dev.boardwalk.posting.Quarantined;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Quarantine entries as rows and as one sentence. */
final class QuarantineRows {
    private QuarantineRows() {}

    static Rows list(List<Quarantined> entries) {
        return new Rows(
                "boardwalk/quarantine/v1",
                List.of("id", "night", "board", "rule", "state", "reason", "url"),
                entries.stream()
                        .map(entry -> Arrays.<@Nullable Object>asList(
                                entry.id(),
                                entry.night(),
                                entry.boardId(),
                                entry.rule(),
                                entry.state(),
                                entry.reason(),
                                entry.url()))
                        .toList());
    }

    static Rows one(Quarantined entry) {
        Quarantined.Stored stored = entry.stored();
        return new Rows(
                "boardwalk/quarantine-entry/v1",
                List.of("what", "value"),
                List.of(
                        line("id", entry.id()),
                        line("night", entry.night()),
                        line("board", entry.boardId()),
                        line("url", entry.url()),
                        line("rule", entry.rule()),
                        line("reason", entry.reason()),
                        line("snippet", entry.snippet()),
                        line("state", entry.state()),
                        line("boardDefinition", entry.definitionHash()),
                        line("storedPage", stored == null ? null : stored.file() + " at byte " + stored.offset()),
                        line("recordedAt", entry.at())));
    }

    private static List<@Nullable Object> line(String what, @Nullable Object value) {
        return Arrays.asList(what, value);
    }

    /**
     * @param byRule all that match
     * @param shown of these
     */
    static String sentence(Map<String, Integer> byRule, int shown) {
        int all = byRule.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return "nothing there";
        }
        String rules = byRule.entrySet().stream()
                .map(rule -> rule.getKey() + " " + rule.getValue())
                .collect(Collectors.joining(", "));
        return all
                + (all == 1 ? " entry: " : " entries: ")
                + rules
                + (shown < all ? "; the newest " + shown + " are shown, see --limit" : "");
    }
}
