package dev.boardwalk.extract.structured;

import dev.boardwalk.extract.draft.AdDraft;
import dev.boardwalk.extract.structured.SchemaValue.Item;
import dev.boardwalk.posting.Extractor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** JobPosting in Microdata, by the algorithm of the HTML standard (section 5.2.5, "Associating names with items"), {@code itemref} included. */
final class MicrodataExtractor {
    /** A little less than JSON-LD: the text between the tags is written for people. */
    static final double CONFIDENCE = 0.9;

    private final Document document;
    /** The elements on the way from the outermost item, so that an itemref to itself ends. */
    private final Set<Element> open = new HashSet<>();

    private MicrodataExtractor(Document document) {
        this.document = document;
    }

    /** @param marked elements of the document that may be postings, in page order */
    static List<Item> find(Document document, List<Element> marked) {
        MicrodataExtractor reader = new MicrodataExtractor(document);
        return marked.stream()
                .filter(element ->
                        element.hasAttr("itemscope") && types(element).contains("jobposting"))
                .map(reader::item)
                .toList();
    }

    static AdDraft read(Item posting) {
        return SchemaJobPosting.read(posting, Extractor.MICRODATA, CONFIDENCE);
    }

    private static Set<String> types(Element element) {
        Set<String> types = new HashSet<>();
        for (String type : element.attr("itemtype").strip().split("\\s+")) {
            types.add(SchemaValue.name(type));
        }
        return types;
    }

    private Item item(Element element) {
        Map<String, List<SchemaValue>> properties = new HashMap<>();
        if (open.add(element)) {
            element.children().forEach(child -> collect(child, properties));
            for (String id : element.attr("itemref").strip().split("\\s+")) {
                Element referred = id.isEmpty() ? null : document.getElementById(id);
                if (referred != null) {
                    collect(referred, properties);
                }
            }
            open.remove(element);
        }
        String id = element.hasAttr("itemid") ? element.absUrl("itemid") : null;
        return new Item(types(element), id, properties);
    }

    private void collect(Element element, Map<String, List<SchemaValue>> properties) {
        boolean nested = element.hasAttr("itemscope");
        if (element.hasAttr("itemprop")) {
            SchemaValue value = nested ? item(element) : new SchemaValue.Text(value(element));
            Arrays.stream(element.attr("itemprop").strip().split("\\s+"))
                    .forEach(name -> properties
                            .computeIfAbsent(SchemaValue.name(name), key -> new ArrayList<>())
                            .add(value));
        }
        if (!nested && open.add(element)) {
            element.children().forEach(child -> collect(child, properties));
            open.remove(element);
        }
    }

    /** The value of the standard; {@code content} counts on every element, as search engines read it; other elements give their HTML. */
    private static String value(Element element) {
        if (element.hasAttr("content")) {
            return element.attr("content");
        }
        return switch (element.normalName()) {
            case "a", "area", "link" -> element.absUrl("href");
            case "img", "audio", "embed", "iframe", "source", "track", "video" -> element.absUrl("src");
            case "object" -> element.absUrl("data");
            case "data", "meter" -> element.attr("value");
            case "time" -> element.hasAttr("datetime") ? element.attr("datetime") : element.text();
            default -> element.html();
        };
    }
}
