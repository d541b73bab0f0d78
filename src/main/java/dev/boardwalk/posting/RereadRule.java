package dev.boardwalk.posting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares two readings of one page: what is stored, and what today's rules read. */
public final class RereadRule {
    /** Where a value stood and how the ad was reached is no change of the ad; the Markdown differs with the description. */
    private static final Set<String> NOT_COMPARED = Set.of("evidence", "key", "url", "descriptionMarkdown");

    private RereadRule() {}

    /**
     * @param stored the ads last read from the page, each as its stored JSON by its key
     * @param now the ads today's rules read on it
     * @return one line for each ad of either, those of today first
     */
    public static List<Reread> compare(Map<String, String> stored, List<JobAd> now) {
        Map<String, String> left = new LinkedHashMap<>(stored);
        List<Reread> lines = new ArrayList<>();
        for (JobAd ad : now) {
            String was = left.remove(ad.key());
            lines.add(was == null ? new Reread(ad.key(), Reread.Difference.NEW, List.of()) : line(was, ad));
        }
        left.keySet().forEach(key -> lines.add(new Reread(key, Reread.Difference.LOST, List.of())));
        return lines;
    }

    private static Reread line(String was, JobAd now) {
        List<FieldChange> changes = changes(AdJson.stored(was), AdJson.tree(now));
        return new Reread(now.key(), changes.isEmpty() ? Reread.Difference.SAME : Reread.Difference.CHANGED, changes);
    }

    private static List<FieldChange> changes(JsonNode was, JsonNode now) {
        Set<String> fields = new TreeSet<>();
        was.propertyNames().forEach(fields::add);
        now.propertyNames().forEach(fields::add);
        fields.removeAll(NOT_COMPARED);
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            JsonNode before = was.path(field);
            JsonNode after = now.path(field);
            if (!Objects.equals(content(before), content(after))) {
                changes.add(new FieldChange(field, text(before), text(after)));
            }
        }
        return changes;
    }

    private static @Nullable Object content(JsonNode value) {
        return value.isMissingNode() ? null : AdJson.canonical(value);
    }

    private static @Nullable String text(JsonNode value) {
        return content(value) == null ? null : value.toString();
    }
}
