package dev.boardwalk.board.outcome;

import java.util.Map;

/**
 * What a walk saw of a board's ads, and what it would do to them if it were believed.
 *
 * @param listed detail pages the listing linked to
 * @param open ads that are not closed
 * @param absent of these, the ones the listing does not have
 * @param absentStillShown of the absent, the ones whose own page still shows the ad
 * @param wouldClose of the open ones, how many a healthy walk would close
 * @param fields by field name; {@code posting} is the share of detail pages that could be read as an ad
 */
public record AdsSeen(
        Listed listed, int open, int absent, int absentStillShown, int wouldClose, Map<String, FieldCount> fields) {
    /** The name under which the detail pages themselves are counted, beside the fields of their ads. */
    public static final String POSTING = "posting";

    public static final AdsSeen NOTHING = new AdsSeen(Listed.NONE, 0, 0, 0, 0, Map.of());

    public AdsSeen {
        fields = Map.copyOf(fields);
    }

    /** The pages themselves speak against the listing: most of the ads it lacks are still there. */
    public boolean pagesContradict() {
        return absentStillShown * 2 > absent;
    }
}
