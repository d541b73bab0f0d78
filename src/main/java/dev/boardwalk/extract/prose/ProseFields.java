package dev.boardwalk.extract.prose;

import dev.boardwalk.extract.facts.ApplyLink;
import dev.boardwalk.extract.facts.EmployerPhrases;
import dev.boardwalk.extract.facts.FoldedFacts;
import dev.boardwalk.extract.facts.HiringSentence;
import dev.boardwalk.extract.facts.LabelledLine;
import dev.boardwalk.extract.facts.LinePhrases;
import dev.boardwalk.extract.facts.NearTitle;
import dev.boardwalk.extract.facts.TitleTag;
import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.text.PlainText;
import dev.boardwalk.extract.words.Labels;
import dev.boardwalk.extract.words.Lexicon;
import dev.boardwalk.extract.words.SectionHeadings;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.Sections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Gathers the raw values of one posting from its labelled lines, the page's frame and its sections. */
final class ProseFields {
    private static final int MOST_LINES_ABOVE_A_TITLE = 6;
    private static final int LONGEST_TITLE = 140;
    private static final double SURE_OF_AN_EMPLOYER = 0.6;

    private final Map<RawField, List<RawValue>> values = new EnumMap<>(RawField.class);

    /**
     * @param blocks the readable lines of the page's content
     * @param facts labelled lines of this posting
     * @param named what the names of elements tell
     */
    ProseFields(
            PageFrame frame,
            Element main,
            List<Block> blocks,
            List<LabelledLine> facts,
            Map<RawField, RawValue> named) {
        facts.stream()
                .filter(fact -> fact.field() != RawField.APPLY_URL)
                .filter(fact -> fact.field() != RawField.COMPANY || !isSite(frame, fact.value()))
                .filter(fact -> fact.field() != RawField.TITLE || isOnlyTitle(fact, facts))
                .forEach(fact -> add(fact.field(), fact.rawValue()));
        named.forEach((field, value) -> {
            boolean seen = !value.evidence().rule().equals("logo") || isSaid(value.text(), blocks);
            if (field != RawField.COMPANY || (seen && !isSite(frame, value.text()))) {
                add(field, value);
            }
        });
        Optional<RawValue> title = named.containsKey(RawField.TITLE)
                ? Optional.of(named.get(RawField.TITLE))
                : frame.headline(main).or(() -> firstLine(blocks, named));
        title.ifPresent(headline -> around(headline, frame, blocks, facts));
        ApplyLink.in(blocks, facts).forEach(link -> add(RawField.APPLY_URL, link));
        frame.published().ifPresent(date -> add(RawField.DATE_POSTED, date));
        frame.canonical().ifPresent(url -> add(RawField.CANONICAL_URL, url));
        frame.language().ifPresent(language -> add(RawField.LANGUAGE, language));
        boolean onlyGuesses = values.getOrDefault(RawField.LOCATION, List.of()).stream()
                .allMatch(value -> value.evidence().rule().startsWith(NearTitle.RULE));
        if (onlyGuesses) {
            frame.scope(blocks).ifPresent(scope -> add(RawField.LOCATION, scope));
        }
        values.values()
                .forEach(candidates -> candidates.sort(Comparator.comparingDouble(
                                (RawValue value) -> value.evidence().confidence())
                        .reversed()));
    }

    private void around(RawValue headline, PageFrame frame, List<Block> blocks, List<LabelledLine> facts) {
        HiringSentence.in(headline.text(), frame.siteNames()).ifPresent(sentence -> {
            add(RawField.COMPANY, sentence(sentence.company(), headline, 0.7));
            add(RawField.TITLE, sentence(sentence.role(), headline, 0.75));
        });
        add(RawField.TITLE, headline);
        List<Block> unlabelled = withoutFacts(blocks, facts);
        NearTitle.of(unlabelled, headline.text())
                .forEach((field, pieces) -> pieces.forEach(piece -> add(field, piece)));
        TitleTag tag = frame.titleTag(headline.text(), name -> isSaid(name, blocks));
        if (tag.company() != null) {
            add(RawField.COMPANY, frame.fromTitle(tag.company()));
        }
        if (tag.place() != null) {
            add(RawField.LOCATION, frame.guessFromTitle(tag.place()));
        }
    }

    /** For want of a better place, from how the text speaks of it, and from what is folded up. */
    void addEmployer(PageFrame frame, List<Block> own, Document document) {
        boolean known = values.getOrDefault(RawField.COMPANY, List.of()).stream()
                .anyMatch(value -> value.evidence().confidence() >= SURE_OF_AN_EMPLOYER);
        if (!known) {
            FoldedFacts.company(document)
                    .filter(company -> !isSite(frame, company.text()))
                    .ifPresent(company -> add(RawField.COMPANY, company));
        }
        List<String> lines = new ArrayList<>(own.stream().map(Block::text).toList());
        lines.addAll(frame.summaries());
        String title = values.getOrDefault(RawField.TITLE, List.of()).stream()
                .findFirst()
                .map(RawValue::text)
                .orElse("");
        EmployerPhrases.in(lines, title, frame.siteNames()).ifPresent(company -> add(RawField.COMPANY, company));
    }

    private static List<Block> withoutFacts(List<Block> blocks, List<LabelledLine> facts) {
        Set<Block> labelled = new HashSet<>();
        facts.forEach(fact -> labelled.addAll(fact.lines()));
        return blocks.stream().filter(block -> !labelled.contains(block)).toList();
    }

    private static boolean isSaid(String name, List<Block> blocks) {
        return blocks.stream().anyMatch(block -> block.text().contains(name));
    }

    /** On a page without headings and head, the first line that is neither the employer's name nor a button. */
    private static Optional<RawValue> firstLine(List<Block> blocks, Map<RawField, RawValue> named) {
        return blocks.stream()
                .limit(MOST_LINES_ABOVE_A_TITLE)
                .map(Block::text)
                .filter(text -> text.length() > 3 && text.length() <= LONGEST_TITLE)
                .filter(text -> named.values().stream().noneMatch(value -> PlainText.same(value.text(), text)))
                .filter(text -> !LinePhrases.standard().isApply(text)
                        && Labels.standard().of(text).isEmpty())
                .filter(text -> SectionHeadings.standard().exactly(text).isEmpty())
                .findFirst()
                .map(text -> RawValue.of(text, new Evidence(Extractor.PAGE, "first-line", text, 0.3)));
    }

    Map<RawField, List<RawValue>> values() {
        return values;
    }

    void addSkills(Sections sections) {
        SkillSentences.of(sections).forEach(sentence -> add(RawField.SKILL, sentence));
    }

    private void add(RawField field, RawValue value) {
        List<RawValue> candidates = values.computeIfAbsent(field, each -> new ArrayList<>());
        if (candidates.stream().noneMatch(known -> known.text().equalsIgnoreCase(value.text()))) {
            candidates.add(value);
        }
    }

    /** A label "Post name" that comes again with another value lists several posts under one headline; "Position: full-time" names none. */
    private static boolean isOnlyTitle(LabelledLine fact, List<LabelledLine> facts) {
        boolean named = fact.value().chars().anyMatch(Character::isLetter) && !NearTitle.isHours(fact.value());
        return named
                && facts.stream()
                        .filter(other -> other.field() == RawField.TITLE)
                        .allMatch(other -> !other.label().equals(fact.label())
                                || other.value().equalsIgnoreCase(fact.value()));
    }

    private static boolean isSite(PageFrame frame, String company) {
        return frame.siteNames().stream().anyMatch(name -> Lexicon.fold(name).equals(Lexicon.fold(company)));
    }

    private static RawValue sentence(String text, RawValue headline, double confidence) {
        return RawValue.of(text, new Evidence(Extractor.PROSE, "is-hiring", headline.text(), confidence));
    }
}
