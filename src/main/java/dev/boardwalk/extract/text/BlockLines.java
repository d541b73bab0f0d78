package dev.boardwalk.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Collects text into lines and tells what each is: heading, item, name of a pair, or text. */
final class BlockLines {
    /** A bold line longer than this is emphasis, not a heading. */
    private static final int MAX_PSEUDO_HEADING = 90;

    private final List<Block> blocks = new ArrayList<>();
    private final InlineText line = new InlineText();
    private Block.Kind context = Block.Kind.TEXT;
    private int level;
    private boolean bold;
    private @Nullable String href;
    private boolean joined;

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    void add(String text) {
        line.add(text, bold, href);
    }

    void bold(Runnable content) {
        boolean outer = bold;
        bold = true;
        content.run();
        bold = outer;
    }

    void linked(String address, Runnable content) {
        String outer = href;
        href = address;
        content.run();
        href = outer;
    }

    /** What the content gives is of this kind; lines before and after it are their own. */
    void within(Block.Kind kind, int newLevel, Element element, Runnable content) {
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

    void lineBreak(Element at) {
        boundary(at);
        joined = context == Block.Kind.TEXT;
    }

    /** The end of a line; inside items, headings and terms only a space, because they are one line each. */
    void boundary(Element at) {
        if (context == Block.Kind.TEXT) {
            flush(at);
        } else {
            add(" ");
        }
    }

    void flush(Element at) {
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
