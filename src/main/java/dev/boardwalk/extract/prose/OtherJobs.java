package dev.boardwalk.extract.prose;

import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.text.InlineText;
import dev.boardwalk.extract.words.Lexicon;
import dev.boardwalk.extract.words.SectionHeadings;
import dev.boardwalk.extract.words.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * The cards of other jobs on the page of one: what stands under "Similar jobs", in the words of {@code /extract/other-jobs.tsv}. Their places, pay and links to
 * apply are not the ad's. Where the heading and the cards share a box, the box is theirs; where they stand in one row with the ad, all that follows is, up to
 * a higher heading or a section of an ad.
 */
final class OtherJobs {
    private static final int LONGEST_HEADING = 80;

    private static final List<String[]> PHRASES = Lexicon.rows("/extract/other-jobs.tsv", 3);
    private static final Set<String> WHOLE =
            PHRASES.stream().map(row -> Lexicon.fold(row[2])).collect(Collectors.toUnmodifiableSet());
    private static final List<String> BEGINNINGS = PHRASES.stream()
            .filter(row -> row[1].equals("starts"))
            .map(row -> Lexicon.fold(row[2]) + " ")
            .toList();

    private final List<Block> own = new ArrayList<>();
    private final Set<Element> elements = new HashSet<>();

    private OtherJobs() {}

    /** @param lines of the page's content, in page order */
    static OtherJobs in(List<Block> lines) {
        OtherJobs others = new OtherJobs();
        int at = 0;
        while (at < lines.size()) {
            if (!others.own.isEmpty() && isHeading(lines.get(at))) {
                at = others.leaveOut(lines, at);
            } else {
                others.own.add(lines.get(at++));
            }
        }
        return others;
    }

    /** The lines that are the page's own; all of them where no heading of other jobs stands below something else. */
    List<Block> ownLines() {
        return own;
    }

    /** Whether it is the box of other jobs, or one of their lines. */
    boolean isOf(Element element) {
        return elements.contains(element);
    }

    private static boolean isHeading(Block line) {
        String words = line.text().length() > LONGEST_HEADING ? "" : Lexicon.fold(line.text());
        boolean heading = line.is(Block.Kind.HEADING);
        return (WHOLE.contains(words) && (heading || (line.is(Block.Kind.TEXT) && !line.isLinkLine())))
                || (heading && BEGINNINGS.stream().anyMatch(words::startsWith));
    }

    /** @return the first line behind them */
    private int leaveOut(List<Block> lines, int heading) {
        Element box = box(lines.get(heading));
        int end = heading + 1;
        while (end < lines.size() && isWithin(lines.get(end).at(), box)) {
            end++;
        }
        boolean boxed = end > heading + 1;
        end = boxed ? end : endOfRow(lines, heading);
        elements.add(box);
        lines.subList(heading, end).forEach(line -> elements.add(line.at()));
        return end;
    }

    /** The largest element that begins with the heading, and does not hold the page's title. */
    private static Element box(Block heading) {
        Element box = heading.at();
        Element around = box.parent();
        while (around != null
                && InlineText.fold(around.text()).startsWith(heading.text())
                && around.selectFirst("h1") == null) {
            box = around;
            around = box.parent();
        }
        return box;
    }

    private static boolean isWithin(Element element, Element box) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at == box) {
                return true;
            }
        }
        return false;
    }

    private static int endOfRow(List<Block> lines, int heading) {
        int level =
                lines.get(heading).is(Block.Kind.HEADING) ? lines.get(heading).level() : Block.PSEUDO_HEADING;
        int end = heading + 1;
        while (end < lines.size() && !opensOwnText(lines.get(end), level)) {
            end++;
        }
        return end;
    }

    private static boolean opensOwnText(Block line, int level) {
        return line.is(Block.Kind.HEADING)
                && (line.level() < level
                        || SectionHeadings.standard()
                                .of(line.text())
                                .filter(Topic::isOfAPosting)
                                .isPresent());
    }
}
