package dev.boardwalk.extract.data;

import dev.boardwalk.extract.page.PageParser;
import dev.boardwalk.posting.PageBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An XML document as a tree of the same nodes as JSON, so that one kind of path leads through both: an element is the text it holds, or an object of its
 * elements (several of one name are a list), its attributes ({@code @name}) and its text ({@value #TEXT}). The root element's name is left out.
 * Read with jsoup, because feeds are often not quite XML, and because it resolves no external entity.
 */
final class XmlTree {
    static final String TEXT = "#text";

    /** Deeper ones are built to break readers. */
    private static final int DEEPEST = 64;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private XmlTree() {}

    static Document parse(PageBody body) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(body.bytes()),
                    PageParser.charsetOf(body.contentType()),
                    body.url().toString(),
                    Parser.xmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed for " + body.url(), e);
        }
    }

    /** The tree below an element. */
    static JsonNode of(Element element) {
        return of(element, 0);
    }

    private static JsonNode of(Element element, int depth) {
        if (element.childrenSize() == 0 && element.attributesSize() == 0) {
            return JSON.stringNode(element.wholeText());
        }
        ObjectNode object = JSON.objectNode();
        for (Attribute attribute : element.attributes()) {
            object.put("@" + attribute.getKey(), attribute.getValue());
        }
        if (depth < DEEPEST) {
            element.children().forEach(child -> add(object, child, depth));
        }
        String text = element.wholeOwnText();
        if (!text.isBlank()) {
            object.put(TEXT, element.childrenSize() == 0 ? element.wholeText() : text);
        }
        return object;
    }

    private static void add(ObjectNode object, Element child, int depth) {
        JsonNode value = of(child, depth + 1);
        JsonNode there = object.get(child.tagName());
        if (there == null) {
            object.set(child.tagName(), value);
        } else if (there instanceof ArrayNode list) {
            list.add(value);
        } else {
            object.set(child.tagName(), JSON.arrayNode().add(there).add(value));
        }
    }
}
