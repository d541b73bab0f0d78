package dev.boardwalk.digest;

import dev.boardwalk.digest.Change.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a reader who slept through several releases needs to know: one event a posting. */
final class NetChanges {
    private NetChanges() {}

    /** @param feed in the order of the feed; the answer keeps the order of each posting's first event */
    static List<Change> of(List<Change> feed) {
        Map<Long, List<Change>> byPosting = new LinkedHashMap<>();
        feed.forEach(change -> byPosting
                .computeIfAbsent(change.postingId(), id -> new ArrayList<>())
                .add(change));
        return byPosting.values().stream()
                .flatMap(changes -> net(changes).stream())
                .toList();
    }

    private static Optional<Change> net(List<Change> changes) {
        Change first = changes.get(0);
        Change last = changes.get(changes.size() - 1);
        boolean openBefore = first.kind() == Kind.CHANGED || first.kind() == Kind.CLOSED;
        boolean openAfter = last.kind() != Kind.CLOSED;
        if (!openBefore && !openAfter) {
            return Optional.empty();
        }
        if (!openBefore) {
            return Optional.of(new Change(first.postingId(), first.kind(), List.of(), null, last.after(), null));
        }
        if (!openAfter) {
            return Optional.of(
                    new Change(first.postingId(), Kind.CLOSED, List.of(), first.before(), null, last.reason()));
        }
        Set<String> fields = new LinkedHashSet<>();
        changes.forEach(change -> fields.addAll(change.fields()));
        fields.removeIf(field ->
                java.util.Objects.equals(value(first, field), last.row().get(field)));
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(
                        first.postingId(), Kind.CHANGED, List.copyOf(fields), first.before(), last.after(), null));
    }

    private static tools.jackson.databind.@org.jspecify.annotations.Nullable JsonNode value(
            Change change, String field) {
        return change.before() == null ? null : change.before().get(field);
    }
}
