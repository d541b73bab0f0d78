package dev.boardwalk.digest;

import dev.boardwalk.digest.Change.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What a reader who slept through several releases needs to know: one event a posting. */
final class NetChanges {
    /** Columns that differ without a change of the posting itself; the feed does not name them either. */
    private static final Set<String> NO_NEWS =
            Set.of("first_seen_at", "last_verified_at", "lead_job_ad_id", "ads_n", "boards", "url");

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
        JsonNode before = Objects.requireNonNull(first.before(), "what was open before has a row before");
        Set<String> fields = new TreeSet<>();
        changes.forEach(change -> fields.addAll(change.fields()));
        if (changes.stream().anyMatch(change -> change.kind() == Kind.CLOSED)) {
            // closing and opening again name no columns, though the ad may have come back with other words
            fields.addAll(before.propertyNames());
            fields.addAll(last.row().propertyNames());
            fields.removeAll(NO_NEWS);
        }
        fields.removeIf(field -> Objects.equals(before.get(field), last.row().get(field)));
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(
                        first.postingId(), Kind.CHANGED, List.copyOf(fields), first.before(), last.after(), null));
    }
}
