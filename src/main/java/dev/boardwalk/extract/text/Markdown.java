package dev.boardwalk.extract.text;

import dev.boardwalk.posting.UrlKey;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes CommonMark in which nothing of the source can act as markup: no HTML, no link but http and https. */
final class Markdown {
    private static final Pattern SPECIAL =
            Pattern.compile("([\\\\`*\\[\\]])|(?<![\\p{L}\\p{N}])(_)|(_)(?![\\p{L}\\p{N}])");
    private static final Pattern LINE_START = Pattern.compile("^(#{1,6}(?=\\s)|[-+](?=\\s)|=+$|-{3,}$|>)");
    private static final Pattern NUMBER_START = Pattern.compile("^(\\d{1,9})([.)])(?=\\s)");
    private static final Pattern HTTP = Pattern.compile("(?i)https?://[^\\s<>\"]+");

    private Markdown() {}

    static String span(String text, boolean bold, @Nullable String href) {
        String inner = escape(text.strip());
        if (inner.isEmpty()) {
            return text.isEmpty() ? "" : " ";
        }
        if (href != null && HTTP.matcher(href).matches()) {
            String address = UrlKey.withoutTrackers(href);
            inner = "[" + inner + "](" + address.replace("(", "%28").replace(")", "%29") + ")";
        }
        if (bold) {
            inner = "**" + inner + "**";
        }
        String before = text.startsWith(" ") ? " " : "";
        return before + inner + (text.endsWith(" ") ? " " : "");
    }

    private static String escape(String text) {
        if (text.chars().allMatch(c -> c == ' ' || Character.isLetterOrDigit(c) || ".,;:'()/-".indexOf(c) >= 0)) {
            return text;
        }
        String entities = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        // a bare ampersand cannot be taken for an entity
        String readable = entities.replaceAll("&amp;(?![#A-Za-z0-9])", "&");
        return SPECIAL.matcher(readable).replaceAll("\\\\$1$2$3");
    }

    static String escapeLineStart(String line) {
        String marks = LINE_START.matcher(line).replaceFirst("\\\\$1");
        return NUMBER_START.matcher(marks).replaceFirst("$1\\\\$2");
    }

    /** The whole of it, blocks parted by empty lines, items of one list together. */
    static String of(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        Block before = null;
        for (Block block : blocks) {
            if (before != null) {
                out.append(separator(before, block));
            }
            out.append(line(block));
            before = block;
        }
        return out.toString();
    }

    private static String separator(Block before, Block block) {
        if (before.is(Block.Kind.TERM) && block.is(Block.Kind.TEXT)) {
            return " ";
        }
        if (before.is(Block.Kind.ITEM) && block.is(Block.Kind.ITEM)) {
            return "\n";
        }
        return block.joined() && before.is(Block.Kind.TEXT) && block.is(Block.Kind.TEXT) ? "  \n" : "\n\n";
    }

    private static String line(Block block) {
        return switch (block.kind()) {
            case HEADING ->
                block.level() == Block.PSEUDO_HEADING
                        ? "**" + block.markdown() + "**"
                        : "#".repeat(block.level()) + " " + block.markdown();
            case TERM -> "**" + DescriptionText.withColon(block.markdown()) + "**";
            case ITEM -> "  ".repeat(Math.max(0, block.level() - 1)) + "- " + block.markdown();
            case TEXT -> block.markdown();
        };
    }
}
