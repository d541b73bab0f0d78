package dev.boardwalk.extract.text;

import dev.boardwalk.extract.words.Labels;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Turns an element into its lines. Lists, name-and-value tables and {@code dl} keep their structure whatever wrappers a page builder puts around
 * them; scripts, styles, embedded and hidden things are left out.
 */
public final class BlockReader {
    private static final Set<String> REMOVED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "img",
            "picture",
            "video",
            "audio",
            "object",
            "embed",
            "canvas",
            "map",
            "head",
            "title",
            "input",
            "select",
            "textarea",
            "button",
            "datalist",
            "math");
    private static final Pattern HIDDEN_STYLE = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://.*");
    private static final Pattern BOLD_STYLE = Pattern.compile("(?i)font-weight\\s*:\\s*(?:bold|[6-9]00)");
    /** The name of a pair is a few words; a longer first cell means that the table is layout. */
    private static final int MAX_TERM = 60;
    /** An icon, a name, a value, and a remark. */
    private static final int MAX_PAIR = 4;

    private final Predicate<Element> leftOut;
    private final BlockLines lines = new BlockLines();
    private int listDepth;

    private BlockReader(Predicate<Element> leftOut) {
        this.leftOut = leftOut;
    }

    public static List<Block> read(Element root) {
        return read(root, element -> false);
    }

    /** @param leftOut elements that are skipped with all they hold; not asked for the root */
    public static List<Block> read(Element root, Predicate<Element> leftOut) {
        BlockReader reader = new BlockReader(leftOut);
        reader.children(root);
        reader.lines.flush(root);
        return reader.lines.blocks();
    }

    public static boolean isRemoved(Element element) {
        return REMOVED.contains(element.normalName())
                || element.hasAttr("hidden")
                || HIDDEN_STYLE.matcher(element.attr("style")).find();
    }

    private void children(Element parent) {
        boolean preformatted = parent.normalName().equals("pre");
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                text(text.getWholeText(), parent, preformatted);
            } else if (child instanceof Element element && !isRemoved(element) && !leftOut.test(element)) {
                element(element);
            }
        }
    }

    private void text(String text, Element parent, boolean preformatted) {
        boolean strayItem =
                (parent.normalName().equals("ul") || parent.normalName().equals("ol")) && !text.isBlank();
        if (strayItem) {
            lines.within(Block.Kind.ITEM, listDepth, parent, () -> lines.add(text));
        } else if (preformatted) {
            text.lines().forEach(each -> {
                lines.add(each);
                lines.lineBreak(parent);
            });
        } else {
            lines.add(text);
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "br" -> lines.lineBreak(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                lines.within(
                        Block.Kind.HEADING, element.normalName().charAt(1) - '0', element, () -> children(element));
            case "dt" -> lines.within(Block.Kind.TERM, 0, element, () -> children(element));
            case "ul", "ol", "menu" -> list(element);
            case "li" -> item(element);
            case "tr" -> row(element);
            case "b", "strong" -> bold(element);
            case "a" -> link(element);
            default -> other(element);
        }
    }

    /** Two boxes side by side, the first of which holds nothing but the name of a fact: a pair, whatever tags and styles say. */
    private boolean isPair(Element element) {
        Element name = element.firstElementChild();
        while (name != null && (isRemoved(name) || name.childNodeSize() == 0)) {
            name = name.nextElementSibling();
        }
        Element value = name == null ? null : name.nextElementSibling();
        if (name == null
                || value == null
                || name.normalName().equals("br")
                || value.normalName().equals("br")) {
            return false;
        }
        return ShortText.of(name, MAX_TERM)
                        .filter(words ->
                                !words.isEmpty() && Labels.standard().of(words).isPresent())
                        .isPresent()
                && element.textNodes().stream().allMatch(TextNode::isBlank)
                && !OwnLines.in(value);
    }

    private void pair(Element element) {
        boolean named = false;
        for (Element child : element.children()) {
            if (isRemoved(child) || leftOut.test(child)) {
                continue;
            }
            if (!named && !child.text().isBlank()) {
                named = true;
                lines.within(Block.Kind.TERM, 0, child, () -> children(child));
            } else {
                element(child);
            }
        }
        lines.flush(element);
    }

    private void other(Element element) {
        if (element.childrenSize() >= 2 && element.childrenSize() <= MAX_PAIR && isPair(element)) {
            lines.flush(element);
            pair(element);
            return;
        }
        if (element.isBlock()) {
            lines.boundary(element);
            children(element);
            lines.boundary(element);
        } else if (BOLD_STYLE.matcher(element.attr("style")).find()) {
            bold(element);
        } else {
            partFromSibling(element);
            children(element);
        }
    }

    /** Two spans of different classes side by side are parted by the style sheet, not by a space in the source. */
    private void partFromSibling(Element element) {
        if (element.previousSibling() instanceof Element before
                && before.normalName().equals(element.normalName())
                && !before.className().equals(element.className())) {
            lines.add(" ");
        }
    }

    private void bold(Element element) {
        lines.bold(() -> {
            if (element.isBlock()) {
                other(element);
            } else {
                children(element);
            }
        });
    }

    private void link(Element element) {
        String written = element.attr("href").strip();
        String absolute = ABSOLUTE.matcher(written).matches() ? written : element.absUrl("href");
        partFromSibling(element);
        lines.linked(absolute.isEmpty() ? written : absolute, () -> children(element));
    }

    /** A list inside an item ends the item's own line. */
    private void list(Element element) {
        lines.flush(element);
        listDepth++;
        children(element);
        lines.flush(element);
        listDepth--;
    }

    private void item(Element element) {
        if (element.childrenSize() >= 2 && element.childrenSize() <= MAX_PAIR && isPair(element)) {
            lines.flush(element);
            pair(element);
            return;
        }
        if (OwnLines.in(element)) {
            lines.within(Block.Kind.TEXT, 0, element, () -> children(element));
        } else {
            lines.within(Block.Kind.ITEM, Math.max(1, listDepth), element, () -> children(element));
        }
    }

    private void row(Element row) {
        List<Element> cells = row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
        boolean pair = cells.size() == 2
                && !cells.get(0).text().isBlank()
                && cells.get(0).text().length() <= MAX_TERM
                && cells.get(0).selectFirst("li, table") == null;
        lines.flush(row);
        for (int i = 0; i < cells.size(); i++) {
            Element cell = cells.get(i);
            if (pair && i == 0) {
                lines.within(Block.Kind.TERM, 0, cell, () -> children(cell));
            } else {
                children(cell);
                lines.flush(cell);
            }
        }
    }
}
