package dev.boardwalk.normalize.place;

import dev.boardwalk.normalize.place.Gazetteer.City;
import dev.boardwalk.normalize.place.Gazetteer.Named;
import dev.boardwalk.normalize.place.Regions.Scope;
import dev.boardwalk.normalize.words.NameKey;
import dev.boardwalk.normalize.words.ReferenceTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which city a name means, for a board whose jobs are in a known country or in none. */
final class CityNames {
    /** A name that is a division's and a city's elsewhere means the city from here on. */
    static final int BIG = 100_000;

    /** A bare name of a village is more often a word; a city's other names are more often another word. */
    static final int MIN_BARE = 5_000;

    private static final int MIN_BARE_OTHER = 100_000;
    private static final int MIN_HINTED_OTHER = 10_000;

    /** Another name than today's counts a fiftieth of the people: Rome is "Roma" before Roma in Texas is. */
    private static final double OTHER_NAME = 0.02;

    /** A country hint makes its cities twenty times as likely, and London still London. */
    private static final double HINTED = 20;

    /** A name of our own table means its city, unless the hinted country has another. */
    private static final double OURS = 10;

    private static final Map<String, String> SHORT_WORDS =
            Map.of("mt", "mount", "ft", "fort", "st", "saint", "saint", "st", "ste", "sainte", "pt", "point");

    private static final Set<String> NO_PLACES = ReferenceTable.rows("no-places.tsv", 1).stream()
            .map(row -> NameKey.of(row[0]))
            .collect(Collectors.toUnmodifiableSet());

    private final Gazetteer gazetteer;
    private final @Nullable String hint;
    private final List<Scope> mentioned;

    CityNames(Gazetteer gazetteer, @Nullable String hint) {
        this(gazetteer, hint, List.of());
    }

    /** @param mentioned divisions and countries named elsewhere in the text: as good as a hint */
    CityNames(Gazetteer gazetteer, @Nullable String hint, List<Scope> mentioned) {
        this.gazetteer = gazetteer;
        this.hint = hint;
        this.mentioned = mentioned;
    }

    /** All cities of that name, credible or not. */
    List<Named> of(String words) {
        String key = NameKey.of(words);
        if (NO_PLACES.contains(key) || key.length() < 2) {
            return List.of();
        }
        List<Named> named = gazetteer.named(key);
        return named.isEmpty() ? gazetteer.named(spelledOut(key)) : named;
    }

    /** "Mt Holly", "Lake St Louis"; the key itself when nothing is shortened. */
    private static String spelledOut(String key) {
        return Arrays.stream(key.split(" "))
                .map(word -> SHORT_WORDS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    /** As {@link #of}, for a name that stands before its division: "Mobile, AL". */
    List<Named> qualified(String words) {
        return gazetteer.named(NameKey.of(words));
    }

    static boolean isAWord(String words) {
        return NO_PLACES.contains(NameKey.of(words));
    }

    boolean isBig(String words) {
        return of(words).stream().anyMatch(one -> one.main() && one.city().population() >= BIG);
    }

    /** @param bare nothing stands beside the name that says where it is: then small places are not believed */
    @Nullable
    City best(List<Named> named, boolean bare) {
        return named.stream()
                .filter(one -> !bare || isCredible(one))
                .max(Comparator.comparingDouble(this::weight))
                .map(Named::city)
                .orElse(null);
    }

    private boolean isCredible(Named one) {
        if (one.city().country().equals(hint)) {
            return one.main() || one.city().population() >= MIN_HINTED_OTHER;
        }
        return one.city().population() >= (one.main() ? MIN_BARE : MIN_BARE_OTHER);
    }

    private double weight(Named one) {
        double people = one.city().population() + 1.0;
        boolean near =
                one.city().country().equals(hint) || mentioned.stream().anyMatch(scope -> scope.holds(one.city()));
        return people * (one.main() ? 1 : OTHER_NAME) * (one.alias() ? OURS : 1) * (near ? HINTED : 1);
    }
}
