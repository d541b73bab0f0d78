package dev.boardwalk.normalize.place;

import dev.boardwalk.normalize.place.Gazetteer.City;
import dev.boardwalk.normalize.place.Gazetteer.Named;
import dev.boardwalk.normalize.words.NameKey;
import dev.boardwalk.normalize.words.WrittenWord;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the city a whole heading or the name of a site speaks of: "Interns in Bangalore 2026", "Pune Jobs Daily". Only large cities, written with a
 * capital, after "in" or beside a word of the trade; never between other names, where "Austin" and "Paris" are people.
 */
final class HeadingPlaces {
    private static final int MIN_POPULATION = 100_000;
    private static final int MIN_OTHER_NAME = 1_000_000;
    private static final int MIN_LETTERS = 4;
    private static final int MAX_WORDS = 3;

    private static final Set<String> BEFORE = Set.of("in", "at", "near", "around", "across");
    private static final Set<String> BESIDE = Set.of(
            "job",
            "jobs",
            "career",
            "careers",
            "vacancy",
            "vacancies",
            "hiring",
            "internship",
            "internships",
            "opening",
            "openings",
            "opportunities",
            "work",
            "employment",
            "freshers",
            "recruitment",
            "walkin",
            "walkins");

    private HeadingPlaces() {}

    /** A city and the words that name it. */
    record Found(City city, String words) {}

    /** @param hint a country whose cities are meant when a name is shared; null when unknown */
    static Optional<Found> find(String heading, @Nullable String hint) {
        List<WrittenWord> words = WrittenWord.of(heading);
        for (int length = MAX_WORDS; length > 0; length--) {
            for (int at = 0; at + length <= words.size(); at++) {
                Optional<Found> found = at(heading, words, at, at + length, hint);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> at(
            String heading, List<WrittenWord> words, int from, int to, @Nullable String hint) {
        int start = words.get(from).start();
        String name = heading.substring(start, words.get(to - 1).end());
        boolean named = name.length() >= MIN_LETTERS && Character.isUpperCase(name.charAt(0));
        return named && isAPlaceHere(heading, words, from, to)
                ? largest(name, hint).map(city -> new Found(city, name))
                : Optional.empty();
    }

    private static boolean isAPlaceHere(String heading, List<WrittenWord> words, int from, int to) {
        String before = from == 0 ? "" : words.get(from - 1).key();
        String behind = to == words.size() ? "" : words.get(to).key();
        boolean alone = (to == words.size()
                        || isCut(heading, words.get(to - 1).end(), words.get(to).start()))
                && (from == 0
                        || isCut(
                                heading,
                                words.get(from - 1).end(),
                                words.get(from).start()));
        boolean nameGoesOn = to < words.size()
                && heading.substring(words.get(to - 1).end(), words.get(to).start())
                        .isBlank()
                && Character.isUpperCase(heading.charAt(words.get(to).start()));
        boolean behindTrade = BESIDE.contains(behind);
        return (BEFORE.contains(before) && (!nameGoesOn || behindTrade))
                || (behindTrade && !continuesAName(heading, words, from))
                || (BESIDE.contains(before) && !nameGoesOn)
                || (alone && words.size() > to - from);
    }

    /** "Jackson Paris Jobs": the word before is a name too. */
    private static boolean continuesAName(String heading, List<WrittenWord> words, int from) {
        return from > 0
                && heading.substring(words.get(from - 1).end(), words.get(from).start())
                        .isBlank()
                && Character.isUpperCase(heading.charAt(words.get(from - 1).start()))
                && !BESIDE.contains(words.get(from - 1).key());
    }

    private static boolean isCut(String heading, int from, int to) {
        return heading.substring(from, to).matches("\\s*[|,:()–—\\-/·]+\\s*");
    }

    private static Optional<City> largest(String name, @Nullable String hint) {
        return Gazetteer.standard().named(NameKey.of(name)).stream()
                .filter(one -> one.city().population() >= (one.main() ? MIN_POPULATION : MIN_OTHER_NAME))
                .max(Comparator.comparing((Named one) -> one.city().country().equals(hint))
                        .thenComparing(Named::main)
                        .thenComparing(one -> one.city().population()))
                .map(Named::city);
    }
}
