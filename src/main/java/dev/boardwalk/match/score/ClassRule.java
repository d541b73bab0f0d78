package dev.boardwalk.match.score;

import dev.boardwalk.posting.Place;
import java.util.Objects;

/** The class of a linked pair: the most specific that holds. Another employer or country is never FULL. */
final class ClassRule {
    /** Shorter than this share of the other, an ad whose text stands in the other lacks parts of it. */
    private static final double SHORTER = 0.75;

    private static final double CONTAINED = 0.55;
    private static final double SAME_TEXT = 0.985;

    private ClassRule() {}

    static PairClass of(
            Profile one, Profile other, Names.Level names, PlaceMatch place, TextMatch text, DateMatch dates) {
        if (isPartial(one, other, text)) {
            return PairClass.PARTIAL;
        }
        if (dates.repost()) {
            return PairClass.TEMPORAL;
        }
        boolean sameText =
                text.same() || (text.comparable() && text.similarity() >= SAME_TEXT && text.lengthRatio() >= SAME_TEXT);
        boolean sameTitle = one.title().equals(other.title()) || one.core().equals(other.core());
        if (sameTitle
                && names != Names.Level.OTHER
                && place != PlaceMatch.OTHER_COUNTRY
                && (sameText || (!one.hasText() && !other.hasText()))) {
            return PairClass.FULL;
        }
        return PairClass.SEMANTIC;
    }

    private static boolean isPartial(Profile one, Profile other, TextMatch text) {
        if (one.hasText() != other.hasText()) {
            return true;
        }
        if (!one.hasText()) {
            return lacks(one, other) || lacks(other, one);
        }
        boolean inside =
                text.containment() >= CONTAINED || text.wordsContained() >= CONTAINED + 0.1 || !text.comparable();
        return text.lengthRatio() < SHORTER && inside && !one.inAnotherLanguageThan(other);
    }

    private static boolean lacks(Profile one, Profile other) {
        return (one.company() == null && other.company() != null)
                || (one.places().stream().map(Place::raw).allMatch(Objects::isNull)
                        && !other.places().isEmpty())
                || (one.pay() == null && other.pay() != null);
    }
}
