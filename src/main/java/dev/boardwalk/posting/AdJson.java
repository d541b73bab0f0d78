package dev.boardwalk.posting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Job ads as JSON, {@code boardwalk/preview/v1}: every field is written, null or empty ones too; dates are ISO dates, amounts plain decimals. The same
 * form is stored and printed.
 */
public final class AdJson {
    /**
     * What can change without the ad saying anything else. {@code evidence}: where a value stood. {@code url} and {@code key}: how the ad was reached.
     * {@code descriptionMarkdown}: {@code description} with links, which carry session ids. {@code flags}: read off the same text.
     */
    private static final List<String> NOT_CONTENT = List.of("evidence", "url", "key", "descriptionMarkdown", "flags");

    /** What an ad is found again by. */
    private static final Set<String> ADDRESSES = Set.of("key", "url", "canonicalUrl", "applyUrl", "sourceId");

    /** Its JSON escape, not preceded by an odd number of backslashes. */
    private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private AdJson() {}

    public static String write(JobAd ad) {
        return withoutNul(MAPPER.writeValueAsString(ad));
    }

    public static String write(RawAd ad) {
        return withoutNul(MAPPER.writeValueAsString(ad));
    }

    /** PostgreSQL's text and jsonb hold every character but U+0000, which no ad means to say. */
    private static String withoutNul(String json) {
        return json.contains("\\u0000") ? ESCAPED_NUL.matcher(json).replaceAll("$1") : json;
    }

    /** The ad as a tree, for a document that holds more than the ad. */
    public static ObjectNode tree(JobAd ad) {
        return MAPPER.valueToTree(ad);
    }

    /** A part of an ad, written as it stands there. */
    public static JsonNode node(@Nullable Object part) {
        return MAPPER.valueToTree(part);
    }

    /** @throws tools.jackson.core.JacksonException when the text is no job ad */
    public static JobAd jobAd(String json) {
        return MAPPER.readValue(json, JobAd.class);
    }

    /** @throws tools.jackson.core.JacksonException when the tree is no job ad */
    public static JobAd jobAd(ObjectNode tree) {
        return MAPPER.treeToValue(tree, JobAd.class);
    }

    /**
     * The same document with every text in it put through a function: of a raw ad, an ad or what contains one. Names of fields stay, and so do keys and
     * addresses, because an ad is found again by them; a link elsewhere goes when it may not stay.
     *
     * @param mayStay told a link
     */
    public static String mapTexts(String json, UnaryOperator<String> words, Predicate<String> mayStay) {
        return MAPPER.writeValueAsString(mapped(MAPPER.readTree(json), words, mayStay));
    }

    private static JsonNode mapped(JsonNode node, UnaryOperator<String> words, Predicate<String> mayStay) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = MAPPER.createObjectNode();
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                boolean stays = ADDRESSES.contains(entry.getKey());
                copy.set(entry.getKey(), stays ? entry.getValue() : mapped(entry.getValue(), words, mayStay));
                if (stays
                        && entry.getValue().isString()
                        && !mayStay.test(entry.getValue().stringValue())) {
                    copy.putNull(entry.getKey());
                }
            }
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = MAPPER.createArrayNode();
            node.values().forEach(item -> copy.add(mapped(item, words, mayStay)));
            return copy;
        }
        return node.isString() ? StringNode.valueOf(words.apply(node.stringValue())) : node;
    }

    /** A stored ad as a tree: one that an earlier version wrote may have other fields. */
    static JsonNode stored(String json) {
        return MAPPER.readTree(json);
    }

    /** @throws tools.jackson.core.JacksonException when the text is no raw ad */
    public static RawAd rawAd(String json) {
        return MAPPER.readValue(json, RawAd.class);
    }

    /**
     * What "changed" means: SHA-256, hex, over the ad without what can change by itself ({@link #NOT_CONTENT}). The apply link counts by its
     * {@link UrlKey}, as tracking parameters differ from day to day; a posting date counts only when it is exact, as "30+ days ago" moves every night.
     * Names come in alphabetical order and null or empty values not at all, so that a field added to the form changes no ad that does not have it.
     */
    public static String contentHash(JobAd ad) {
        ObjectNode content = tree(ad);
        content.remove(NOT_CONTENT);
        if (ad.applyUrl() != null) {
            content.put("applyUrl", UrlKey.of(ad.applyUrl()).orElse(ad.applyUrl()));
        }
        if (ad.datePosted() == null || !ad.datePosted().equals(ad.datePostedLatest())) {
            content.remove(List.of("datePosted", "datePostedLatest"));
        }
        return DigestUtils.sha256Hex(MAPPER.writeValueAsString(canonical(content)));
    }

    /** The value with names sorted, numbers by value, and null or empty ones left out; null when nothing is left. */
    static @Nullable Object canonical(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> sorted = new TreeMap<>();
            node.properties().forEach(entry -> {
                Object value = canonical(entry.getValue());
                if (value != null) {
                    sorted.put(entry.getKey(), value);
                }
            });
            return sorted.isEmpty() ? null : sorted;
        }
        if (node.isArray()) {
            List<@Nullable Object> items = node.values().stream()
                    .<@Nullable Object>map(AdJson::canonical)
                    .toList();
            return items.isEmpty() ? null : items;
        }
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.isNull() ? null : node.stringValue();
    }
}
