package dev.boardwalk.extract.facts;

import dev.boardwalk.extract.text.Block;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where one applies: a link whose text says so, or the link in a line that is labelled so. The address is given as written. */
public final class ApplyLink {
    private static final Pattern URL = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]+[^\\s<>\".,;)]");
    private static final LinePhrases PHRASES = LinePhrases.standard();

    private ApplyLink() {}

    /** The line is a call to apply and no more. */
    public static boolean isApplyLine(Block line) {
        return line.links().stream().anyMatch(link -> isWeb(link) && PHRASES.isApply(link.text())) && line.isLinkLine();
    }

    /** All candidates in page order, best first: a link that says so, then a labelled line. Addresses do not repeat. */
    public static List<RawValue> in(List<Block> lines, List<LabelledLine> facts) {
        List<RawValue> found = new ArrayList<>();
        for (Block line : lines) {
            line.links().stream()
                    .filter(link -> isWeb(link) && PHRASES.isApply(link.text()))
                    .forEach(link -> add(found, link.href(), "apply-link", link.text(), 0.8));
        }
        for (LabelledLine fact : facts) {
            if (fact.field() == RawField.APPLY_URL) {
                labelled(fact).ifPresent(url -> add(found, url, "label:apply", fact.snippet(), 0.75));
            }
        }
        return found;
    }

    private static Optional<String> labelled(LabelledLine fact) {
        Matcher written = URL.matcher(fact.value());
        return fact.lines().stream()
                .flatMap(line -> line.links().stream())
                .filter(ApplyLink::isWeb)
                .map(Block.Link::href)
                .findFirst()
                .or(() -> written.find() ? Optional.of(written.group()) : Optional.empty());
    }

    private static boolean isWeb(Block.Link link) {
        return link.href().matches("(?i)https?://.+");
    }

    private static void add(List<RawValue> found, String url, String rule, String snippet, double confidence) {
        if (found.stream().noneMatch(value -> value.text().equals(url))) {
            found.add(RawValue.of(url, new Evidence(Extractor.PROSE, rule, snippet, confidence)));
        }
    }
}
