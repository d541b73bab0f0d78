package dev.boardwalk.normalize;

import dev.boardwalk.board.BoardDefaults;
import dev.boardwalk.posting.Place;
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

    static boolean isLabelled(RawValue value) {
        return !value.evidence().rule().equals(PAGE_SCOPE);
    }

    /** A place that is understood before one that is not; a remote job is in no default city. */
    List<Place> places(@Nullable WorkMode mode) {
        return List.of();
    }
}
