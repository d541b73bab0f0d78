package dev.boardwalk.extract;

import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.Sections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Gathers the raw values of one posting from its labelled lines, the page's frame and its sections. */
final class ProseFields {
    private final Map<RawField, List<RawValue>> values = new EnumMap<>(RawField.class);

    ProseFields(PageFrame frame, Element main, List<Block> blocks, List<LabelledLine> facts) {
        facts.stream()
                .filter(fact -> fact.field() != RawField.APPLY_URL)
                .filter(fact -> fact.field() != RawField.COMPANY || !isSite(frame, fact.value()))
                .filter(fact -> fact.field() != RawField.TITLE || isOnlyTitle(fact, facts))
                .forEach(fact -> add(fact.field(), fact.rawValue()));
        frame.headline(main).ifPresent(headline -> {
            HiringSentence.in(headline.text(), frame.siteNames()).ifPresent(sentence -> {
                add(RawField.COMPANY, sentence(sentence.company(), headline, 0.7));
                add(RawField.TITLE, sentence(sentence.role(), headline, 0.75));
            });
            add(RawField.TITLE, headline);
        });
        ApplyLink.in(blocks, facts).forEach(link -> add(RawField.APPLY_URL, link));
        frame.published().ifPresent(date -> add(RawField.DATE_POSTED, date));
        frame.canonical().ifPresent(url -> add(RawField.CANONICAL_URL, url));
        frame.language().ifPresent(language -> add(RawField.LANGUAGE, language));
        if (!values.containsKey(RawField.LOCATION)) {
            frame.scope(blocks).ifPresent(scope -> add(RawField.LOCATION, scope));
        }
        values.values()
                .forEach(candidates -> candidates.sort(Comparator.comparingDouble(
                                (RawValue value) -> value.evidence().confidence())
                        .reversed()));
    }

    Map<RawField, List<RawValue>> values() {
        return values;
    }

    /** Sentences a skill may be named in: items and paragraphs of the posting's own sections, nothing else of the page. */
    void addSkills(Sections sections) {
        sections.requirements().forEach(item -> add(RawField.SKILL, section(item, "section:requirements", 0.8)));
        sections.responsibilities()
                .forEach(item -> add(RawField.SKILL, section(item, "section:responsibilities", 0.6)));
        Optional.ofNullable(sections.about()).map(about -> about.lines().toList()).stream()
                .flatMap(Collection::stream)
                .forEach(line -> add(RawField.SKILL, section(line, "section:about", 0.6)));
    }

    private void add(RawField field, RawValue value) {
        List<RawValue> candidates = values.computeIfAbsent(field, each -> new ArrayList<>());
        if (candidates.stream().noneMatch(known -> known.text().equalsIgnoreCase(value.text()))) {
            candidates.add(value);
        }
    }

    /** A label "Post name" that comes again with another value lists several posts under one headline. */
    private static boolean isOnlyTitle(LabelledLine fact, List<LabelledLine> facts) {
        return facts.stream()
                .filter(other -> other.field() == RawField.TITLE)
                .allMatch(other ->
                        !other.label().equals(fact.label()) || other.value().equalsIgnoreCase(fact.value()));
    }

    private static boolean isSite(PageFrame frame, String company) {
        return frame.siteNames().stream().anyMatch(name -> Lexicon.fold(name).equals(Lexicon.fold(company)));
    }

    private static RawValue sentence(String text, RawValue headline, double confidence) {
        return RawValue.of(text, new Evidence(Extractor.PROSE, "is-hiring", headline.text(), confidence));
    }

    private static RawValue section(String text, String rule, double confidence) {
        return RawValue.of(text, new Evidence(Extractor.PROSE, rule, text, confidence));
    }
}
