package dev.boardwalk.extract.prose;

import dev.boardwalk.extract.draft.AdDraft;
import dev.boardwalk.extract.facts.ApplyLink;
import dev.boardwalk.extract.facts.NearTitle;
import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.text.BlockReader;
import dev.boardwalk.extract.text.DescriptionText;
import dev.boardwalk.extract.text.SectionSplitter;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Ads in a thread of a forum, "who is hiring": comments that open with a line such as "Nimbus Labs | Backend engineer | Leeds or remote | full-time".
 * Answers to them open with no such line and are nobody's text.
 */
final class ThreadAds {
    private static final int FEWEST = 2;
    private static final int FEWEST_PIECES = 3;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_PIECE = 90;
    /** A menu parted by bars is followed by little text. */
    private static final int A_COMMENT = 120;

    private static final Pattern BARS = Pattern.compile("\\s{0,4}\\|\\s*");
    private static final Pattern ROLE = Pattern.compile(
            "(?iu)\\b(?:engineers?|developers?|designers?|managers?|scientists?|analysts?|architects?|researchers?|administrators?|consultants?|specialists?|sre|devops|full[- ]?stack|back[- ]?end|front[- ]?end|programmers?|interns?|writers?|technicians?|operators?|assistants?|accountants?|nurses?|teachers?|head of|lead|entwickler(?:in)?|ingenieur(?:in)?|développeu(?:r|se)|desarrollador(?:a)?)\\b");
    private static final Pattern WORK = Pattern.compile(
            "(?iu)\\b(?:remote|on-?site|hybrid|in[- ]person|full[- ]?time|part[- ]?time|contract|freelance|intern(?:ship)?s?|visa)\\b");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+|(?<!\\S)\\S+@\\S+");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s{0,4}\\([^()]*\\)\\s*$");
    private static final Pattern ANCHOR = Pattern.compile("^(?=.*\\d{4})[\\w.:-]+$");

    private ThreadAds() {}

    /** @return one draft for each comment that is an ad; empty when fewer than two are */
    static List<AdDraft> in(Document document) {
        if (!document.body().text().contains("|")) {
            return List.of();
        }
        List<Block> openings = BlockReader.read(document.body()).stream()
                .filter(ThreadAds::opensAnAd)
                .toList();
        List<AdDraft> drafts = new ArrayList<>();
        for (Block opening : openings) {
            @Nullable AdDraft draft = draft(opening, openings);
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts.size() >= FEWEST ? drafts : List.of();
    }

    /** "Backend engineer", "Night nurse". */
    static boolean namesARole(String text) {
        return ROLE.matcher(text).find();
    }

    private static boolean opensAnAd(Block block) {
        List<String> pieces = pieces(block);
        return block.text().length() <= LONGEST_LINE
                && pieces.size() >= FEWEST_PIECES
                && pieces.stream().allMatch(piece -> piece.length() <= LONGEST_PIECE)
                && Character.isUpperCase(pieces.get(0).codePointAt(0))
                && pieces.stream().skip(1).anyMatch(ThreadAds::namesARole)
                && pieces.stream().skip(1).anyMatch(piece -> WORK.matcher(piece).find());
    }

    private static List<String> pieces(Block block) {
        return Stream.of(BARS.split(block.text()))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static @Nullable AdDraft draft(Block opening, List<Block> openings) {
        Element comment = comment(opening.at(), openings);
        List<Block> lines = BlockReader.read(comment);
        int at = lines.stream().map(Block::text).toList().indexOf(opening.text());
        if (at < 0 || comment.text().length() < A_COMMENT) {
            return null;
        }
        List<Block> own = lines.subList(at, lines.size());
        AdDraft draft = new AdDraft();
        fields(draft, opening);
        ApplyLink.in(own, List.of()).forEach(link -> draft.add(RawField.APPLY_URL, link));
        draft.describe(DescriptionText.of(own), SectionSplitter.of(own));
        if (ANCHOR.matcher(comment.id()).matches()) {
            add(draft, RawField.SOURCE_ID, comment.id(), comment.id(), 0.8);
        }
        return draft;
    }

    /** The largest box around the line with no other ad in it. */
    private static Element comment(Element line, List<Block> openings) {
        Element box = line;
        while (box.parent() != null && !box.parent().normalName().equals("body")) {
            Element around = box.parent();
            long ads = openings.stream()
                    .filter(each -> each.at() == around || each.at().parents().contains(around))
                    .limit(FEWEST)
                    .count();
            if (ads >= FEWEST) {
                return box;
            }
            box = around;
        }
        return box;
    }

    private static void fields(AdDraft draft, Block opening) {
        List<String> pieces = pieces(opening);
        add(draft, RawField.COMPANY, IN_BRACKETS.matcher(pieces.get(0)).replaceFirst(""), opening.text(), 0.75);
        for (String piece : pieces.subList(1, pieces.size())) {
            String bare = ADDRESS.matcher(piece).replaceAll("").strip();
            if (bare.isEmpty()) {
                continue;
            }
            if (NearTitle.isPay(bare)) {
                add(draft, RawField.PAY, bare, opening.text(), 0.6);
            } else if (NearTitle.isHours(bare)) {
                add(draft, RawField.EMPLOYMENT_TYPE, bare, opening.text(), 0.7);
            } else if (!draft.has(RawField.TITLE) && namesARole(bare)) {
                add(draft, RawField.TITLE, bare, opening.text(), 0.75);
            } else {
                if (WORK.matcher(bare).find()) {
                    add(draft, RawField.WORK_MODE, bare, opening.text(), 0.7);
                }
                add(draft, RawField.LOCATION, bare, opening.text(), 0.45);
            }
        }
    }

    private static void add(AdDraft draft, RawField field, String text, String snippet, double confidence) {
        String rule = field == RawField.LOCATION ? NearTitle.RULE + ":thread-line" : "thread-line";
        draft.add(field, RawValue.of(text, new Evidence(Extractor.PROSE, rule, snippet, confidence)));
    }
}
