package dev.boardwalk.extract.data;

import dev.boardwalk.board.ApiRules.ApiField;
import dev.boardwalk.extract.draft.AdDraft;
import dev.boardwalk.extract.page.PageUrls;
import dev.boardwalk.extract.structured.SchemaPay;
import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.text.BlockReader;
import dev.boardwalk.extract.text.DescriptionText;
import dev.boardwalk.extract.text.HtmlFragment;
import dev.boardwalk.extract.text.PlainText;
import dev.boardwalk.extract.text.SectionSplitter;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one item of an interface or a feed into a draft, by paths. */
final class ItemReader {
    /** Between what a page's structured data says and what selectors find. */
    private static final double CONFIDENCE = 0.92;

    private static final double IN_REQUIREMENTS = 0.8;
    private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");

    private final Map<String, ApiField> fields;
    private final Extractor extractor;

    ItemReader(Map<String, ApiField> fields, Extractor extractor) {
        this.fields = fields;
        this.extractor = extractor;
    }

    AdDraft read(JsonNode item) {
        AdDraft draft = new AdDraft();
        for (RawField field : RawField.values()) {
            ApiField rule = fields.get(field.key());
            if (rule != null) {
                take(draft, field, rule, item);
            }
        }
        describe(draft, item);
        return draft;
    }

    /** The ad's own page, as the field {@code url} has it. */
    Optional<String> url(JsonNode item) {
        ApiField rule = fields.get("url");
        return rule == null
                ? Optional.empty()
                : rule.from().stream()
                        .flatMap(path -> new FieldPath(path).texts(item).stream())
                        .flatMap(url -> PageUrls.absolute(url).stream())
                        .map(Object::toString)
                        .findFirst();
    }

    private void take(AdDraft draft, RawField field, ApiField rule, JsonNode item) {
        for (String path : rule.from()) {
            List<RawValue> values =
                    rule.parts().isEmpty() ? plain(field, path, item) : structured(field, path, rule.parts(), item);
            values.forEach(value -> draft.add(field, value));
            if (!values.isEmpty() && !AdDraft.SEVERAL.contains(field)) {
                return;
            }
        }
    }

    private List<RawValue> plain(RawField field, String path, JsonNode item) {
        return new FieldPath(path)
                .texts(item).stream()
                        .flatMap(text -> PlainText.of(text).stream())
                        .map(text -> isDate(field) ? date(text) : text)
                        .map(text -> RawValue.of(text, new Evidence(extractor, path, text, CONFIDENCE)))
                        .toList();
    }

    private List<RawValue> structured(RawField field, String path, Map<String, String> parts, JsonNode item) {
        List<RawValue> values = new ArrayList<>();
        for (JsonNode node : new FieldPath(path).nodes(item)) {
            Map<String, String> found = new LinkedHashMap<>();
            parts.forEach((part, where) ->
                    new FieldPath(where).text(node).flatMap(PlainText::of).ifPresent(text -> found.put(part, text)));
            @Nullable String text = field == RawField.PAY ? SchemaPay.readable(found) : place(found);
            if (text != null) {
                values.add(new RawValue(text, found, new Evidence(extractor, path, text, CONFIDENCE)));
            }
        }
        return values;
    }

    private static @Nullable String place(Map<String, String> parts) {
        LinkedHashSet<String> words = new LinkedHashSet<>();
        for (String part : List.of("locality", "region", "country")) {
            @Nullable String word = parts.get(part);
            if (word != null) {
                words.add(word);
            }
        }
        return words.isEmpty() ? null : String.join(", ", words);
    }

    private void describe(AdDraft draft, JsonNode item) {
        ApiField rule = fields.get("description");
        if (rule == null) {
            return;
        }
        LinkedHashSet<String> texts = new LinkedHashSet<>();
        rule.from().forEach(path -> texts.addAll(new FieldPath(path).texts(item)));
        if (texts.isEmpty()) {
            return;
        }
        List<Block> blocks = new ArrayList<>();
        texts.forEach(html -> blocks.addAll(BlockReader.read(HtmlFragment.parse(html))));
        var sections = SectionSplitter.of(blocks);
        draft.describe(DescriptionText.of(blocks), sections);
        sections.requirements()
                .forEach(line -> draft.add(
                        RawField.SKILL, line, new Evidence(extractor, "section:requirements", line, IN_REQUIREMENTS)));
    }

    private static boolean isDate(RawField field) {
        return field == RawField.DATE_POSTED || field == RawField.VALID_THROUGH;
    }

    /** Seconds or milliseconds since 1970 are no date anybody reads. */
    private static String date(String text) {
        if (!EPOCH.matcher(text).matches()) {
            return text;
        }
        long number = Long.parseLong(text);
        return (text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number)).toString();
    }
}
