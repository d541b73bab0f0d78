package dev.boardwalk.board.outcome;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a walk saw of a board's ads, and what it would do to them if it were believed.
 *
 * @param listed detail pages the listing linked to
 * @param open ads that are not closed
 * @param absent of these, the ones the listing does not have
 * @param absentStillShown of the absent, the ones whose own page still shows the ad
 * @param absentConfirmed of the absent, the ones whose own page is gone, says that the ad is closed, or leads to the listing
 * @param wouldClose of the open ones, how many a healthy walk would close
 * @param wouldCloseListed of these, the ones the listing still has
 * @param newestAd when an ad of the board was first seen last; null when none ever was
 * @param fields by field name; {@code posting} is the share of detail pages that could be read as an ad
 */
public record AdsSeen(
        Listed listed,
        int open,
        int absent,
        int absentStillShown,
        int absentConfirmed,
        int wouldClose,
        int wouldCloseListed,
        @Nullable Instant newestAd,
        Map<String, FieldCount> fields) {
    /** The name under which the detail pages themselves are counted, beside the fields of their ads. */
    public static final String POSTING = "posting";

    public static final AdsSeen NOTHING = new AdsSeen(Listed.NONE, 0, 0, 0, 0, 0, 0, null, Map.of());

    public AdsSeen {
        fields = Map.copyOf(fields);
    }

    /** The pages themselves agree with the listing: at least four in five of the ads it lacks say so themselves. */
    public boolean pagesConfirm() {
        return absentConfirmed * 5 >= absent * 4;
    }

    /**
     * Pages and listing speak against each other: most of the ads it lacks are still shown; or it lacks so many of the ads which listing and pages show
     * together that it would be doubted for these alone, whatever else ended (a board that lets half of its ads go can be cut short the night after); or
     * most of the ads that their pages would close are still listed, as when a notice lands on every page of a site.
     */
    public boolean pagesContradict() {
        return absentStillShown * 2 > absent || lacksWhatIsShown() || wouldCloseListed * 2 > wouldClose;
    }

    private boolean lacksWhatIsShown() {
        return absentStillShown >= DropGuard.FEWEST_ADS
                && listed.size() <= DropGuard.DOUBTED_SHARE * (listed.size() + absentStillShown);
    }
}
