package dev.boardwalk.extract.facts;

import dev.boardwalk.extract.text.BlockReader;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Labelled lines in boxes that are not shown until somebody opens them: tabs, "about the recruiter". Nobody sees them, so they count little, and only
 * the employer is taken, where all of them agree.
 */
public final class FoldedFacts {
    private static final double CONFIDENCE = 0.5;
    private static final int MOST_BOXES = 50;

    private FoldedFacts() {}

    /** The one employer that labels name in hidden boxes. */
    public static Optional<RawValue> company(Document document) {
        List<LabelledLine> employers = document.select("[style*=display], [hidden]").stream()
                .filter(BlockReader::isRemoved)
                .filter(box -> box.parents().stream().noneMatch(BlockReader::isRemoved))
                .limit(MOST_BOXES)
                .filter(Element::hasText)
                .flatMap(box -> new LabelledLines().in(BlockReader.read(box)).stream())
                .filter(fact -> fact.field() == RawField.COMPANY)
                .toList();
        boolean agree = employers.stream().map(LabelledLine::value).distinct().count() == 1;
        return agree
                ? Optional.of(RawValue.of(
                        employers.get(0).value(),
                        new Evidence(
                                Extractor.PROSE,
                                "folded-label",
                                employers.get(0).snippet(),
                                CONFIDENCE)))
                : Optional.empty();
    }
}
