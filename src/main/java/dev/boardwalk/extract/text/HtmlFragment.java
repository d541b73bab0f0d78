package dev.boardwalk.extract.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Parses what feeds, APIs and JSON-LD call a description: HTML, HTML escaped once too often, or plain text with line breaks. */
public final class HtmlFragment {
    /** A closing tag or a line break as text: an example such as {@code <div>} in an ad for a web developer is not taken for markup. */
    private static final Pattern ESCAPED_MARKUP = Pattern.compile(
            "(?i)<br\\s*/?>|</(?:p|li|ul|ol|div|strong|b|em|i|u|span|h[1-6]|a|td|tr|table|section|script|style)\\s*>");

    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{2,6}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,8}\\d?);");
    private static final Evaluator LINES = QueryParser.parse("p, br, li, div, h1, h2, h3, h4, h5, h6, tr, dt");
    /** Three layers were the most seen; each round takes one off. */
    private static final int MAX_ROUNDS = 3;

    private HtmlFragment() {}

    /** The body of the fragment; empty for blank input. */
    public static Element parse(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        decode(body);
        if (body.selectFirst(LINES) == null) {
            keepLineBreaks(body);
        }
        return body;
    }

    /** Resolves markup and entities that stand as text in the element; changes it. */
    static void decode(Element root) {
        for (int round = 0; round < MAX_ROUNDS && decodeOnce(root); round++) {
            // one layer off per round
        }
    }

    private static boolean decodeOnce(Element root) {
        boolean changed = false;
        for (TextNode node : root.nodeStream(TextNode.class).toList()) {
            String text = node.getWholeText();
            if (text.indexOf('<') >= 0 && ESCAPED_MARKUP.matcher(text).find()) {
                Element holder = new Element("span");
                List<Node> parsed = Parser.parseFragment(text, holder, "");
                holder.appendChildren(parsed);
                node.replaceWith(holder);
                changed = true;
            } else if (text.indexOf('&') >= 0 && ENTITY.matcher(text).find()) {
                String decoded = Parser.unescapeEntities(text, false);
                changed |= !decoded.equals(text);
                node.text(decoded);
            }
        }
        return changed;
    }

    private static void keepLineBreaks(Element body) {
        for (TextNode node : body.nodeStream(TextNode.class).toList()) {
            String text = node.getWholeText();
            if (text.indexOf('\n') >= 0) {
                Element lines = new Element("pre");
                lines.appendText(text);
                node.replaceWith(lines);
            }
        }
    }
}
