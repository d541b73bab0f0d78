package dev.boardwalk.normalize;

import dev.boardwalk.normalize.Gazetteer.City;
import dev.boardwalk.normalize.Gazetteer.Named;
import dev.boardwalk.normalize.Regions.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one group of segments, each qualified by those behind it ("Pune, Maharashtra, India") or before it ("India - Pune"). */
final class PlaceReader {
    /** Their divisions are named more often than cities elsewhere that share the name. */
    private static final Set<String> FEDERATIONS = Set.of("US", "CA", "AU", "IN", "DE");

    private static final Set<String> CITY_STATES = Set.of("SG", "HK", "MO", "MC", "LU", "SM", "GI", "VA");

    /** "London, India" are two places; in "Essex, UK" the town in America is not meant. */
    private static final int KNOWN_ANYWHERE = 500_000;

    private final CityNames names;
    private final @Nullable String hint;

    PlaceReader(CityNames names, @Nullable String hint) {
        this.names = names;
        this.hint = hint;
    }

    /** What some segments mean: a city, or a division or country; both null when they are not understood. */
    record Found(@Nullable City city, @Nullable Scope scope, String words) {
        boolean understood() {
            return city != null || scope != null;
        }
    }

    boolean knows(String words) {
        return !words.isBlank() && (!names.of(words).isEmpty() || !scopes(words).isEmpty());
    }

    List<Found> read(List<String> written) {
        List<String> segments = new ArrayList<>();
        written.forEach(segment -> expand(segment, segments));
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < segments.size(); ) {
            at = readAt(segments, at, found);
        }
        return found;
    }

    private int readAt(List<String> segments, int at, List<Found> found) {
        String segment = segments.get(at);
        List<Named> named = names.of(segment);
        List<Scope> own = scopes(segment);
        if (!own.isEmpty() && (named.isEmpty() || names.best(named, true) == null || segment.length() <= 3)) {
            int after = prefixed(segments, at, own, found);
            if (after > at) {
                return after;
            }
        }
        return named.isEmpty() ? scope(segments, at, own, found) : cityOrScope(segments, at, named, own, found);
    }

    /** "India - Pune", "US-IL-Chicago". @return the segment after the city; {@code at} when what stands here qualifies nothing behind it */
    private int prefixed(List<String> segments, int at, List<Scope> own, List<Found> found) {
        List<Scope> scopes = own;
        for (int next = at + 1; next < segments.size() && !scopes.isEmpty(); next++) {
            List<Named> inside = within(names.of(segments.get(next)), scopes);
            boolean known =
                    inside.stream().anyMatch(one -> one.main() || one.city().population() >= CityNames.BIG);
            if (known
                    && within(names.of(segments.get(at)), scopes(segments.get(next)))
                            .isEmpty()) {
                return city(segments, at, next, inside, found);
            }
            scopes = narrowed(scopes(segments.get(next)), scopes);
        }
        return at;
    }

    private int cityOrScope(List<String> segments, int at, List<Named> named, List<Scope> own, List<Found> found) {
        List<Scope> next = at + 1 < segments.size() ? scopes(segments.get(at + 1)) : List.of();
        List<Named> inside = within(named, next);
        List<Scope> narrowed = narrowed(own, next);
        List<Scope> meant = narrowed.isEmpty() ? own : narrowed;
        boolean onlyACity = meant.isEmpty() || (!inside.isEmpty() && narrowed.isEmpty());
        if (!onlyACity && !cityWins(inside.isEmpty() ? named : inside, meant)) {
            return scope(segments, at, own, found);
        }
        City best = names.best(named, true);
        boolean elsewhere = !next.isEmpty() && inside.isEmpty() && !names.isBig(segments.get(at + 1));
        if (elsewhere && best != null && best.population() < KNOWN_ANYWHERE && !saysTheSame(segments, at)) {
            found.add(new Found(null, null, segments.get(at)));
            return at + 1;
        }
        return city(segments, at, at, named, found);
    }

    /** "New York" is the city and "Georgia" no city; Granada in Spain is larger than the department in Nicaragua. */
    private boolean cityWins(List<Named> candidates, List<Scope> scopes) {
        City best = names.best(candidates, true);
        boolean country = scopes.stream().anyMatch(scope -> scope.code() == null);
        if (best == null || (country && CITY_STATES.contains(best.country()))) {
            return best != null;
        }
        boolean within = scopes.stream().anyMatch(scope -> scope.code() != null && scope.holds(best));
        if (within && best.population() >= 2 * CityNames.MIN_BARE) {
            return true;
        }
        boolean federal = scopes.stream().anyMatch(scope -> FEDERATIONS.contains(scope.country()));
        return !country && !federal && best.population() >= CityNames.BIG;
    }

    /** @param name the segment that names the city; those from {@code from} on qualified it */
    private int city(List<String> segments, int from, int name, List<Named> named, List<Found> found) {
        List<Named> left = named;
        int to = name + 1;
        boolean qualified = name > from;
        for (int next = to; next < segments.size(); next++) {
            List<Named> inside = within(left, scopes(segments.get(next)));
            if (!inside.isEmpty() || (next == name + 1 && saysTheSame(segments, name))) {
                left = inside.isEmpty() ? left : inside;
                qualified |= !inside.isEmpty();
                to = next + 1;
            } else if (knows(segments.get(next)) || next > to) {
                break;
            }
        }
        City best = names.best(left, !qualified);
        found.add(new Found(best, null, String.join(", ", segments.subList(from, to))));
        return to;
    }

    /** "Berlin, Berlin" */
    private static boolean saysTheSame(List<String> segments, int at) {
        return NameKey.of(segments.get(at)).equals(NameKey.of(segments.get(at + 1)));
    }

    private int scope(List<String> segments, int at, List<Scope> own, List<Found> found) {
        if (own.isEmpty()) {
            found.add(new Found(null, null, segments.get(at)));
            return at + 1;
        }
        List<Scope> left = own;
        int to = at + 1;
        while (to < segments.size() && !narrowed(left, scopes(segments.get(to))).isEmpty()) {
            left = narrowed(left, scopes(segments.get(to)));
            to++;
        }
        found.add(new Found(null, chosen(left), String.join(", ", segments.subList(at, to))));
        return to;
    }

    /** The hinted country's own, then a country, then a federation's division. */
    private Scope chosen(List<Scope> scopes) {
        return scopes.stream()
                .min(Comparator.comparing((Scope scope) -> !scope.country().equals(hint))
                        .thenComparing(scope -> scope.code() != null)
                        .thenComparing(scope -> !FEDERATIONS.contains(scope.country())))
                .orElseThrow();
    }

    /** Countries and divisions of that name or code; "Wa" and "Tx" are codes too, where a city shows that they are meant. */
    private static List<Scope> scopes(String words) {
        if (CityNames.isAWord(words)) {
            return List.of();
        }
        return words.matches("\\p{Lu}\\p{Ll}") ? Regions.of(words.toUpperCase(Locale.ROOT)) : Regions.of(words);
    }

    private static List<Scope> narrowed(List<Scope> scopes, List<Scope> by) {
        return scopes.stream()
                .filter(scope -> by.stream()
                        .anyMatch(other -> other.country().equals(scope.country())
                                && (other.code() == null || other.equals(scope))))
                .toList();
    }

    private static List<Named> within(List<Named> named, List<Scope> scopes) {
        return named.stream()
                .filter(one -> scopes.stream().anyMatch(scope -> scope.holds(one.city())))
                .toList();
    }

    /** "Houston Texas United States": what qualifies stands behind, without a comma. */
    private void expand(String segment, List<String> to) {
        if (knows(segment) || CityNames.isAWord(segment)) {
            to.add(segment);
            return;
        }
        String bare = PlaceText.bare(segment);
        String[] words = bare.split(" ");
        for (int cut = 1; cut < words.length && !knows(bare); cut++) {
            String before = String.join(" ", List.of(words).subList(0, cut));
            String behind = String.join(" ", List.of(words).subList(cut, words.length));
            if (!Regions.of(behind).isEmpty()) {
                List<String> front = new ArrayList<>();
                expand(before, front);
                if (knows(front.get(0))) {
                    to.addAll(front);
                    to.add(behind);
                    return;
                }
            }
        }
        to.add(bare);
    }
}
