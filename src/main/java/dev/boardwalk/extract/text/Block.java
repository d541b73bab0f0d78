package dev.boardwalk.extract.text;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One line of readable content, in page order.
 *
 * @param kind what it is
 * @param level 1 to 6 for h1 to h6, {@link #PSEUDO_HEADING} for a line that is bold as a whole, the depth of the list for an item; else 0
 * @param text readable text, white space folded, never blank; without the bullet
 * @param markdown the same as one line of Markdown, without heading marks or bullet
 * @param lead the bold words a line begins with when it goes on in normal type; null otherwise
 * @param joined a line break, not a new paragraph, stands between the line before and this one
 * @param links the links in it, in order
 * @param at the element whose end or line break closed the line
 */
public record Block(
        Kind kind,
        int level,
        String text,
        String markdown,
        @Nullable String lead,
        boolean joined,
        List<Link> links,
        Element at) {

    /** Below h6: people use bold lines where a heading is meant. */
    public static final int PSEUDO_HEADING = 7;

    /** @param href absolute where the page's address is known, else as written */
    public record Link(String text, String href) {}

    public enum Kind {
        HEADING,
        /** The name of a name-and-value pair: {@code dt}, or the first of two cells. Its value is what follows. */
        TERM,
        TEXT,
        ITEM
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Nearly all of it is link text. */
    public boolean isLinkLine() {
        int linked = links.stream().mapToInt(link -> link.text().length()).sum();
        return linked * 10 >= text.length() * 8;
    }

    /** A part of this line, as text of its own. */
    Block withText(String part) {
        return new Block(Kind.TEXT, 0, part, Markdown.span(part, false, null), null, joined, List.of(), at);
    }
}
