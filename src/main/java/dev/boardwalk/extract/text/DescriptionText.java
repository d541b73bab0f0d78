package dev.boardwalk.extract.text;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A description as people read it.
 *
 * @param text plain text: every paragraph and list item on a line of its own, items with a leading "- "; "" when there is nothing to read
 * @param markdown the same with headings, bullets, bold and http(s) links; everything else of the source is escaped
 */
public record DescriptionText(String text, String markdown) {

    /** @param content an element of a page; it is not changed */
    public static DescriptionText of(Element content) {
        Element copy = content.clone();
        copy.setBaseUri(content.baseUri());
        HtmlFragment.decode(copy);
        return of(BlockReader.read(copy));
    }

    /** @param html a fragment, perhaps escaped once too often, or plain text with line breaks */
    public static DescriptionText ofHtml(String html) {
        return of(BlockReader.read(HtmlFragment.parse(html)));
    }

    public static DescriptionText of(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        Block before = null;
        for (Block block : blocks) {
            if (before != null) {
                boolean value = before.is(Block.Kind.TERM) && block.is(Block.Kind.TEXT);
                text.append(value ? " " : "\n");
            }
            text.append(line(block));
            before = block;
        }
        return new DescriptionText(text.toString(), Markdown.of(blocks));
    }

    private static String line(Block block) {
        return switch (block.kind()) {
            case ITEM -> "- " + block.text();
            case TERM -> withColon(block.text());
            case HEADING, TEXT -> block.text();
        };
    }

    public static String withColon(String term) {
        return term.endsWith(":") || term.endsWith("?") ? term : term + ":";
    }
}
