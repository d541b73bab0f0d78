package dev.boardwalk.extract.prose;

import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.words.SectionHeadings;
import dev.boardwalk.extract.words.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A heading of an article with the lines below it.
 *
 * @param heading null before the first one
 * @param topic null when the heading's words are not known
 * @param lines without the heading; labelled lines are among them
 * @param facts how many labelled lines there are
 */
record Segment(@Nullable Block heading, @Nullable Topic topic, List<Block> lines, int facts) {

    private static final int SHORT_LINE = 160;

    /** @param factLines the blocks that are part of a labelled line; such a heading opens nothing */
    static List<Segment> of(List<Block> blocks, Set<Block> factLines) {
        List<Segment> segments = new ArrayList<>();
        Block heading = null;
        List<Block> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (!factLines.contains(block) && isHeading(block)) {
                segments.add(segment(heading, lines, factLines));
                heading = block;
                lines = new ArrayList<>();
            } else {
                lines.add(block);
            }
        }
        segments.add(segment(heading, lines, factLines));
        return segments;
    }

    private static Segment segment(@Nullable Block heading, List<Block> lines, Set<Block> factLines) {
        Topic topic = heading == null
                ? null
                : SectionHeadings.standard().ofAnArticle(heading.text()).orElse(null);
        int facts = (int) lines.stream().filter(factLines::contains).count();
        return new Segment(heading, topic, List.copyOf(lines), facts);
    }

    private static boolean isHeading(Block block) {
        SectionHeadings headings = SectionHeadings.standard();
        return switch (block.kind()) {
            case HEADING -> true;
            case TEXT ->
                block.text().endsWith(":")
                        ? headings.of(block.text()).isPresent()
                        : headings.exactly(block.text()).isPresent();
            case TERM, ITEM -> false;
        };
    }

    boolean isGeneric() {
        return topic == Topic.GENERIC;
    }

    /** Has the words or the facts only an ad has. */
    boolean isOfAPosting() {
        return !lines.isEmpty() && (topic == null ? facts > 0 : topic.isOfAPosting());
    }

    /** Two list items, or three short lines that stand for a list. */
    boolean hasList() {
        long items = lines.stream().filter(line -> line.is(Block.Kind.ITEM)).count();
        long shortLines = lines.stream()
                .filter(line -> line.text().length() <= SHORT_LINE)
                .count();
        return items >= 2 || shortLines >= 3;
    }

    List<Block> withHeading() {
        List<Block> all = new ArrayList<>();
        if (heading != null) {
            all.add(heading);
        }
        all.addAll(lines);
        return all;
    }
}
