package dev.boardwalk.normalize.place;

import dev.boardwalk.normalize.place.Gazetteer.City;
import dev.boardwalk.normalize.place.Gazetteer.Named;
import dev.boardwalk.normalize.place.Regions.Scope;
import dev.boardwalk.normalize.words.NameKey;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides of a name that a city shares with a division, a country, or a quarter of the city beside it, which of them is meant. */
final class CityOrDivision {
    /** "London, India" are two places; in "Essex, UK" the town in America is not meant. */
    static final int KNOWN_ANYWHERE = 500_000;

    private static final Set<String> CITY_STATES = Set.of("SG", "HK", "MO", "MC", "LU", "SM", "GI", "VA");

    private final CityNames names;
    private final @Nullable String hint;

    CityOrDivision(CityNames names, @Nullable String hint) {
        this.names = names;
        this.hint = hint;
    }

    /** "New York" is the city and "Georgia" no city; Granada in Spain is larger than the department in Nicaragua. */
    boolean cityWins(String segment, List<Named> candidates, List<Scope> scopes) {
        City best = names.best(
                candidates.stream().anyMatch(Named::main) ? PlaceReader.mains(candidates) : candidates, true);
        boolean country = scopes.stream().anyMatch(scope -> scope.code() == null);
        if (best == null || (country && CITY_STATES.contains(best.country()))) {
            return best != null;
        }
        boolean federal = scopes.stream().anyMatch(scope -> StateCodes.FEDERATIONS.contains(scope.country()));
        boolean main =
                candidates.stream().anyMatch(one -> one.main() && one.city().equals(best));
        boolean within = scopes.stream()
                .anyMatch(scope -> scope.code() != null
                        && scope.holds(best)
                        && (main || !NameKey.of(segment).equals(NameKey.of(String.valueOf(Regions.name(scope)))))
                        && (!federal || StateCodes.FEDERATIONS.contains(scope.country())));
        if (within && best.population() >= 2 * CityNames.MIN_BARE) {
            return true;
        }
        return main && !country && !federal && best.population() >= CityNames.BIG;
    }

    /** Dorchester in "Dorchester, Boston, MA" is in no other country, "Salt Lake, Kolkata" not in Utah. */
    boolean isQuarter(List<String> segments, int at, List<Named> named, City best) {
        City next = at + 1 < segments.size() ? names.best(names.of(segments.get(at + 1)), true) : null;
        if (next == null
                || next.country().equals(best.country())
                || best.country().equals(hint)) {
            return false;
        }
        List<Scope> closing = at + 2 < segments.size() ? PlaceReader.scopes(segments.get(at + 2)) : List.of();
        boolean main = named.stream().anyMatch(one -> one.main() && one.city().equals(best));
        return closing.isEmpty()
                ? !main && next.population() >= KNOWN_ANYWHERE
                : closing.stream().noneMatch(scope -> scope.holds(best))
                        && !PlaceReader.within(names.of(segments.get(at + 1)), closing)
                                .isEmpty();
    }

    /** "LA", "SF": own short names of large cities, where they qualify no other. */
    static boolean isNickname(String segment, List<Named> named) {
        return segment.length() <= 3
                && named.stream().anyMatch(one -> one.main() && one.city().population() >= CityNames.BIG);
    }

    /** "Ontario, CA" is a city of California before it is a province of Canada. */
    static boolean isCityOfState(List<Named> inside, List<Scope> next) {
        List<Scope> states = next.stream()
                .filter(scope -> scope.code() != null && scope.country().equals("US"))
                .toList();
        return next.size() > states.size()
                && PlaceReader.within(inside, states).stream()
                        .anyMatch(one -> one.main() && one.city().population() >= CityNames.BIG);
    }
}
