package dev.boardwalk.normalize;

import dev.boardwalk.board.BoardDefaults;
import dev.boardwalk.normalize.place.Places;
import dev.boardwalk.posting.Place;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.WorkMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of an ad, from what it says, else from what the board file says. */
final class PlaceFields {
    /** The rule of places that stand in a page's frame: a whole heading, not a place. */
    static final String PAGE_SCOPE = "page-scope";

    private final BoardDefaults defaults;
    private final FieldReader fields;

    PlaceFields(BoardDefaults defaults, FieldReader fields) {
        this.defaults = defaults;
        this.fields = fields;
    }

    /** The rule of words beside a title that may be a place; they are one when they are understood. */
    private static boolean isGuess(RawValue value) {
        return value.evidence().rule().startsWith("near-title");
    }

    static boolean isLabelled(RawValue value) {
        return !value.evidence().rule().equals(PAGE_SCOPE);
    }

    /** A place that is understood before one that is not; a remote job is in no default city. */
    List<Place> places(@Nullable WorkMode mode) {
        List<Place> known = fields.group(RawField.LOCATION, "locations", value -> understood(read(value)));
        if (!known.isEmpty()) {
            return known;
        }
        List<Place> words =
                fields.group(RawField.LOCATION, "locations", value -> isGuess(value) ? List.of() : read(value));
        return words.isEmpty() ? ofTheBoard(mode) : words;
    }

    private List<Place> read(RawValue value) {
        return isLabelled(value)
                ? Places.parse(value, defaults.country())
                : Places.inHeading(value.text(), defaults.country());
    }

    private static List<Place> understood(List<Place> places) {
        return places.stream().anyMatch(place -> place.country() != null) ? places : List.of();
    }

    private List<Place> ofTheBoard(@Nullable WorkMode mode) {
        String city = mode == WorkMode.REMOTE ? null : defaults.city();
        String country = defaults.country();
        if (city != null) {
            fields.noteBoard("locations", "city", city);
            return Places.parse(city, country);
        }
        if (country == null) {
            return List.of();
        }
        fields.noteBoard("locations", "country", country);
        return List.of(new Place(country, null, null, country, null));
    }
}
