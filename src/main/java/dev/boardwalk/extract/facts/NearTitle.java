package dev.boardwalk.extract.facts;

import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.text.InlineText;
import dev.boardwalk.extract.text.PlainText;
import dev.boardwalk.extract.words.Labels;
import dev.boardwalk.extract.words.SectionHeadings;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The short lines around a headline, which name place, day, hours and pay without saying so: "Leeds, UK · 3 days ago · Full-time". What each piece is
 * shows its form; whether one is a place, only somebody who knows places can tell, so every piece that could be one is offered as a guess.
 */
public final class NearTitle {
    /** The rule of places that are guesses: taken only when they are understood as places. */
    public static final String RULE = "near-title";

    private static final int LINES_BEFORE = 5;
    private static final int LINES_AFTER = 9;
    private static final int LONGEST_LINE = 140;
    private static final int LONGEST_PIECE = 70;
    private static final int LONGEST_HOURS = 40;
    private static final Pattern PIECES =
            Pattern.compile("\\s{0,4}[·•|⋅∙]\\s*|\\s{1,4}[–—]\\s+|\\s{1,4}-\\s+(?=\\p{Lu}\\p{L}+\\s*$)|\\s{0,4}/\\s*$");
    private static final Pattern DAY = Pattern.compile(
            "(?iu)\\b(?:ago|yesterday|today|just posted|posted|published|vor \\d+|gestern|heute|il y a|hier|aujourd'hui|hace|ayer|hoy|před|včera|dnes|sitten|eilen|tänään|fa|ieri|oggi|há|ontem|hoje|geleden|gisteren|vandaag)\\b"
                    + "|\\b\\d{1,2}[. ]{1,3}\\p{L}{3,10}[. ,]{1,3}\\d{4}\\b|\\b\\p{L}{3,9} \\d{1,2}, \\d{4}\\b|^\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}$|^\\d{4}-\\d{2}-\\d{2}$");
    private static final Pattern HOURS = Pattern.compile(
            "(?iu)\\b(?:full[- ]?time|part[- ]?time|intern(?:ship)?|contract(?:or)?|permanent|temporary|freelance|vollzeit|teilzeit|praktikum|cdi|cdd|stage|temps plein|temps partiel|jornada completa|media jornada|plný úvazek|zkrácený úvazek|kokoaikainen|osa-aikainen)\\b.{0,20}$");
    private static final Pattern MODE = Pattern.compile(
            "(?iu)(?:fully )?(?:remote|hybrid|on-?site|in person|work from home|home[- ]?office|télétravail|teletrabajo|presencial|etätyö)\\b.{0,25}");
    private static final Pattern PAY = Pattern.compile(
            "(?iu)^(?>.*?(?:[$€£₹¥]|\\b(?:USD|EUR|GBP|INR|CHF|CZK|Kč|Rs\\.?|SGD|CAD|AUD|PLN|zł|SEK)\\b)).*\\d|^(?>.*?\\d).*(?:[€₹]|\\b(?:EUR|Kč|CHF|zł|LPA|lakh)\\b)");
    private static final Pattern NO_PLACE = Pattern.compile(
            "[!?…]$|\\d{4}|%|\\b(?i:applicants?|views?|share|save|apply|report|experience|years?|responds?|openings?)\\b");

    private final Map<RawField, List<RawValue>> found = new LinkedHashMap<>();

    private NearTitle() {}

    /** @param title the headline; nothing is found when it is not among the lines */
    public static Map<RawField, List<RawValue>> of(List<Block> lines, String title) {
        NearTitle near = new NearTitle();
        int at = 0;
        while (at < lines.size() && !PlainText.same(lines.get(at).text(), title)) {
            at++;
        }
        if (at < lines.size()) {
            near.around(lines, at);
        }
        return near.found;
    }

    /** "Full-time", "CDI", "Vollzeit": how one is employed, and no more. */
    public static boolean isHours(String text) {
        return text.length() <= LONGEST_HOURS && HOURS.matcher(text).find();
    }

    /** Holds an amount of money. */
    public static boolean isPay(String text) {
        return text.length() <= LONGEST_PIECE && PAY.matcher(text).find();
    }

    private void around(List<Block> lines, int title) {
        for (int i = title + 1; i < Math.min(lines.size(), title + 1 + LINES_AFTER); i++) {
            if (lines.get(i).text().length() > LONGEST_LINE || opensASection(lines.get(i))) {
                break;
            }
            pieces(lines.get(i));
        }
        for (int i = title - 1; i >= Math.max(0, title - LINES_BEFORE); i--) {
            if (lines.get(i).text().length() <= LONGEST_LINE) {
                pieces(lines.get(i));
            }
        }
    }

    private static boolean opensASection(Block line) {
        return SectionHeadings.standard().exactly(line.text()).isPresent();
    }

    private void pieces(Block line) {
        if (line.is(Block.Kind.TERM) || ApplyLink.isApplyLine(line)) {
            return;
        }
        for (String piece : parted(line)) {
            String bare = piece.strip();
            if (!bare.isEmpty()
                    && bare.length() <= LONGEST_PIECE
                    && Labels.standard().of(bare).isEmpty()) {
                piece(bare, line.text());
            }
        }
    }

    /** Boxes side by side are pieces, whatever stands between them. */
    private static List<String> parted(Block line) {
        Element box = line.at();
        boolean boxes = box.childrenSize() >= 2
                && box.textNodes().stream()
                        .noneMatch(text -> text.text().chars().anyMatch(Character::isLetterOrDigit))
                && PlainText.same(box.text(), line.text());
        return boxes
                ? box.children().stream()
                        .flatMap(child -> Stream.of(PIECES.split(InlineText.fold(child.text()))))
                        .toList()
                : List.of(PIECES.split(line.text()));
    }

    private void piece(String piece, String line) {
        if (PAY.matcher(piece).find()) {
            add(RawField.PAY, piece, line, RULE);
        } else if (DAY.matcher(piece).find()) {
            add(RawField.DATE_POSTED, piece, line, RULE);
        } else if (isHours(piece)) {
            add(RawField.EMPLOYMENT_TYPE, piece, line, RULE);
        } else {
            if (MODE.matcher(piece).matches()) {
                add(RawField.WORK_MODE, piece, line, RULE);
            }
            boolean named = piece.codePoints().anyMatch(Character::isUpperCase)
                    || piece.codePoints().noneMatch(Character::isLowerCase);
            if (named && !NO_PLACE.matcher(piece).find()) {
                add(
                        RawField.LOCATION,
                        piece,
                        line,
                        RULE + ":"
                                + (found.getOrDefault(RawField.LOCATION, List.of())
                                                .size()
                                        + 1));
            }
        }
    }

    private void add(RawField field, String piece, String line, String rule) {
        found.computeIfAbsent(field, each -> new ArrayList<>())
                .add(RawValue.of(piece, new Evidence(Extractor.PROSE, rule, line, 0.45)));
    }
}
