package dev.boardwalk.normalize.place;

import dev.boardwalk.normalize.place.Gazetteer.City;
import dev.boardwalk.normalize.place.Gazetteer.Named;
import dev.boardwalk.normalize.place.Regions.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides codes and names that are a country's and a division's elsewhere: "CA", "IL", "DE", "GA"; "Georgia". */
final class StateCodes {
    /** Their divisions are named more often than cities elsewhere that share the name. */
    static final Set<String> FEDERATIONS = Set.of("US", "CA", "AU", "IN", "DE");

    /** Written alone or behind an unknown name, these codes mean the country more often than Delaware and Indiana. */
    private static final Set<String> COUNTRY_FIRST = Set.of("DE", "IN");

    /** "Richmond, CA" is in California, "London, CA" in Canada: a state's city counts ten times its people. */
    private static final int STATE = 10;

    private StateCodes() {}

    /** @return of cities that a code places in a state and in a country, those of the reading that is meant; all when there is but one reading */
    static List<Named> meant(List<Named> inside, List<Scope> scopes, @Nullable String hint) {
        List<Named> state =
                inside.stream().filter(one -> isIn(one, scopes, "US")).toList();
        List<Named> abroad =
                inside.stream().filter(one -> !isIn(one, scopes, "US")).toList();
        boolean both = !state.isEmpty() && !abroad.isEmpty();
        if (!both || scopes.stream().noneMatch(scope -> scope.code() == null)) {
            return inside;
        }
        if (hint != null
                && (hint.equals("US")
                        || abroad.stream().anyMatch(one -> one.city().country().equals(hint)))) {
            return hint.equals("US") ? state : abroad;
        }
        return people(state) * STATE >= people(abroad) ? state : abroad;
    }

    private static boolean isIn(Named one, List<Scope> scopes, String federation) {
        return scopes.stream()
                .anyMatch(
                        scope -> scope.code() != null && scope.country().equals(federation) && scope.holds(one.city()));
    }

    private static long people(List<Named> named) {
        return named.stream().map(Named::city).mapToLong(City::population).max().orElse(0);
    }

    /**
     * What stands for no city: the hinted country's own; of a two-letter code the American state, but for {@link #COUNTRY_FIRST}; of a name the country,
     * then a federation's division.
     */
    static Scope chosen(List<Scope> scopes, String words, @Nullable String hint) {
        boolean state = words.matches("\\p{L}{2}\\.?") && !COUNTRY_FIRST.contains(words);
        return scopes.stream()
                .min(Comparator.comparing((Scope scope) -> !scope.country().equals(hint))
                        .thenComparing(scope -> state ? !isState(scope) : scope.code() != null)
                        .thenComparing(scope -> scope.code() != null)
                        .thenComparing(scope -> !FEDERATIONS.contains(scope.country())))
                .orElseThrow();
    }

    private static boolean isState(Scope scope) {
        return scope.country().equals("US") && scope.code() != null;
    }
}
