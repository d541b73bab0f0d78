package dev.boardwalk.normalize.terms;

import dev.boardwalk.normalize.words.Figures;
import dev.boardwalk.normalize.words.Fold;
import dev.boardwalk.normalize.words.PhraseTable;
import dev.boardwalk.normalize.words.Quantities;
import dev.boardwalk.normalize.words.Quantity;
import dev.boardwalk.posting.Experience;
import dev.boardwalk.posting.RawValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads years of experience. Rather nothing than a wrong figure: lengths of contracts, degrees and company histories are left alone. */
public final class ExperienceParser {
    private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal MAX_YEARS = BigDecimal.valueOf(40);

    /** A value of more words than this is a sentence and has to name experience near the figure. */
    private static final int LABEL_WORDS = 6;

    /** How many pieces away from the figure the word may stand. */
    private static final int NEAR = 12;

    private static final Set<String> EXPERIENCE = Set.of(
            "experience",
            "experienced",
            "exp",
            "erfahrung",
            "berufserfahrung",
            "experiencia",
            "esperienza",
            "ervaring",
            "praxe",
            "praxi",
            "yoe",
            "erfahrungen",
            "doswiadczenie",
            "zkusenosti",
            "kokemus",
            "kokemusta",
            "erfarenhet",
            "erfaring",
            "अनभव",
            "doswiadczenia");
    private static final Set<String> OTHER_LENGTHS = Set.of(
            "duration",
            "contract",
            "degree",
            "diploma",
            "old",
            "age",
            "aged",
            "ago",
            "course",
            "internship",
            "founded",
            "established",
            "bond",
            "term",
            "program",
            "programme",
            "probation",
            "notice",
            "warranty",
            "guarantee",
            "lease",
            "history",
            "market");
    private static final Set<String> AT_MOST =
            Set.of("upto", "maximum", "max", "maximal", "less", "under", "hasta", "maximaal", "massimo", "maks", "ate");
    private static final PhraseTable<BigDecimal> FRESHERS = new PhraseTable<BigDecimal>()
            .add(
                    BigDecimal.ZERO,
                    "fresher,freshers,fresh graduate,fresh graduates,no experience,no prior experience,no previous experience,no experience required,ohne berufserfahrung,keine berufserfahrung,berufseinsteiger,sin experiencia,"
                            + "sans experience,debutant accepte,debutants acceptes,senza esperienza,sem experiencia,geen ervaring,bez doswiadczenia");
    private static final Set<String> ONLY_FRESHERS =
            Set.of("fresher", "freshers", "only", "fresh", "graduate", "graduates", "for", "hiring");

    private ExperienceParser() {}

    /** Knows the part {@code monthsOfExperience} besides words. */
    public static Experience parse(RawValue value) {
        String months = value.parts().get("monthsOfExperience");
        if (months != null && months.strip().matches("\\d{1,3}")) {
            return new Experience(years(new BigDecimal(months.strip()), ChronoUnit.MONTHS), null);
        }
        boolean inMonths = value.evidence().rule().contains("monthsOfExperience");
        return parse(inMonths && value.text().strip().matches("\\d{1,3}") ? value.text() + " months" : value.text());
    }

    /** @return {@link Experience#UNKNOWN} when not understood; a single figure is a lower bound */
    public static Experience parse(String text) {
        List<String> pieces = Fold.pieces(text);
        boolean sentence = Fold.words(text).size() > LABEL_WORDS;
        for (Quantity quantity : Quantities.find(pieces)) {
            List<String> around = pieces.subList(
                    Math.max(0, quantity.start() - NEAR), Math.min(pieces.size(), quantity.end() + NEAR));
            boolean named = around.stream().anyMatch(EXPERIENCE::contains);
            boolean other = around.stream().anyMatch(OTHER_LENGTHS::contains);
            if (named || (!sentence && !other)) {
                return orFresher(bounds(quantity, pieces), quantity, text, sentence);
            }
        }
        return fresher(text);
    }

    /** "Fresher - 1 Year" is 0 to 1. */
    private static Experience orFresher(Experience bounds, Quantity quantity, String text, boolean sentence) {
        boolean fresher = !sentence && !FRESHERS.find(Fold.words(text)).isEmpty();
        boolean upper = quantity.single() && !quantity.plus() && bounds.minYears() != null;
        return fresher && upper ? new Experience(BigDecimal.ZERO, bounds.minYears()) : bounds;
    }

    private static Experience bounds(Quantity quantity, List<String> pieces) {
        BigDecimal low = years(quantity.low(), quantity.unit());
        BigDecimal high = years(quantity.high(), quantity.unit());
        if (low == null || high == null || low.compareTo(MAX_YEARS) > 0 || high.compareTo(MAX_YEARS) > 0) {
            return Experience.UNKNOWN;
        }
        if (!quantity.single()) {
            return new Experience(low.min(high), low.max(high));
        }
        if (low.signum() == 0) {
            return new Experience(low, low); // "0 Yrs" is how a list says fresher
        }
        return isAtMost(quantity.start(), pieces) ? new Experience(null, low) : new Experience(low, null);
    }

    private static boolean isAtMost(int start, List<String> pieces) {
        String before = start > 0 ? pieces.get(start - 1) : "";
        String earlier = start > 1 ? pieces.get(start - 2) : "";
        return AT_MOST.contains(before)
                || (before.equals("to") && earlier.equals("up"))
                || (before.equals("than") && earlier.equals("less"))
                || (before.equals("zu") && earlier.equals("bis"));
    }

    private static Experience fresher(String text) {
        List<String> words = Fold.words(text);
        if (FRESHERS.find(words).isEmpty() || words.size() > 2 * LABEL_WORDS) {
            return Experience.UNKNOWN;
        }
        boolean only = ONLY_FRESHERS.containsAll(words);
        return new Experience(BigDecimal.ZERO, only ? BigDecimal.ZERO : null);
    }

    private static @Nullable BigDecimal years(BigDecimal number, ChronoUnit unit) {
        return switch (unit) {
            case YEARS -> Figures.plain(number);
            case MONTHS -> Figures.plain(number.divide(MONTHS_OF_YEAR, 2, RoundingMode.HALF_UP));
            default -> null;
        };
    }
}
