package dev.boardwalk.posting;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An advertisement as a page shows it, before any normalising.
 *
 * @param url the page it stood on, after redirects
 * @param values by field, candidates with the most trusted first; conflicting values are all kept. A field that is not there was not found.
 * @param sections its text by topic
 * @param description plain text of the posting only, paragraphs and list items on lines of their own; "" when there is none
 * @param descriptionMarkdown the same as Markdown
 * @param flags what was noticed on the way
 */
public record RawAd(
        String url,
        Map<RawField, List<RawValue>> values,
        Sections sections,
        String description,
        String descriptionMarkdown,
        List<Flag> flags) {

    public RawAd {
        Map<RawField, List<RawValue>> copy = new EnumMap<>(RawField.class);
        values.forEach((field, candidates) -> copy.put(field, List.copyOf(candidates)));
        values = Collections.unmodifiableMap(copy);
        flags = List.copyOf(flags);
    }

    /** All candidates of a field, best first; empty when the page has none. */
    public List<RawValue> all(RawField field) {
        return values.getOrDefault(field, List.of());
    }

    /** The most trusted candidate. */
    public Optional<RawValue> best(RawField field) {
        return all(field).stream().findFirst();
    }
}
