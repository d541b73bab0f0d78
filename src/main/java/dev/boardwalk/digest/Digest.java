package dev.boardwalk.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The digest of one full night: everything that changed since the full night before it.
 *
 * @param schema {@code boardwalk/digest/v1}
 * @param date the night's business date
 * @param asOf when the figures were published
 * @param previousDate the full night it compares with; null for the first digest, in which everything is new
 * @param postingsOpen openings in the release
 * @param boardsHealthy boards whose walk was believed, out of {@code boardsAll}
 * @param troubles boards whose walk was not, first because they say what the rest of the digest does not know
 */
public record Digest(
        String schema,
        LocalDate date,
        Instant asOf,
        @Nullable LocalDate previousDate,
        int postingsOpen,
        int boardsHealthy,
        int boardsAll,
        List<Trouble> troubles,
        List<Item> created,
        List<Item> changed,
        List<Item> closed,
        List<Item> reopened) {
    public static final String SCHEMA = "boardwalk/digest/v1";

    public Digest {
        troubles = List.copyOf(troubles);
        created = List.copyOf(created);
        changed = List.copyOf(changed);
        closed = List.copyOf(closed);
        reopened = List.copyOf(reopened);
    }

    /** The subject line: facts, counted the same way as the body. */
    public String headline() {
        return "Jobs %s: %d new, %d changed, %d closed, %d/%d boards healthy"
                .formatted(date, created.size(), changed.size(), closed.size(), boardsHealthy, boardsAll);
    }

    /**
     * A board whose walk was not believed.
     *
     * @param badNights walks in a row that were not good, this one included
     * @param badSince first night of the trouble
     * @param adsOpen its job ads still counted as open, as of its last good walk
     * @param lastGood date of that walk; null when there was none
     * @param lastGoodPage its start page as stored then; null when there was none
     * @param next the command an operator types next; null when there is nothing to do
     */
    public record Trouble(
            String board,
            String outcome,
            String reason,
            int badNights,
            @Nullable LocalDate badSince,
            int adsOpen,
            @Nullable LocalDate lastGood,
            @Nullable String lastGoodPage,
            @Nullable String next) {

        /** "since 2026-03-02, 3 nights": how long it has gone on. */
        public String since() {
            return badSince == null || badNights <= 1
                    ? "since this night"
                    : "since " + badSince + ", " + badNights + " nights";
        }

        /** What its ads in this release are worth. */
        public String asOf() {
            return lastGood == null
                    ? "It has had no good walk yet."
                    : adsOpen == 0
                            ? "Its last good walk was on " + lastGood + "."
                            : "Its " + adsOpen + (adsOpen == 1 ? " open ad is" : " open ads are") + " as of " + lastGood
                                    + ".";
        }
    }

    /**
     * One posting.
     *
     * @param place first place, or null
     * @param pay in words, as {@link PayText} writes it; null when not stated
     * @param note what changed, or why it closed; null for new ones
     */
    public record Item(
            long postingId,
            String title,
            @Nullable String company,
            @Nullable String place,
            @Nullable String pay,
            String url,
            List<String> boards,
            @Nullable String note) {
        public Item {
            boards = List.copyOf(boards);
        }
    }
}
