package dev.boardwalk.extract.facts;

import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.words.Labels;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import java.util.List;

/**
 * A fact that stands beside its name.
 *
 * @param label which fact
 * @param value as written
 * @param snippet the whole line
 * @param lines the one or two blocks it is made of
 */
public record LabelledLine(Labels.Label label, String value, String snippet, List<Block> lines) {

    public RawField field() {
        return label.field();
    }

    public RawValue rawValue() {
        String rule = "label:" + label.words().replace(' ', '-');
        return RawValue.of(value, new Evidence(Extractor.PROSE, rule, snippet, label.confidence()));
    }
}
