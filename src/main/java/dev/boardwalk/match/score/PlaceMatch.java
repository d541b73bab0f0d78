package dev.boardwalk.match.score;

import dev.boardwalk.match.score.Side.Spot;
import dev.boardwalk.match.text.Words;
import dev.boardwalk.posting.Place;
import dev.boardwalk.posting.WorkMode;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/** Where two ads' work is, compared. An ad with three towns and an ad with one of them are at the same place. */
enum PlaceMatch {
    SAME_CITY,
    /** One names the country or region the other's city is in, or both name only a region. */
    WITHIN,
    BOTH_REMOTE,
    UNKNOWN,
    OTHER_CITY,
    OTHER_COUNTRY;

    static PlaceMatch of(Side one, Side other) {
        if (one.spots().isEmpty() || other.spots().isEmpty()) {
            boolean remote = one.profile().workMode() == WorkMode.REMOTE
                    && other.profile().workMode() == WorkMode.REMOTE;
            return remote ? BOTH_REMOTE : UNKNOWN;
        }
        if (disjoint(one.countries(), other.countries())) {
            return OTHER_COUNTRY;
        }
        PlaceMatch best = OTHER_CITY;
        for (Spot mine : one.spots()) {
            for (Spot theirs : other.spots()) {
                PlaceMatch match = of(mine, theirs);
                best = match.ordinal() < best.ordinal() ? match : best;
            }
        }
        return best;
    }

    private static PlaceMatch of(Spot one, Spot other) {
        if (one.country() != null && other.country() != null && !one.country().equals(other.country())) {
            return OTHER_CITY;
        }
        boolean otherRegion =
                one.region() != null && other.region() != null && !one.region().equals(other.region());
        String mine = one.town();
        String theirs = other.town();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return otherRegion ? OTHER_CITY : sharesAnArea(one, other) ? WITHIN : UNKNOWN;
        }
        if (otherRegion) {
            return OTHER_CITY;
        }
        if (mine.equals(theirs)) {
            return SAME_CITY;
        }
        boolean part =
                (" " + mine + " ").contains(" " + theirs + " ") || (" " + theirs + " ").contains(" " + mine + " ");
        return part ? WITHIN : OTHER_CITY;
    }

    private static boolean sharesAnArea(Spot one, Spot other) {
        return one.country() != null && one.country().equals(other.country());
    }

    static Spot spot(Place place) {
        return new Spot(place.country(), place.region() == null ? null : Words.fold(place.region()), town(place));
    }

    /** The city, else the first name of the words it was read from when that is no country, region or "remote": a town nobody could place is still a town. */
    private static String town(Place place) {
        if (place.city() != null) {
            return Words.fold(place.city());
        }
        String first = Words.fold(place.raw().split("[,;(/|]", 2)[0]);
        String country =
                place.country() == null ? "" : new Locale("", place.country()).getDisplayCountry(Locale.ENGLISH);
        boolean area = first.equals(Words.fold(country))
                || first.equalsIgnoreCase(place.country())
                || (place.region() != null && first.equals(Words.fold(place.region())))
                || (place.country() != null && first.length() <= 3)
                || NO_TOWN.stream().anyMatch(first::contains);
        return area ? "" : first;
    }

    private static final Set<String> NO_TOWN = Set.of(
            "remote",
            "home",
            "anywhere",
            "worldwide",
            "multiple",
            "various",
            "nationwide",
            "hybrid",
            "united states",
            "united kingdom",
            "america",
            "europe",
            "emea",
            "apac",
            "deutschland",
            "england",
            "scotland",
            "wales",
            "global",
            "international");

    private static boolean disjoint(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }
}
