package dev.boardwalk.extract.prose;

import dev.boardwalk.extract.draft.AdDraft;
import dev.boardwalk.extract.facts.ApplyLink;
import dev.boardwalk.extract.facts.HiringSentence;
import dev.boardwalk.extract.facts.LabelledLine;
import dev.boardwalk.extract.facts.NearTitle;
import dev.boardwalk.extract.page.ClosingPhrases;
import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.text.DescriptionText;
import dev.boardwalk.extract.text.SectionSplitter;
import dev.boardwalk.extract.words.Lexicon;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.Sections;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that stands under a heading of its own, and may be one ad of several.
 *
 * @param heading what opens it
 * @param lines what follows, up to the next part
 * @param facts the labelled lines among them
 */
record AdPart(Block heading, List<Block> lines, List<LabelledLine> facts) {
    private static final Pattern NUMBER = Pattern.compile("^(?:#?\\d{1,3}[.):]|#\\d{1,3})\\s+");
    private static final Pattern AT = Pattern.compile(
            "(?<title>\\p{L}[^|@]{2,80}?)\\s{1,4}(?:at|@|bei|chez|presso|hos)\\s+(?<company>\\p{Lu}[^|@]{1,60})");
    private static final Set<RawField> OF_A_JOB = EnumSet.of(
            RawField.TITLE,
            RawField.COMPANY,
            RawField.LOCATION,
            RawField.PAY,
            RawField.EXPERIENCE,
            RawField.EDUCATION,
            RawField.EMPLOYMENT_TYPE,
            RawField.VALID_THROUGH);
    private static final Set<RawField> WHO_WHAT_WHERE = EnumSet.of(RawField.TITLE, RawField.COMPANY, RawField.LOCATION);
    private static final Pattern ANCHOR = Pattern.compile("[A-Za-z][\\w.-]*");
    private static final int LONGEST_NAME = 60;
    private static final int BOXES_ABOVE = 3;
    private static final int LONGEST_NOTICE = 120;

    /** It says by itself what an ad says: two facts, or an address to apply at with who, what or where. */
    boolean isAd() {
        Set<RawField> stated = EnumSet.noneOf(RawField.class);
        facts.stream().map(LabelledLine::field).filter(OF_A_JOB::contains).forEach(stated::add);
        boolean placed = stated.stream().anyMatch(WHO_WHAT_WHERE::contains);
        boolean named = hiring().isPresent() || AT.matcher(words()).matches();
        return (placed && stated.size() >= 2) || (applyAddress().isPresent() && (named || placed));
    }

    /** A short line of its own says that one can no longer apply. */
    boolean isClosed() {
        return Stream.concat(Stream.of(heading), lines.stream())
                .filter(line -> !line.is(Block.Kind.ITEM) && line.text().length() <= LONGEST_NOTICE)
                .anyMatch(line -> ClosingPhrases.isClosed(line.text().replace('’', '\'')));
    }

    /** Where its lines stand on the page. */
    Stream<Element> elements() {
        return Stream.concat(Stream.of(heading), lines.stream())
                .flatMap(line -> Stream.iterate(line.at(), AdPart::isOneBox, Element::parent));
    }

    /** The line's element, and the boxes around it that hold nothing else. */
    private static boolean isOneBox(@Nullable Element box) {
        return box != null
                && (box.childrenSize() <= 1 || box.children().stream().noneMatch(Element::isBlock));
    }

    Optional<String> stated(RawField field) {
        return facts.stream()
                .filter(fact -> fact.field() == field)
                .map(LabelledLine::value)
                .findFirst();
    }

    Optional<String> applyAddress() {
        return ApplyLink.in(lines, facts).stream().map(RawValue::text).findFirst();
    }

    /** The heading without its number, which changes when another ad is put before. */
    String words() {
        return NUMBER.matcher(heading.text()).replaceFirst("").strip();
    }

    private Optional<HiringSentence> hiring() {
        return HiringSentence.in(words(), List.of());
    }

    /** @param sites names of the board and the site, which are no employers */
    AdDraft draft(List<String> sites) {
        AdDraft draft = new AdDraft();
        facts.stream()
                .filter(fact -> fact.field() != RawField.APPLY_URL)
                .filter(fact -> fact.field() != RawField.COMPANY || !isOneOf(sites, fact.value()))
                .forEach(fact -> draft.add(fact.field(), fact.rawValue()));
        name(draft, sites);
        List<Block> unlabelled = new ArrayList<>(lines);
        Set<Block> factLines = new HashSet<>();
        facts.forEach(fact -> factLines.addAll(fact.lines()));
        unlabelled.removeAll(factLines);
        unlabelled.add(0, heading);
        NearTitle.of(unlabelled, heading.text())
                .forEach((field, pieces) -> pieces.forEach(piece -> draft.add(field, piece)));
        ApplyLink.in(lines, facts).forEach(link -> draft.add(RawField.APPLY_URL, link));
        Sections sections = SectionSplitter.of(lines, factLines);
        draft.describe(DescriptionText.of(lines), sections);
        SkillSentences.of(sections).forEach(sentence -> draft.add(RawField.SKILL, sentence));
        return draft;
    }

    /** The heading names the job, or its employer where a label names the job, or both. */
    private void name(AdDraft draft, List<String> sites) {
        Optional<HiringSentence> sentence = HiringSentence.in(words(), sites);
        Matcher at = AT.matcher(words());
        if (sentence.isPresent()) {
            add(draft, RawField.COMPANY, sentence.get().company(), 0.7);
            add(draft, RawField.TITLE, sentence.get().role(), 0.75);
        } else if (at.matches()) {
            add(draft, RawField.COMPANY, at.group("company").strip(), 0.7);
            add(draft, RawField.TITLE, at.group("title").strip(), 0.75);
        } else if (draft.has(RawField.TITLE) && !draft.has(RawField.COMPANY)) {
            if (words().length() <= LONGEST_NAME && !words().contains(draft.text(RawField.TITLE))) {
                add(draft, RawField.COMPANY, words(), 0.55);
            }
        } else {
            add(draft, RawField.TITLE, words(), 0.6);
        }
    }

    /** The anchor of each part's heading, or of the box it opens; "" where it has none, or shares it with another. */
    static List<String> anchors(List<AdPart> parts) {
        List<String> anchors = parts.stream().map(AdPart::anchor).toList();
        return anchors.stream()
                .map(anchor -> Collections.frequency(anchors, anchor) == 1 ? anchor : "")
                .toList();
    }

    private String anchor() {
        Element at = heading.at();
        for (int i = 0; i < BOXES_ABOVE && at != null && !at.normalName().equals("body"); i++) {
            if (ANCHOR.matcher(at.id()).matches()) {
                return at.id();
            }
            at = at.parent();
        }
        return "";
    }

    private void add(AdDraft draft, RawField field, String text, double confidence) {
        draft.add(field, text, new Evidence(Extractor.PROSE, "part-heading", heading.text(), confidence));
    }

    private static boolean isOneOf(List<String> names, String company) {
        return names.stream().anyMatch(name -> Lexicon.fold(name).equals(Lexicon.fold(company)));
    }
}
