package dev.boardwalk.extract.prose;

import dev.boardwalk.extract.draft.AdDraft;
import dev.boardwalk.extract.facts.ApplyLink;
import dev.boardwalk.extract.facts.HiringSentence;
import dev.boardwalk.extract.facts.LinePhrases;
import dev.boardwalk.extract.facts.NearTitle;
import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.text.DescriptionText;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Jobs of one line each: "Backend Developer – Nimbus Labs – Pune – Apply", "Nimbus Labs is hiring a Backend Developer (Pune) Apply". In lines of pieces all have
 * to have them in one order; which piece is the job, its words tell.
 */
final class LineAds {
    private static final int FEWEST = 3;
    private static final int LONGEST_LINE = 220;
    private static final Pattern NUMBER = Pattern.compile("^(?:#?\\d{1,3}[.):]|#\\d{1,3})\\s+");
    private static final Pattern PIECES = Pattern.compile("\\s{1,4}[-–—]\\s+|\\s{0,4}[|·•]\\s*");
    private static final Pattern IN_BRACKETS = Pattern.compile("^(?<words>[^()]+)\\((?<place>[^()]{2,40})\\)$");
    private static final Pattern EDGES = Pattern.compile("^[\\s:|,·•–—-]+|(?<![\\s:|,·•–—-])[\\s:|,·•–—-]+$");

    /** @param words without number and link */
    private record Line(Block block, String words, RawValue apply) {}

    private LineAds() {}

    /** @return in page order; empty when fewer than three lines are jobs */
    static List<AdDraft> in(List<Block> blocks, List<String> sites) {
        List<Line> lines = blocks.stream().flatMap(LineAds::line).toList();
        if (lines.size() < FEWEST) {
            return List.of();
        }
        List<AdDraft> sentences =
                lines.stream().flatMap(line -> sentence(line, sites).stream()).toList();
        return sentences.size() == lines.size() ? sentences : pieces(lines);
    }

    private static Stream<Line> line(Block block) {
        boolean one = (block.is(Block.Kind.ITEM) || block.is(Block.Kind.TEXT))
                && block.text().length() <= LONGEST_LINE
                && !block.isLinkLine();
        List<RawValue> addresses = one ? ApplyLink.in(List.of(block), List.of()) : List.of();
        return addresses.size() == 1 ? Stream.of(new Line(block, words(block), addresses.get(0))) : Stream.empty();
    }

    private static String words(Block block) {
        String words = block.text();
        for (Block.Link link : block.links()) {
            words = LinePhrases.standard().isApply(link.text()) ? words.replace(link.text(), "") : words;
        }
        return EDGES.matcher(NUMBER.matcher(words.strip()).replaceFirst("")).replaceAll("");
    }

    private static Optional<AdDraft> sentence(Line line, List<String> sites) {
        Matcher bracket = IN_BRACKETS.matcher(line.words());
        boolean placed = bracket.matches();
        return HiringSentence.in(placed ? bracket.group("words").strip() : line.words(), sites)
                .map(hiring -> {
                    AdDraft draft = draft(line);
                    add(draft, RawField.COMPANY, hiring.company(), line, 0.7);
                    add(draft, RawField.TITLE, hiring.role(), line, 0.75);
                    if (placed) {
                        add(draft, RawField.LOCATION, bracket.group("place").strip(), line, 0.45);
                    }
                    return draft;
                });
    }

    private static List<AdDraft> pieces(List<Line> lines) {
        List<List<String>> all = lines.stream()
                .map(line ->
                        Stream.of(PIECES.split(line.words())).map(String::strip).toList())
                .toList();
        int title = titleColumn(all);
        if (title < 0) {
            return List.of();
        }
        int company = title == 0 ? 1 : 0;
        List<AdDraft> drafts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            List<String> own = all.get(i);
            AdDraft draft = draft(line);
            add(draft, RawField.TITLE, own.get(title), line, 0.7);
            add(draft, RawField.COMPANY, own.get(company), line, 0.6);
            own.subList(2, own.size()).forEach(piece -> further(draft, piece, line));
            drafts.add(draft);
        }
        return drafts;
    }

    /** The first or the second piece: the one that names a role in most lines, where the other does in none; -1 when neither. */
    private static int titleColumn(List<List<String>> lines) {
        if (lines.stream().anyMatch(pieces -> pieces.size() < 2)) {
            return -1;
        }
        long first = lines.stream()
                .filter(pieces -> ThreadAds.namesARole(pieces.get(0)))
                .count();
        long second = lines.stream()
                .filter(pieces -> ThreadAds.namesARole(pieces.get(1)))
                .count();
        boolean clear = Math.min(first, second) == 0 && 2 * Math.max(first, second) > lines.size();
        return !clear ? -1 : first > second ? 0 : 1;
    }

    private static void further(AdDraft draft, String piece, Line line) {
        if (NearTitle.isPay(piece)) {
            add(draft, RawField.PAY, piece, line, 0.6);
        } else if (NearTitle.isHours(piece)) {
            add(draft, RawField.EMPLOYMENT_TYPE, piece, line, 0.6);
        } else if (!piece.isEmpty()) {
            add(draft, RawField.LOCATION, piece, line, 0.45);
        }
    }

    private static AdDraft draft(Line line) {
        AdDraft draft = new AdDraft();
        draft.add(RawField.APPLY_URL, line.apply());
        draft.describe(DescriptionText.of(List.of(line.block())), Sections.NONE);
        return draft;
    }

    private static void add(AdDraft draft, RawField field, String text, Line line, double confidence) {
        String rule = field == RawField.LOCATION ? NearTitle.RULE + ":listed-line" : "listed-line";
        draft.add(
                field,
                RawValue.of(
                        text, new Evidence(Extractor.PROSE, rule, line.block().text(), confidence)));
    }
}
