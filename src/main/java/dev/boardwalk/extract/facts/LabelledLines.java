package dev.boardwalk.extract.facts;

import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.text.DescriptionText;
import dev.boardwalk.extract.words.Labels;
import dev.boardwalk.extract.words.SectionHeadings;
import dev.boardwalk.posting.RawField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the labelled lines among the lines of a page: "Stipend: INR 25k", two cells of a table, dt and dd, a small heading over a short line. */
public final class LabelledLines {
    /** A dash parts name and value only between spaces. */
    private static final Pattern PARTED =
            Pattern.compile("^([^:：|–—]{2,45}?)(?:\\s{0,2}[:：]-?\\s*|\\s{1,2}[-–—]\\s+)(\\S.*)$");

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{2,})\\)");
    /** A value on the line after its name is short; a paragraph is no value. */
    private static final int MAX_VALUE_BELOW = 100;

    /** Longer text beside a name is a sentence about it. */
    private static final int MAX_VALUE = 160;

    private static final Set<RawField> LONG_VALUES =
            EnumSet.of(RawField.SKILL, RawField.EDUCATION, RawField.EXPERIENCE);

    /** "Type: Company - Private", "Employer: info". */
    private static final Pattern NO_VALUE = Pattern.compile(
            "(?i)private|public|info|details?|profile|overview|website|n/?a|-|confidential|not specified|not mentioned");

    /** A heading "Company" stands over prose and links as often as over the employer's name. */
    private static final Set<RawField> NEVER_BELOW =
            EnumSet.of(RawField.COMPANY, RawField.TITLE, RawField.APPLY_URL, RawField.WORK_MODE);

    private final Labels labels = Labels.standard();
    private final SectionHeadings headings = SectionHeadings.standard();

    public List<LabelledLine> in(List<Block> blocks) {
        List<LabelledLine> found = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            Optional<LabelledLine> line = onOneLine(block).or(() -> overTheNext(block, next));
            line.ifPresent(found::add);
            if (line.isPresent() && line.get().lines().size() == 2) {
                i++;
            }
        }
        return found;
    }

    private Optional<LabelledLine> onOneLine(Block block) {
        if (block.is(Block.Kind.TERM)) {
            return Optional.empty();
        }
        Matcher parted = PARTED.matcher(block.text());
        if (parted.matches()) {
            return line(parted.group(1), parted.group(2), block.text(), List.of(block));
        }
        String lead = block.lead();
        return lead == null
                ? Optional.empty()
                : line(lead, block.text().substring(lead.length()).strip(), block.text(), List.of(block));
    }

    private Optional<LabelledLine> overTheNext(Block name, @Nullable Block value) {
        boolean couldBeAValue = value != null
                && (value.is(Block.Kind.TEXT) || (value.is(Block.Kind.ITEM) && !name.is(Block.Kind.TEXT)))
                && (name.is(Block.Kind.TERM) || value.text().length() <= MAX_VALUE_BELOW);
        if (value == null
                || !couldBeAValue
                || name.is(Block.Kind.ITEM)
                || (!name.is(Block.Kind.TERM) && isNoValue(value))) {
            return Optional.empty();
        }
        boolean alsoASection =
                !name.is(Block.Kind.TERM) && headings.exactly(name.text()).isPresent();
        if (alsoASection) {
            return Optional.empty();
        }
        boolean clearlyAName = !name.is(Block.Kind.HEADING) || name.text().endsWith(":");
        String snippet = DescriptionText.withColon(name.text()) + " " + value.text();
        return line(name.text(), value.text(), snippet, List.of(name, value))
                .filter(line -> clearlyAName || !NEVER_BELOW.contains(line.field()));
    }

    /** Another label, or a button, stands where the value should. */
    private boolean isNoValue(Block block) {
        return block.links().stream().anyMatch(link -> LinePhrases.standard().isApply(link.text()))
                || labels.of(block.text()).isPresent()
                || onOneLine(block).isPresent();
    }

    private Optional<LabelledLine> line(String name, String value, String snippet, List<Block> lines) {
        if (NO_VALUE.matcher(value).matches() || value.isBlank() || value.matches("[\\p{Punct}\\s–—]+")) {
            return Optional.empty();
        }
        return labels.of(name)
                .filter(label -> value.length() <= MAX_VALUE || LONG_VALUES.contains(label.field()))
                .map(label -> new LabelledLine(label, value + remark(label, name), snippet, lines));
    }

    /** "Salary (per month): 20000" says in the name what the value means. */
    private static String remark(Labels.Label label, String name) {
        Matcher brackets = BRACKETS.matcher(name);
        boolean tells = label.field() == RawField.PAY || label.field() == RawField.DURATION;
        return tells && brackets.find() ? " (" + brackets.group(1) + ")" : "";
    }
}
