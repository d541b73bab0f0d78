package dev.boardwalk.board.outcome;

import dev.boardwalk.board.BoardOutcome;
import org.jspecify.annotations.Nullable;

/** What an operator types next, given a verdict: a command that exists, with the page that matters. */
public final class NextCommand {
    private NextCommand() {}

    /**
     * Pages of tonight's walk an operator may want to look at; null where there is none.
     *
     * @param start the board's first start page
     * @param trouble the first listing page that was not read
     * @param ad the page of an ad that changed tonight, else of any ad read
     */
    public record Leads(
            @Nullable String start,
            @Nullable String trouble,
            @Nullable String ad) {}

    /** @return null when there is nothing to do */
    public static @Nullable String of(BoardOutcome outcome, String boardId, Leads leads) {
        return switch (outcome) {
            case HEALTHY, EMPTY_CONFIRMED -> null;
            case EMPTY_SUSPECT, SUSPECT_DROP, GONE -> preview(leads.start(), boardId);
            case BLOCKED -> preview(leads.trouble() == null ? leads.start() : leads.trouble(), boardId);
            case FIELD_DRIFT -> preview(leads.ad(), boardId);
            case INCOMPLETE, FAILED -> "boardwalk night --board " + boardId;
            case TRUNCATED, SKIPPED -> "boardwalk board explain " + boardId;
        };
    }

    private static String preview(@Nullable String url, String boardId) {
        return url == null
                ? "boardwalk board explain " + boardId
                : "boardwalk board preview --board " + boardId + " '" + url.replace("'", "%27") + "'";
    }
}
