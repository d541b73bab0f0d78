package dev.boardwalk.normalize.place;

import dev.boardwalk.normalize.place.Gazetteer.City;
import dev.boardwalk.normalize.place.Gazetteer.Named;
import dev.boardwalk.normalize.place.Regions.Scope;
import dev.boardwalk.normalize.words.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one group of segments, each qualified by those behind it ("Pune, Maharashtra, India") or before it ("India - Pune"). */
final class PlaceReader {
    /** What is longer is a sentence. */
    private static final int MAX_WORDS = 10;

    private final CityNames names;
    private final CityOrDivision rule;
    private final @Nullable String hint;

    PlaceReader(CityNames names, @Nullable String hint) {
        this.names = names;
        this.rule = new CityOrDivision(names, hint);
        this.hint = hint;
    }

    /**
     * What some segments mean: a city, or a division or country; both null when they are not understood.
     *
     * @param town a town in the division that the gazetteer lacks, as written
     */
    record Found(
            @Nullable City city,
            @Nullable Scope scope,
            String words,
            @Nullable String town) {
        Found(@Nullable City city, @Nullable Scope scope, String words) {
            this(city, scope, words, null);
        }

        boolean understood() {
            return city != null || scope != null;
        }
    }

    /** @param mentioned divisions and countries named anywhere in the text */
    PlaceReader knowing(List<Scope> mentioned) {
        return mentioned.isEmpty() ? this : new PlaceReader(new CityNames(Gazetteer.standard(), hint, mentioned), hint);
    }

    boolean isLargeCity(String words) {
        return names.isBig(words);
    }

    boolean isCity(String words) {
        return !names.of(words).isEmpty();
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
        return UnlistedTown.named(found);
    }

    private int readAt(List<String> segments, int at, List<Found> found) {
        String segment = segments.get(at);
        List<Named> named = names.of(segment);
        List<Scope> own = scopes(segment);
        if (CityNames.isAWord(segment) && at + 1 < segments.size()) {
            named = mains(within(names.qualified(segment), scopes(segments.get(at + 1))));
        }
        if (named.isEmpty() && own.isEmpty() && PlaceText.isCounty(segment)) {
            return scope(segments, at, county(segments, at), found);
        }
        if (!own.isEmpty() && (named.isEmpty() || names.best(named, true) == null || segment.length() <= 3)) {
            int after = prefixed(segments, at, own, found);
            if (after > at) {
                return after;
            }
        }
        return named.isEmpty() ? scope(segments, at, own, found) : cityOrScope(segments, at, named, own, found);
    }

    /** "Stockholm County" is a division; an unknown county, or one of another country, is no city of its name. */
    private static List<Scope> county(List<String> segments, int at) {
        String bare = PlaceText.COUNTY_WORD.matcher(segments.get(at)).replaceAll("");
        List<Scope> named = Regions.named(bare.strip());
        List<Scope> next = at + 1 < segments.size() ? scopes(segments.get(at + 1)) : List.of();
        return next.isEmpty() ? named : narrowed(named, next);
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
        boolean onlyACity = meant.isEmpty()
                || (!inside.isEmpty() && narrowed.isEmpty())
                || CityOrDivision.isNickname(segments.get(at), named)
                || CityOrDivision.isCityOfState(inside, next);
        if (!onlyACity && !rule.cityWins(segments.get(at), inside.isEmpty() ? named : inside, meant)) {
            return scope(segments, at, own, found);
        }
        City best = names.best(named, true);
        boolean elsewhere = !next.isEmpty() && inside.isEmpty() && !names.isBig(segments.get(at + 1));
        if (best != null
                && best.population() < CityOrDivision.KNOWN_ANYWHERE
                && (elsewhere ? !saysTheSame(segments, at) : rule.isQuarter(segments, at, named, best))) {
            found.add(new Found(null, null, segments.get(at)));
            return at + 1;
        }
        return city(segments, at, at, named, found);
    }

    /** @param name the segment that names the city; those from {@code from} on qualified it */
    private int city(List<String> segments, int from, int name, List<Named> named, List<Found> found) {
        List<Named> left = named;
        int to = name + 1;
        boolean qualified = name > from;
        for (int next = to; next < segments.size(); next++) {
            List<Scope> scopes = scopes(segments.get(next));
            List<Named> inside = StateCodes.meant(within(left, scopes), scopes, hint);
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
        found.add(new Found(
                null, StateCodes.chosen(left, segments.get(at), hint), String.join(", ", segments.subList(at, to))));
        return to;
    }

    /** Countries and divisions of that name or code; "Wa" and "Tx" are codes too, where a city shows that they are meant. */
    static List<Scope> scopes(String words) {
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

    static List<Named> mains(List<Named> named) {
        return named.stream().filter(Named::main).toList();
    }

    static List<Named> within(List<Named> named, List<Scope> scopes) {
        return named.stream()
                .filter(one -> scopes.stream().anyMatch(scope -> scope.holds(one.city())))
                .toList();
    }

    /** "Houston Texas United States": what qualifies stands behind, without a comma. */
    private void expand(String written, List<String> to) {
        String segment = withoutQuarter(written);
        if (knows(segment) || CityNames.isAWord(segment)) {
            to.add(segment);
            return;
        }
        String bare = PlaceText.isCounty(segment) ? segment : PlaceText.bare(segment);
        String[] words = bare.split(" ");
        for (int cut = 1; cut < words.length && words.length <= MAX_WORDS && !knows(bare); cut++) {
            String before = String.join(" ", List.of(words).subList(0, cut));
            String behind = String.join(" ", List.of(words).subList(cut, words.length));
            if (!Regions.of(before).isEmpty() && names.best(names.of(behind), false) != null) {
                to.add(before); // "USA Mountain View"
                to.add(behind);
                return;
            }
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

    /** "Berlin-Mitte" and "Brno-střed" are in their cities; the words themselves when nothing is behind a city's name. */
    private String withoutQuarter(String segment) {
        int hyphen = segment.indexOf('-');
        boolean known = hyphen <= 0 || !scopes(segment).isEmpty() || names.best(names.of(segment), true) != null;
        return !known && names.isBig(segment.substring(0, hyphen)) ? segment.substring(0, hyphen) : segment;
    }
}
