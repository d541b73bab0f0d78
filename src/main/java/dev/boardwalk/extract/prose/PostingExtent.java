package dev.boardwalk.extract.prose;

import dev.boardwalk.extract.facts.ApplyLink;
import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.words.Topic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which lines of an article are the posting. It goes from the first section with posting vocabulary or labelled lines to the last, ends at the link
 * to apply, and leaves out sections that speak of the profession in general. Text before its first heading belongs to it only when no such
 * general section came earlier: then the text continues the article, not the ad.
 *
 * @param lines in page order, headings included; empty when nothing looks like a posting
 * @param listed the topics of its sections that hold a list
 * @param amongGeneralProse the article has sections about the profession as well
 */
record PostingExtent(List<Block> lines, Set<Topic> listed, boolean amongGeneralProse) {
    /** So many labelled lines under a general heading mean that the ad begins there without a heading of its own. */
    private static final int FACTS_OF_AN_AD = 2;

    private static final int A_SENTENCE = 50;
    private static final int A_DESCRIPTION = 400;

    static PostingExtent of(List<Block> blocks, Set<Block> factLines) {
        List<Segment> segments = withoutGeneralProse(Segment.of(blocks, factLines), factLines);
        int first = -1;
        int last = -1;
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).isOfAPosting()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            boolean general = segments.stream().anyMatch(Segment::isGeneric);
            List<Block> prose = blocks.stream()
                    .filter(line -> factLines.contains(line)
                            || line.is(Block.Kind.ITEM)
                            || line.is(Block.Kind.HEADING)
                            || line.text().length() >= A_SENTENCE)
                    .toList();
            return new PostingExtent(general ? List.of() : endingAtTheApplyLink(prose), Set.of(), general);
        }
        int from = lead(segments, first);
        int to = tail(segments, last);
        List<Block> lines = new ArrayList<>();
        for (int i = from; i < to; i++) {
            lines.addAll(ownLines(segments.get(i), i <= first, factLines));
        }
        boolean inProse = segments.stream().anyMatch(Segment::isGeneric);
        return new PostingExtent(endingAtTheApplyLink(lines), listed(segments.subList(from, to)), inProse);
    }

    /** As long as a description. */
    boolean isLong() {
        return lines.stream().mapToInt(line -> line.text().length()).sum() >= A_DESCRIPTION;
    }

    private static Set<Topic> listed(List<Segment> segments) {
        Set<Topic> listed = EnumSet.noneOf(Topic.class);
        for (Segment segment : segments) {
            if (segment.topic() != null && segment.isOfAPosting() && segment.hasList()) {
                listed.add(segment.topic());
            }
        }
        return listed;
    }

    private static List<Block> ownLines(Segment segment, boolean opening, Set<Block> factLines) {
        if (segment.isGeneric()) {
            return List.of();
        }
        boolean amongBadges = opening && segment.topic() == null;
        return segment.withHeading().stream()
                .filter(line -> !amongBadges || factLines.contains(line) || isProse(line, segment))
                .toList();
    }

    /** General sections lose their prose; what follows the first of several labelled lines in them stays, as a section without heading. */
    private static List<Segment> withoutGeneralProse(List<Segment> segments, Set<Block> factLines) {
        List<Segment> result = new ArrayList<>();
        for (Segment segment : segments) {
            result.add(segment);
            if (segment.isGeneric() && segment.facts() >= FACTS_OF_AN_AD) {
                List<Block> lines = segment.lines().stream()
                        .dropWhile(line -> !factLines.contains(line))
                        .toList();
                result.add(new Segment(null, null, lines, segment.facts()));
            }
        }
        return result;
    }

    private static int lead(List<Segment> segments, int first) {
        boolean afterGeneralProse = segments.subList(0, first).stream().anyMatch(Segment::isGeneric);
        boolean inProse = segments.stream().anyMatch(Segment::isGeneric);
        return afterGeneralProse || (inProse && segments.get(first).topic() == Topic.ABOUT) ? first : 0;
    }

    /** Above the first heading of the ad stand badges, buttons and crumbs too: only sentences and lists are kept. */
    private static boolean isProse(Block line, Segment segment) {
        return line.equals(segment.heading())
                || line.is(Block.Kind.ITEM)
                || (line.text().length() >= A_SENTENCE && !line.isLinkLine());
    }

    /** The employer's own section at the end belongs to the ad; on a page without general prose every text before the link to apply does. */
    private static int tail(List<Segment> segments, int last) {
        boolean inProse = segments.stream().anyMatch(Segment::isGeneric);
        int end = last + 1;
        while (end < segments.size()
                && segments.get(end - 1).lines().stream().noneMatch(ApplyLink::isApplyLine)
                && (segments.get(end).topic() == Topic.COMPANY || (!inProse && goesOn(segments.get(end))))) {
            end++;
        }
        return end;
    }

    private static boolean goesOn(Segment segment) {
        return segment.lines().stream().anyMatch(line -> line.text().length() >= A_SENTENCE && !line.isLinkLine());
    }

    /** Cuts at the first apply link after the last list or labelled section began; the link itself is no text of the ad. */
    private static List<Block> endingAtTheApplyLink(List<Block> lines) {
        int lastHeadingOrItem = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean substantial =
                    lines.get(i).is(Block.Kind.HEADING) || lines.get(i).is(Block.Kind.ITEM);
            lastHeadingOrItem = substantial ? i : lastHeadingOrItem;
        }
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean apply = ApplyLink.isApplyLine(lines.get(i));
            if (apply && i > lastHeadingOrItem) {
                break;
            }
            if (!apply) {
                kept.add(lines.get(i));
            }
        }
        return kept;
    }
}
