package dev.boardwalk.extract.prose;

import dev.boardwalk.extract.facts.LabelledLine;
import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.words.SectionHeadings;
import dev.boardwalk.extract.words.Topic;
import dev.boardwalk.posting.RawField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds several ads on one page, as in "ten companies hiring this week": parts under headings of one level, at least two of which are ads by themselves
 * and differ in employer, title or address to apply at. The sections of a single ad are none: their headings are known, they repeat no fact with another
 * value, and their links to apply lead to one address.
 */
final class RoundUp {
    private static final int FEWEST = 2;

    private final List<Block> blocks;
    private final List<LabelledLine> facts;
    private final SectionHeadings headings = SectionHeadings.standard();

    private RoundUp(List<Block> blocks, List<LabelledLine> facts) {
        this.blocks = blocks;
        this.facts = facts;
    }

    /**
     * @param blocks the readable lines of the page's content
     * @param facts the labelled lines among them
     * @return the ads in page order; empty when the page is not several ads
     */
    static List<AdPart> parts(List<Block> blocks, List<LabelledLine> facts) {
        return new RoundUp(blocks, facts).parts();
    }

    private List<AdPart> parts() {
        List<AdPart> best = List.of();
        for (int level = 1; level <= Block.PSEUDO_HEADING; level++) {
            List<AdPart> ads = at(level).stream().filter(AdPart::isAd).toList();
            best = ads.size() > best.size() ? ads : best;
        }
        return best.size() >= FEWEST && differ(best) && !opensAnAd(best.get(0)) ? best : List.of();
    }

    private List<AdPart> at(int level) {
        List<AdPart> parts = new ArrayList<>();
        @Nullable Block heading = null;
        List<Block> lines = new ArrayList<>();
        boolean underGeneral = false;
        for (Block block : blocks) {
            boolean ends = block.is(Block.Kind.HEADING) && endsAPart(block, level);
            if (!ends) {
                lines.add(block);
                continue;
            }
            if (heading != null) {
                parts.add(part(heading, lines));
            }
            Optional<Topic> topic = headings.of(block.text());
            underGeneral =
                    block.level() < level ? topic.filter(Topic.GENERIC::equals).isPresent() : underGeneral;
            heading = block.level() == level && topic.isEmpty() && !underGeneral ? block : null;
            lines = new ArrayList<>();
        }
        if (heading != null) {
            parts.add(part(heading, lines));
        }
        return parts;
    }

    /** A heading above the level, or one of the level that is no section of the part. */
    private boolean endsAPart(Block block, int level) {
        return block.level() < level
                || (block.level() == level
                        && headings.of(block.text())
                                .filter(topic -> topic != Topic.GENERIC)
                                .isEmpty());
    }

    private AdPart part(Block heading, List<Block> lines) {
        Set<Block> own = new HashSet<>(lines);
        return new AdPart(
                heading,
                List.copyOf(lines),
                facts.stream().filter(fact -> own.contains(fact.lines().get(0))).toList());
    }

    private static boolean differ(List<AdPart> parts) {
        boolean headings = parts.stream().map(AdPart::words).distinct().count() == parts.size();
        long applying =
                parts.stream().flatMap(part -> part.applyAddress().stream()).count();
        long addresses = parts.stream()
                .flatMap(part -> part.applyAddress().stream())
                .distinct()
                .count();
        boolean apart = addresses >= FEWEST && addresses == applying;
        return headings && (apart || differ(parts, RawField.COMPANY) || differ(parts, RawField.TITLE));
    }

    private static boolean differ(List<AdPart> parts, RawField field) {
        return parts.stream()
                        .flatMap(part -> part.stated(field).stream())
                        .distinct()
                        .count()
                >= FEWEST;
    }

    /** Duties and demands stand above the first part: the page is one ad, and the parts are something else on it. */
    private boolean opensAnAd(AdPart first) {
        List<Block> above = blocks.subList(0, blocks.indexOf(first.heading()));
        return Segment.of(above, Set.of()).stream()
                .anyMatch(segment -> segment.hasList()
                        && (segment.topic() == Topic.RESPONSIBILITIES || segment.topic() == Topic.REQUIREMENTS));
    }
}
