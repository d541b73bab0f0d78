package dev.boardwalk.extract.prose;

import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.Sections;
import java.util.ArrayList;
import java.util.List;

/** Sentences a skill may be named in: items and paragraphs of the ad's own sections, nothing else of the page. */
final class SkillSentences {
    private SkillSentences() {}

    static List<RawValue> of(Sections sections) {
        List<RawValue> sentences = new ArrayList<>();
        sections.requirements().forEach(item -> sentences.add(sentence(item, "requirements", 0.8)));
        sections.responsibilities().forEach(item -> sentences.add(sentence(item, "responsibilities", 0.6)));
        if (sections.about() != null) {
            sections.about().lines().forEach(line -> sentences.add(sentence(line, "about", 0.6)));
        }
        return sentences;
    }

    private static RawValue sentence(String text, String section, double confidence) {
        return RawValue.of(text, new Evidence(Extractor.PROSE, "section:" + section, text, confidence));
    }
}
