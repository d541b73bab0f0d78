package dev.boardwalk.night;

import dev.boardwalk.board.BoardOutcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a night went, counted in our tables.
 *
 * @param status what its job says
 * @param failure the first thing that went wrong, for an operator; null when nothing did
 * @param boards by id
 */
public record NightReport(
        Night night, Status status, @Nullable String failure, List<BoardLine> boards) {

    public NightReport {
        boards = List.copyOf(boards);
    }

    /** What became of the job. */
    public enum Status {
        RUNNING,
        COMPLETED,
        FAILED,
        STOPPED,
        /** It was running when its process died; {@code run restart} goes on where it ended. */
        DIED
    }

    /**
     * One board's walk.
     *
     * @param outcome null while it has none
     * @param reason the numbers behind it
     * @param dated listed pages that were not asked for because the trusted date in their sitemap had not moved
     * @param badNights walks in a row that were not good, this one included; 0 when it is well
     * @param badSince date of the first night of its trouble; null when it is well
     * @param lastGood date of the last good walk, which can be this one; null when there was none
     * @param lastGoodPage its start page as stored then; null when there was none
     * @param alarmed its operators were told of it after this night
     * @param next the command an operator types next; null when there is nothing to do
     */
    public record BoardLine(
            String boardId,
            @Nullable BoardOutcome outcome,
            @Nullable String reason,
            int listed,
            int read,
            int created,
            int changed,
            int closed,
            int reopened,
            int quarantined,
            int dated,
            int badNights,
            @Nullable LocalDate badSince,
            @Nullable LocalDate lastGood,
            @Nullable String lastGoodPage,
            boolean alarmed,
            @Nullable String next) {}

    /**
     * How a board stood when it was last judged.
     *
     * @param date of that night
     * @param badNights walks in a row that were not good; 0 when it is well
     * @param badSince first night of its trouble; null when it is well
     * @param lastGood date of the last good walk, that night's own if it was; null when there was none
     * @param lastGoodPage its start page as stored then
     * @param adsOpen its job ads that count as open now
     * @param sitemapDates how far the dates in its sitemaps are trusted; null when it gives none that could be compared
     * @param next the command to type; null when there is nothing to do
     */
    public record Standing(
            String boardId,
            long nightId,
            LocalDate date,
            BoardOutcome outcome,
            @Nullable String reason,
            int badNights,
            @Nullable LocalDate badSince,
            @Nullable LocalDate lastGood,
            @Nullable String lastGoodPage,
            int adsOpen,
            @Nullable String sitemapDates,
            @Nullable String next) {}

    /**
     * A page that was wanted and not asked for, or not used.
     *
     * @param cause one word: ROBOTS, CRAWL_DELAY, NO_INDEX, NO_FOLLOW, SCOPE, ADDRESS, HOST_BUSY, BUDGET, DEADLINE and the like
     * @param reason the same in words
     */
    public record Skipped(
            String boardId,
            String url,
            String cause,
            @Nullable String reason) {}

    /** It completed, and no board needs an operator. */
    public boolean healthy() {
        return status == Status.COMPLETED
                && boards.stream()
                        .noneMatch(board ->
                                board.outcome() != null && board.outcome().needsAnOperator());
    }
}
