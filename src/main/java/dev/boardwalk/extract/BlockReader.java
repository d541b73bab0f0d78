package dev.boardwalk.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Turns an element into its lines. Lists, name-and-value tables and {@code dl} keep their structure whatever wrappers a page builder puts around
 * them; scripts, styles, embedded and hidden things are left out.
 */
final class BlockReader {
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
    private static final Pattern BOLD_STYLE = Pattern.compile("(?i)font-weight\\s*:\\s*(?:bold|[6-9]00)");
    /** A bold line longer than this is emphasis, not a heading. */
    private static final int MAX_PSEUDO_HEADING = 90;
    /** The name of a pair is a few words; a longer first cell means that the table is layout. */
    private static final int MAX_TERM = 60;

    private final Predicate<Element> leftOut;
    private final List<Block> blocks = new ArrayList<>();
    private final InlineText line = new InlineText();
    private Block.Kind context = Block.Kind.TEXT;
    private int level;
    private int listDepth;
    private boolean bold;
    private @Nullable String href;
    private boolean joined;

    private BlockReader(Predicate<Element> leftOut) {
        this.leftOut = leftOut;
    }

    static List<Block> read(Element root) {
        return read(root, element -> false);
    }

    /** @param leftOut elements that are skipped with all they hold; not asked for the root */
    static List<Block> read(Element root, Predicate<Element> leftOut) {
        BlockReader reader = new BlockReader(leftOut);
        reader.children(root);
        reader.flush(root);
        return List.copyOf(reader.blocks);
    }

    static boolean isRemoved(Element element) {
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
            within(Block.Kind.ITEM, listDepth, parent, () -> line.add(text, bold, href));
        } else if (preformatted) {
            text.lines().forEach(each -> {
                line.add(each, bold, href);
                lineBreak(parent);
            });
        } else {
            line.add(text, bold, href);
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "br" -> lineBreak(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                within(Block.Kind.HEADING, element.normalName().charAt(1) - '0', element, () -> children(element));
            case "dt" -> within(Block.Kind.TERM, 0, element, () -> children(element));
            case "ul", "ol", "menu" -> list(element);
            case "li" -> item(element);
            case "tr" -> row(element);
            case "b", "strong" -> bold(element);
            case "a" -> link(element);
            default -> other(element);
        }
    }

    private void other(Element element) {
        if (element.isBlock()) {
            boundary(element);
            children(element);
            boundary(element);
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
            line.add(" ", bold, href);
        }
    }

    private void bold(Element element) {
        boolean outer = bold;
        bold = true;
        if (element.isBlock()) {
            other(element);
        } else {
            children(element);
        }
        bold = outer;
    }

    private void link(Element element) {
        String outer = href;
        String written = element.attr("href").strip();
        String absolute = written.matches("(?i)https?://.*") ? written : element.absUrl("href");
        href = absolute.isEmpty() ? written : absolute;
        partFromSibling(element);
        children(element);
        href = outer;
    }

    private void list(Element element) {
        boundaryOfList(element);
        listDepth++;
        children(element);
        flushStray(element);
        listDepth--;
    }

    /** A list inside an item ends the item's own line. */
    private void boundaryOfList(Element element) {
        if (context == Block.Kind.ITEM) {
            flush(element);
        } else {
            boundary(element);
        }
    }

    private void flushStray(Element element) {
        if (!line.isEmpty()) {
            flush(element);
        }
    }

    private void item(Element element) {
        if (element.selectFirst("h1, h2, h3, h4, h5, h6, table, dl") != null) {
            flush(element);
            Block.Kind outer = context;
            context = Block.Kind.TEXT;
            children(element);
            flush(element);
            context = outer;
        } else {
            within(Block.Kind.ITEM, Math.max(1, listDepth), element, () -> children(element));
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
        flush(row);
        for (int i = 0; i < cells.size(); i++) {
            Element cell = cells.get(i);
            if (pair && i == 0) {
                within(Block.Kind.TERM, 0, cell, () -> children(cell));
            } else {
                children(cell);
                flush(cell);
            }
        }
    }

    private void within(Block.Kind kind, int newLevel, Element element, Runnable content) {
        flush(element);
        Block.Kind outerContext = context;
        int outerLevel = level;
        context = kind;
        level = newLevel;
        content.run();
        flush(element);
        context = outerContext;
        level = outerLevel;
    }

    private void lineBreak(Element at) {
        boundary(at);
        joined = context == Block.Kind.TEXT;
    }

    /** The end of a line; inside items, headings and terms only a space, because they are one line each. */
    private void boundary(Element at) {
        if (context == Block.Kind.TEXT) {
            flush(at);
        } else {
            line.add(" ", bold, href);
        }
    }

    private void flush(Element at) {
        if (line.plain().isEmpty()) {
            line.clear();
            joined = joined && context == Block.Kind.TEXT;
            return;
        }
        blocks.add(context == Block.Kind.TEXT ? textLine(at) : block(context, level, at));
        line.clear();
        joined = false;
    }

    private Block textLine(Element at) {
        String plain = line.plain();
        boolean heading =
                line.allBold() && plain.length() <= MAX_PSEUDO_HEADING && !plain.matches(".*(?:[.!;,]|:\\s.+)$");
        if (heading) {
            return block(Block.Kind.HEADING, Block.PSEUDO_HEADING, at);
        }
        if (InlineText.startsWithBullet(plain)) {
            line.dropBullet();
            return line.plain().isEmpty() ? block(Block.Kind.TEXT, 0, at, plain) : block(Block.Kind.ITEM, 1, at);
        }
        return block(Block.Kind.TEXT, 0, at);
    }

    private Block block(Block.Kind kind, int blockLevel, Element at) {
        return block(kind, blockLevel, at, line.plain());
    }

    private Block block(Block.Kind kind, int blockLevel, Element at, String plain) {
        boolean markBold = kind == Block.Kind.TEXT || kind == Block.Kind.ITEM;
        String lead = markBold && !line.allBold() ? line.lead() : null;
        String markdown = line.isEmpty() ? plain : line.markdown(markBold);
        return new Block(kind, blockLevel, plain, markdown, lead, joined, line.links(), at);
    }
}
