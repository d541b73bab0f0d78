package dev.boardwalk.extract.facts;

import dev.boardwalk.extract.words.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page's title says beside the job's: "Welder at Acme - Leeds | SomeJobs", "Acme hiring Welder in Leeds", "Welder – Acme".
 *
 * @param company null when there is none, or none that can be told from the site's name
 * @param place null when there is none
 */
public record TitleTag(@Nullable String company, @Nullable String place) {
    private static final TitleTag NOTHING = new TitleTag(null, null);
    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)^(?<company>.{2,60}?)\\s{1,4}(?:is\\s+)?(?:hiring|recruiting|sucht|recrute|busca|hledá|zoekt|söker|szuka)(?:\\s+(?:a|an|eine?n?|une?))?$");
    private static final Pattern AT = Pattern.compile(
            "(?iu)^,?\\s*(?:job\\s+)?(?:at|@|bei|chez|presso|hos|w firmie|ve společnosti)\\s+(?<company>.{2,60}?)(?=\\s{1,4}[-–—|·]|\\s{1,4}in\\s|,|\\s{0,4}$)");
    private static final Pattern IN = Pattern.compile(
            "(?iu)^,?\\s*(?:job\\s+)?(?:in|à|en|v|ve|w)\\s+(?<place>\\p{Lu}.{1,60}?)(?=\\s{1,4}[-–—|·]|\\s{0,4}$)");
    private static final Pattern SEPARATOR = Pattern.compile("\\s{0,4}[|·»]\\s*|\\s{1,4}[-–—]\\s+");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?iu)\\b(?:inc|llc|ltd|limited|gmbh|ag|se|kg|s\\.?r\\.?o|a\\.?s|oy|oyj|ab|plc|pvt|b\\.?v|n\\.?v|s\\.?a|s\\.?l|srl|spa|sp\\. z o\\.o|corp|co)\\.?$");
    private static final Pattern SITE = Pattern.compile(
            "(?iu)(?:\\bjobs?\\b|careers?|kari[eé]r|vacanc|recruit|hiring|apply|stellen|emploi|empleo|trabajo|práce|prace|työ|details?|\\.\\p{L}{2,5}$)");

    /**
     * @param head the page's title
     * @param title the job's title as the page's heading has it
     * @param sites names of the board and the site
     * @param isSaid whether the page's text says a name as well
     */
    public static TitleTag of(String head, String title, List<String> sites, Predicate<String> isSaid) {
        int at = head.toLowerCase(Locale.ROOT).indexOf(title.toLowerCase(Locale.ROOT));
        if (at < 0 || title.isBlank()) {
            return NOTHING;
        }
        String before = head.substring(0, at).strip();
        String after = head.substring(Math.min(head.length(), at + title.length()));
        String company = group(BEFORE.matcher(before), "company").orElse(null);
        Matcher atCompany = AT.matcher(after);
        if (company == null && atCompany.find()) {
            company = atCompany.group("company");
            after = after.substring(atCompany.end());
        }
        String place = group(IN.matcher(after), "place").orElse(null);
        List<String> parts = parts(place == null ? after : "", sites);
        if (company == null) {
            parts.addAll(parts(before, sites));
        }
        for (String part : parts) {
            boolean likeAPlace = part.contains(",") && !LEGAL_FORM.matcher(part).find();
            if (company == null && !likeAPlace && isSaid.test(part)) {
                company = part;
            } else if (place == null) {
                place = part;
            }
        }
        return new TitleTag(company, place);
    }

    private static Optional<String> group(Matcher matcher, String name) {
        return matcher.find() ? Optional.of(matcher.group(name).strip()) : Optional.empty();
    }

    private static List<String> parts(String text, List<String> sites) {
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(text)) {
            String bare = part.strip();
            boolean site = sites.stream().anyMatch(name -> Lexicon.fold(name).equals(Lexicon.fold(bare)));
            if (bare.length() > 1
                    && bare.length() <= 60
                    && !site
                    && !SITE.matcher(bare).find()) {
                parts.add(bare);
            }
        }
        return parts;
    }
}
