package dev.boardwalk.normalize;

import dev.boardwalk.normalize.Gazetteer.City;
import dev.boardwalk.normalize.Gazetteer.Named;
import dev.boardwalk.normalize.Regions.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one group of segments, each qualified by those behind it ("Pune, Maharashtra, India") or before it ("India - Pune"). */
final class PlaceReader {
    /** A bare name of a village is more often a word; a city's other names are more often another word. */
    private static final int MIN_BARE = 5_000;

    private static final int MIN_BARE_OTHER = 100_000;
    private static final int MIN_HINTED_OTHER = 10_000;

    /** Another name than today's counts a fiftieth of the people: Rome is "Roma" before Roma in Texas is. */
    private static final double OTHER_NAME = 0.02;

    /** A country hint makes its cities twenty times as likely, and London still London. */
    private static final double HINTED = 20;

    /** A bare name that is a division's and a city's elsewhere means the city from here on. */
    private static final int BIG = 100_000;

    /** Their divisions are named more often than cities elsewhere that share the name. */
    private static final Set<String> FEDERATIONS = Set.of("US", "CA", "AU", "IN", "DE");

    private static final Set<String> CITY_STATES = Set.of("SG", "HK", "MO", "MC", "LU", "SM", "GI", "VA");
    private static final Set<String> NO_CITIES = Set.of(
            "remote",
            "office",
            "home",
            "field",
            "multiple",
            "various",
            "anywhere",
            "any",
            "all",
            "other",
            "others",
            "central",
            "north",
            "south",
            "east",
            "west",
            "city",
            "town",
            "center",
            "centre",
            "campus",
            "virtual",
            "global",
            "international",
            "worldwide",
            "europe",
            "asia",
            "africa",
            "americas",
            "emea",
            "apac",
            "latam",
            "dach",
            "mena",
            "eu",
            "nordics",
            "mobile",
            "branch",
            "middle east",
            "university",
            "company",
            "store");

    private final Gazetteer gazetteer;
    private final @Nullable String hint;

    PlaceReader(Gazetteer gazetteer, @Nullable String hint) {
        this.gazetteer = gazetteer;
        this.hint = hint;
    }

    /** What segments [from, to) mean: a city, or a division or country; both null when they are not understood. */
    record Found(@Nullable City city, @Nullable Scope scope, String words) {
        boolean understood() {
            return city != null || scope != null;
        }
    }

    boolean knows(String words) {
        return !words.isBlank()
                && (!cities(words).isEmpty() || !Regions.of(words).isEmpty());
    }

    /**
     * Each segment is a division, a country, or the main name of a city of some size; at the end of a title small places and other names are words, and
     * "IT", "HR" or "QA" no countries unless a city stands beside them.
     */
    boolean allBig(String words) {
        List<String> segments = PlaceText.groups(words, this::knows).stream()
                .flatMap(group -> group.segments().stream())
                .toList();
        boolean anyBig = segments.stream().anyMatch(this::isBig);
        return anyBig
                && segments.stream()
                        .allMatch(segment ->
                                isBig(segment) || !Regions.coded(segment).isEmpty());
    }

    private boolean isBig(String segment) {
        return !Regions.named(segment).isEmpty()
                || cities(segment).stream()
                        .anyMatch(one -> one.main() && one.city().population() >= BIG);
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
        List<Named> named = cities(segment);
        List<Scope> own = Regions.of(segment);
        boolean isPrefix = !own.isEmpty() && (named.isEmpty() || bestOf(named, true) == null || segment.length() <= 3);
        if (isPrefix && at + 1 < segments.size()) {
            List<Named> inside = within(cities(segments.get(at + 1)), own);
            boolean better =
                    inside.stream().anyMatch(one -> one.main() || one.city().population() >= BIG);
            if (better && within(named, Regions.of(segments.get(at + 1))).isEmpty()) {
                return city(segments, at, at + 1, inside, found);
            }
        }
        return named.isEmpty() ? scope(segments, at, own, found) : cityOrScope(segments, at, named, own, found);
    }

    private int cityOrScope(List<String> segments, int at, List<Named> named, List<Scope> own, List<Found> found) {
        List<Scope> scopes = at + 1 < segments.size() ? narrowed(own, Regions.of(segments.get(at + 1))) : List.of();
        List<Scope> meant = scopes.isEmpty() ? own : scopes;
        List<Named> candidates = at + 1 < segments.size()
                        && !within(named, Regions.of(segments.get(at + 1))).isEmpty()
                ? within(named, Regions.of(segments.get(at + 1)))
                : named;
        boolean qualifiedCity = candidates != named || (at + 1 < segments.size() && sameQualified(segments, at, named));
        if (meant.isEmpty() || (qualifiedCity && scopes.isEmpty()) || cityWins(candidates, meant)) {
            return city(segments, at, at, named, found);
        }
        return scope(segments, at, own, found);
    }

    private boolean sameQualified(List<String> segments, int at, List<Named> named) {
        return !within(named, Regions.of(segments.get(at + 1))).isEmpty();
    }

    /** "New York" is the city and "Georgia" no city; "Granada" in Spain is larger than the department in Nicaragua. */
    private boolean cityWins(List<Named> candidates, List<Scope> scopes) {
        City best = bestOf(candidates, true);
        boolean country = scopes.stream().anyMatch(scope -> scope.code() == null);
        if (best == null || (country && CITY_STATES.contains(best.country()))) {
            return best != null;
        }
        boolean within = scopes.stream().anyMatch(scope -> scope.code() != null && scope.holds(best));
        if (within && best.population() >= 2 * MIN_BARE) {
            return true;
        }
        boolean federal = scopes.stream().anyMatch(scope -> FEDERATIONS.contains(scope.country()));
        return !country && !federal && best.population() >= BIG;
    }

    /** @param name the segment that names the city; those before it qualified it */
    private int city(List<String> segments, int from, int name, List<Named> named, List<Found> found) {
        List<Named> left = named;
        int to = name + 1;
        boolean qualified = name > from;
        for (int next = to; next < segments.size(); next++) {
            List<Named> inside = within(left, Regions.of(segments.get(next)));
            boolean again = NameKey.of(segments.get(next)).equals(NameKey.of(segments.get(name)));
            if (!inside.isEmpty() || again) {
                left = inside.isEmpty() ? left : inside;
                qualified |= !inside.isEmpty();
                to = next + 1;
            } else if (knows(segments.get(next)) || next > to) {
                break;
            }
        }
        City best = bestOf(left, !qualified);
        found.add(new Found(best, null, String.join(", ", segments.subList(from, to))));
        return to;
    }

    private int scope(List<String> segments, int at, List<Scope> own, List<Found> found) {
        if (own.isEmpty()) {
            found.add(new Found(null, null, segments.get(at)));
            return at + 1;
        }
        List<Scope> left = own;
        int to = at + 1;
        while (to < segments.size()
                && !narrowed(left, Regions.of(segments.get(to))).isEmpty()) {
            left = narrowed(left, Regions.of(segments.get(to)));
            to++;
        }
        found.add(new Found(null, chosen(left), String.join(", ", segments.subList(at, to))));
        return to;
    }

    /** The hinted country's own before a country before the first that bears the name. */
    private Scope chosen(List<Scope> scopes) {
        return scopes.stream()
                .min(Comparator.comparing((Scope scope) -> !scope.country().equals(hint))
                        .thenComparing(scope -> scope.code() != null)
                        .thenComparing(scope -> !FEDERATIONS.contains(scope.country())))
                .orElseThrow();
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

    private List<Named> cities(String segment) {
        String key = NameKey.of(segment);
        return NO_CITIES.contains(key) || key.length() < 2 ? List.of() : gazetteer.named(key);
    }

    private @Nullable City bestOf(List<Named> named, boolean bare) {
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
        return people * (one.main() ? 1 : OTHER_NAME) * (one.city().country().equals(hint) ? HINTED : 1);
    }

    /** "Houston Texas United States": what qualifies stands behind, without a comma. */
    private void expand(String segment, List<String> to) {
        if (knows(segment)) {
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
