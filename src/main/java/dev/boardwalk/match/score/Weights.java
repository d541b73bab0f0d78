package dev.boardwalk.match.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The comparisons of two ads and what each weighs. Weights are fixed by hand from labelled pairs and stand here only: the same pair weighs the same every night.
 */
final class Weights {
    private Weights() {}

    static List<Weight> of(
            Profile one,
            Profile other,
            Names.Level names,
            PlaceMatch place,
            TitleMatch title,
            TextMatch text,
            DateMatch dates) {
        List<Weight> weights = new ArrayList<>();
        weights.add(company(names));
        weights.add(title(one, other, title, text.comparable() && text.similarity() >= TEMPLATE));
        weights.add(place(place));
        weights.add(text(one, other, text));
        weights.add(words(one, other, text));
        weights.add(pay(PayMatch.of(one.pay(), other.pay())));
        weights.add(hours(one, other));
        weights.add(skills(one, other));
        weights.add(dates(dates));
        weights.add(links(one, other));
        weights.add(contacts(one, other));
        weights.removeIf(weight -> weight.bits() == 0);
        return weights;
    }

    private static Weight company(Names.Level level) {
        return switch (level) {
            case SAME -> Weight.of(Field.COMPANY, "same", 4.5);
            case PART -> Weight.of(Field.COMPANY, "one name within the other", 3);
            case SPELLING -> Weight.of(Field.COMPANY, "spelt alike", 3);
            case OTHER -> Weight.of(Field.COMPANY, "other", -6);
            case UNKNOWN -> Weight.of(Field.COMPANY, "unknown", 0);
        };
    }

    /** Texts as alike as this may be one template under many titles: then the title tells. */
    private static final double TEMPLATE = 0.5;

    /** A rare title says more than "engineer". In another language only what is a synonym can agree. */
    private static Weight title(Profile one, Profile other, TitleMatch title, boolean template) {
        double rarity = Math.min(3, title.sharedBits() / 4);
        if (title.same() || one.title().equals(other.title())) {
            return Weight.of(Field.TITLE, "same", 2 + rarity);
        }
        if (one.inAnotherLanguageThan(other)) {
            return title.sharedBits() > 0
                    ? Weight.of(Field.TITLE, "shares words across languages", rarity)
                    : Weight.of(Field.TITLE, "", 0);
        }
        double similarity = title.similarity();
        if (title.differsBothWays()) {
            double bits = similarity >= 0.75 ? 0 : similarity >= 0.4 ? -3 : -6;
            return Weight.of(
                    Field.TITLE, "each has a word the other lacks", template ? Math.min(-4, 2 * bits - 4) : bits);
        }
        if (title.sharedBits() == 0) {
            return Weight.of(Field.TITLE, "shares nothing", -6);
        }
        return Weight.of(
                Field.TITLE,
                "one says more",
                similarity >= 0.7 ? 2 + rarity / 2 : similarity >= 0.4 ? 1 : template ? -4 : -1);
    }

    private static Weight place(PlaceMatch match) {
        return switch (match) {
            case SAME_CITY -> Weight.of(Field.PLACE, "same", 3);
            case WITHIN -> Weight.of(Field.PLACE, "one within the other", 1.5);
            case BOTH_REMOTE -> Weight.of(Field.PLACE, "both remote", 1);
            case UNKNOWN -> Weight.of(Field.PLACE, "unknown", 0);
            case OTHER_CITY, OTHER_COUNTRY -> Weight.of(Field.PLACE, "other", -8);
        };
    }

    private static Weight text(Profile one, Profile other, TextMatch text) {
        if (text.same() && one.text().ownWordsN() >= Profile.TEASER_WORDS) {
            return Weight.of(Field.TEXT, "word for word", 11);
        }
        if (!text.comparable()) {
            return Weight.of(Field.TEXT, text.same() ? "the same few words" : "", text.same() ? 2 : 0);
        }
        boolean teaser = Math.min(one.text().ownWordsN(), other.text().ownWordsN()) < Profile.TEASER_WORDS;
        double bits = jaccard(text.similarity(), teaser);
        double contained =
                text.containment() >= 0.9 ? 6 : text.containment() >= 0.7 ? 5 : text.containment() >= 0.5 ? 3 : 0;
        if (contained > bits) {
            return Weight.of(
                    Field.TEXT,
                    percent(text.containment()) + " of the shorter one in the longer",
                    teaser ? contained / 2 : contained);
        }
        return Weight.of(Field.TEXT, percent(text.similarity()) + " of the shingles shared", bits);
    }

    private static double jaccard(double similarity, boolean teaser) {
        double bits = similarity >= 0.9
                ? 9
                : similarity >= 0.7
                        ? 8
                        : similarity >= 0.5
                                ? 6.5
                                : similarity >= 0.3 ? 5 : similarity >= 0.15 ? 2.5 : similarity >= 0.05 ? 0.5 : -2;
        return teaser && bits > 0 ? bits / 2 : bits;
    }

    /**
     * Ads that share employer, title and town and less of their words than this describe two wards, two clients, two teams. Of the pairs labelled by hand
     * (tuning part) no copy, however freely translated, had less than 0.71, and 13 of 38 look-alikes had.
     */
    private static final double OTHER_WORDS = 0.7;

    /** The same of the words of both. Copies had 0.59 and more, one repost 0.53; 18 look-alikes less. */
    private static final double OTHER_WORDS_OF_ALL = 0.59;

    /** A copy in new words keeps the names of tools, places and figures. */
    private static Weight words(Profile one, Profile other, TextMatch text) {
        if (!text.comparable() || text.similarity() >= 0.5) {
            return Weight.of(Field.WORDS, "", 0);
        }
        boolean full = Math.min(one.text().ownWordsN(), other.text().ownWordsN()) >= 2 * Profile.TEASER_WORDS;
        boolean apart = text.wordsContained() < OTHER_WORDS
                || (text.words() < OTHER_WORDS_OF_ALL && text.wordsContained() < OTHER_WORDS + 0.1);
        if (full && apart) {
            return Weight.of(
                    Field.WORDS,
                    percent(text.wordsContained()) + " of the shorter one's in the longer: about something else",
                    -10);
        }
        double shared = Math.max(text.words(), text.wordsContained() - 0.35);
        return Weight.of(
                Field.WORDS,
                percent(text.words()) + " shared",
                shared >= 0.5 ? 3 : shared >= 0.35 ? 2 : shared >= 0.2 ? 0.5 : shared >= 0.1 ? -1 : -3);
    }

    private static Weight pay(PayMatch match) {
        return switch (match) {
            case SAME -> Weight.of(Field.PAY, "same", 2.5);
            case OVERLAPPING -> Weight.of(Field.PAY, "overlaps", -0.5);
            case UNKNOWN -> Weight.of(Field.PAY, "unknown", 0);
            case APART -> Weight.of(Field.PAY, "apart", -6);
        };
    }

    private static Weight hours(Profile one, Profile other) {
        if (one.employmentTypes().isEmpty() || other.employmentTypes().isEmpty()) {
            return Weight.of(Field.EMPLOYMENT_TYPE, "", 0);
        }
        return Collections.disjoint(one.employmentTypes(), other.employmentTypes())
                ? Weight.of(Field.EMPLOYMENT_TYPE, "other", -4)
                : Weight.of(Field.EMPLOYMENT_TYPE, "same", 0.3);
    }

    private static Weight skills(Profile one, Profile other) {
        if (one.skills().size() < 3 || other.skills().size() < 3) {
            return Weight.of(Field.SKILLS, "", 0);
        }
        long shared = one.skills().stream().filter(other.skills()::contains).count();
        double part =
                (double) shared / Math.min(one.skills().size(), other.skills().size());
        return Weight.of(
                Field.SKILLS, percent(part) + " shared", part >= 0.8 ? 2 : part >= 0.5 ? 1 : part >= 0.2 ? 0 : -2);
    }

    private static Weight dates(DateMatch dates) {
        if (dates.endGap() == 0) {
            return Weight.of(Field.DATES, "same last day", 1.5);
        }
        return dates.postedGap() >= 0 && dates.postedGap() <= 1
                ? Weight.of(Field.DATES, "posted together", 1)
                : Weight.of(Field.DATES, "", 0);
    }

    /** A page that another ad links to as its own is strong; one apply form for two ads may be a form for all. */
    private static Weight links(Profile one, Profile other) {
        boolean page = one.page() != null && other.links().contains(one.page())
                || other.page() != null && one.links().contains(other.page());
        if (page) {
            return Weight.of(Field.LINK, "one leads to the other's page", 6);
        }
        return Collections.disjoint(one.links(), other.links())
                ? Weight.of(Field.LINK, "", 0)
                : Weight.of(Field.LINK, "same", 2.5);
    }

    private static Weight contacts(Profile one, Profile other) {
        return Collections.disjoint(one.contacts(), other.contacts())
                ? Weight.of(Field.CONTACT, "", 0)
                : Weight.of(Field.CONTACT, "same address or number", 1.5);
    }

    private static String percent(double part) {
        return Math.round(part * 100) + " %";
    }
}
