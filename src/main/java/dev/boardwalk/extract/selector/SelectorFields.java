package dev.boardwalk.extract.selector;

import dev.boardwalk.board.FieldRule;
import dev.boardwalk.extract.draft.AdDraft;
import dev.boardwalk.extract.text.DescriptionText;
import dev.boardwalk.extract.text.SectionSplitter;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The fields a board file shows the way to. */
public final class SelectorFields {
    /** Below structured data, above what is guessed from labels and layout. */
    static final double CONFIDENCE = 0.88;

    private static final String DESCRIPTION = "description";

    private SelectorFields() {}

    /**
     * What the selectors find; empty when none of them finds anything.
     *
     * @param document a page, or the part of one that is about one ad
     */
    public static Optional<AdDraft> read(Map<String, FieldRule> fields, Element document) {
        AdDraft draft = new AdDraft();
        for (RawField field : RawField.values()) {
            FieldRule rule = fields.get(field.key());
            if (rule != null) {
                take(draft, field, rule, document);
            }
        }
        FieldRule text = fields.get(DESCRIPTION);
        if (text != null) {
            text.select().stream()
                    .flatMap(selector -> Selector.parse(selector).first(document).stream())
                    .filter(Element::hasText)
                    .findFirst()
                    .ifPresent(element -> draft.describe(DescriptionText.of(element), SectionSplitter.of(element)));
        }
        return draft.isEmpty() ? Optional.empty() : Optional.of(draft);
    }

    /** The first selector that finds something has the word. */
    private static void take(AdDraft draft, RawField field, FieldRule rule, Element document) {
        for (String text : rule.select()) {
            Selector selector = Selector.parse(text);
            selector.all(document).stream()
                    .flatMap(element -> selector.value(element).stream())
                    .limit(AdDraft.SEVERAL.contains(field) ? Long.MAX_VALUE : 1)
                    .forEach(value ->
                            draft.add(field, value, new Evidence(Extractor.SELECTOR, text, value, CONFIDENCE)));
            if (draft.has(field)) {
                return;
            }
        }
    }

    /** The first field that the board requires and nothing on the page gave, in words for whoever mends the board file. */
    public static Optional<String> missing(Map<String, FieldRule> fields, AdDraft ad) {
        return fields.keySet().stream()
                .sorted()
                .filter(name -> rule(fields, name).required() && !given(ad, name))
                .findFirst()
                .map(name -> "the required field %s was not found: no structured data has it, and nothing matches %s"
                        .formatted(name, String.join(" | ", rule(fields, name).select())));
    }

    private static FieldRule rule(Map<String, FieldRule> fields, String name) {
        return fields.getOrDefault(name, new FieldRule(List.of(), false));
    }

    private static boolean given(AdDraft ad, String name) {
        return name.equals(DESCRIPTION)
                ? !ad.description().isBlank()
                : Arrays.stream(RawField.values())
                        .filter(field -> field.key().equals(name))
                        .anyMatch(ad::has);
    }
}
