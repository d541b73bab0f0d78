package dev.boardwalk.extract.structured;

import dev.boardwalk.extract.draft.AdDraft;
import dev.boardwalk.extract.structured.SchemaValue.Item;
import dev.boardwalk.posting.Extractor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * JobPosting in RDFa Lite 1.1 (W3C): {@code vocab}, {@code typeof}, {@code property}, {@code resource} and {@code prefix}. The vocabulary may be set by
 * {@code vocab}, by a prefix of any name, or by the whole address of a term; properties of other vocabularies on the same elements are left alone.
 */
final class RdfaExtractor {
    /** As sure as Microdata, which it resembles. */
    static final double CONFIDENCE = 0.9;

    private static final Pattern SCHEMA = Pattern.compile("(?i)https?://(?:www\\.)?schema\\.org/?");
    private static final Pattern PREFIX = Pattern.compile("(?<![\\w.-])([\\w.-]++):\\s+(\\S+)");
    /** In the initial context of RDFa: needs no declaration. */
    private static final String KNOWN_PREFIX = "schema";

    private RdfaExtractor() {}

    /** @param marked elements of one page that may be postings, in page order */
    static List<Item> find(List<Element> marked) {
        return marked.stream()
                .filter(element -> types(element).contains("jobposting"))
                .map(RdfaExtractor::item)
                .toList();
    }

    static AdDraft read(Item posting) {
        return SchemaJobPosting.read(posting, Extractor.RDFA, CONFIDENCE);
    }

    private static Item item(Element element) {
        Map<String, List<SchemaValue>> properties = new HashMap<>();
        element.children().forEach(child -> collect(child, properties));
        String id = element.hasAttr("resource") ? element.absUrl("resource") : null;
        return new Item(types(element), id == null || id.isEmpty() ? null : id, properties);
    }

    private static void collect(Element element, Map<String, List<SchemaValue>> properties) {
        boolean nested = element.hasAttr("typeof");
        Set<String> names = element.hasAttr("property") ? terms(element, "property") : Set.of();
        if (!names.isEmpty()) {
            SchemaValue value = nested ? item(element) : new SchemaValue.Text(value(element));
            names.forEach(name ->
                    properties.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
        }
        if (!nested) {
            element.children().forEach(child -> collect(child, properties));
        }
    }

    private static Set<String> types(Element element) {
        return terms(element, "typeof");
    }

    /** The terms of schema.org in an attribute, without its address, lower case. */
    private static Set<String> terms(Element element, String attribute) {
        Set<String> terms = new HashSet<>();
        for (String term : element.attr(attribute).strip().split("\\s+")) {
            int colon = term.indexOf(':');
            if (colon < 0 ? isSchema(vocabulary(element)) : isSchema(element, term, colon)) {
                terms.add(SchemaValue.name(
                        SchemaValue.VOCABULARY.matcher(term).find() ? term : term.substring(colon + 1)));
            }
        }
        return terms;
    }

    private static boolean isSchema(Element element, String term, int colon) {
        return SchemaValue.VOCABULARY.matcher(term).find()
                || isSchema(prefixed(element, term.substring(0, colon).toLowerCase(Locale.ROOT)));
    }

    private static boolean isSchema(String address) {
        return SCHEMA.matcher(address).matches();
    }

    /** The vocabulary in force, of the element itself or the nearest around it; "" for none. */
    private static String vocabulary(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr("vocab")) {
                return at.attr("vocab").strip();
            }
        }
        return "";
    }

    /** What a prefix stands for; "" when nobody declares it. */
    private static String prefixed(Element element, String prefix) {
        for (Element at = element; at != null; at = at.parent()) {
            Matcher declared = PREFIX.matcher(at.attr("prefix"));
            while (declared.find()) {
                if (declared.group(1).toLowerCase(Locale.ROOT).equals(prefix)) {
                    return declared.group(2);
                }
            }
        }
        return prefix.equals(KNOWN_PREFIX) ? "https://schema.org/" : "";
    }

    /** RDFa Lite gives the text of an element; its HTML is taken, as of Microdata, so that a description keeps its lists. */
    private static String value(Element element) {
        if (element.hasAttr("content")) {
            return element.attr("content");
        }
        if (element.hasAttr("datetime")) {
            return element.attr("datetime");
        }
        for (String link : List.of("resource", "href", "src")) {
            if (element.hasAttr(link)) {
                return element.absUrl(link);
            }
        }
        return element.html();
    }
}
