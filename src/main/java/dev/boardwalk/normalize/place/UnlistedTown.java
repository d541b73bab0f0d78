package dev.boardwalk.normalize.place;

import dev.boardwalk.normalize.place.PlaceReader.Found;
import dev.boardwalk.normalize.place.Regions.Scope;
import dev.boardwalk.normalize.words.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Towns that the gazetteer lacks, in the form that North American addresses have: "Dulles, VA". The name is kept as written, without an identifier; what
 * could be a building, an area or a way of working is no town.
 */
final class UnlistedTown {
    private static final Set<String> COUNTRIES = Set.of("US", "CA");

    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?: (?:of|the|de|la|du|on|\\p{Lu}[\\p{L}'’.-]*)){0,3}");

    private static final Set<String> NO_TOWN = Fold.set("""
            county area region remote office offices campus base afb site plant hospital university college school airport center centre facility
            building suite floor street avenue road drive lane blvd boulevard highway parkway location locations various multiple statewide nationwide
            metro north south east west northern southern eastern western central any all field home hybrid onsite virtual department division district
            state store branch warehouse clinic hotel studio lab labs headquarters hq mobile territory zone remotely anywhere flexible company inc llc
            job jobs role position naval army force fort camp station""");

    private UnlistedTown() {}

    /** @return the list with each unknown first name before a division of the US or Canada as a town of that division */
    static List<Found> named(List<Found> found) {
        List<Found> named = new ArrayList<>(found);
        for (int i = 0; i + 1 < named.size(); i++) {
            Found town = named.get(i);
            Found division = named.get(i + 1);
            boolean first = i == 0 || named.get(i - 1).understood();
            if (first && !town.understood() && isDivision(division.scope()) && isName(town.words())) {
                String words = town.words() + ", " + division.words();
                named.set(i, new Found(null, division.scope(), words, town.words()));
                named.remove(i + 1);
            }
        }
        return named;
    }

    private static boolean isDivision(@Nullable Scope scope) {
        return scope != null && scope.code() != null && COUNTRIES.contains(scope.country());
    }

    private static boolean isName(String words) {
        return words.length() >= 3
                && NAME.matcher(words).matches()
                && !CityNames.isAWord(words)
                && Regions.coded(words.split(" ", 2)[0]).isEmpty()
                && Fold.words(words).stream().noneMatch(NO_TOWN::contains);
    }
}
