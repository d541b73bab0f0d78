package dev.boardwalk.ops.cli;

import dev.boardwalk.board.Loaded;
import dev.boardwalk.night.NightReport.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How boards are, for {@code board list --health}: those that have a file, walked or not yet. */
final class BoardHealth {
    private BoardHealth() {}

    static Rows rows(Loaded loaded, List<Standing> standings) {
        Map<String, Standing> byId =
                standings.stream().collect(Collectors.toMap(Standing::boardId, Function.identity()));
        List<List<@Nullable Object>> rows = loaded.files().stream()
                .map(file -> row(file.id(), byId.get(file.id())))
                .toList();
        return new Rows(
                "boardwalk/board-health/v1",
                List.of(
                        "board",
                        "outcome",
                        "night",
                        "date",
                        "badSince",
                        "badNights",
                        "lastGood",
                        "adsOpen",
                        "sitemapDates",
                        "reason",
                        "lastGoodPage",
                        "next"),
                rows);
    }

    private static List<@Nullable Object> row(String board, @Nullable Standing standing) {
        if (standing == null) {
            return Arrays.asList(
                    board,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "not walked yet",
                    null,
                    "boardwalk night --board " + board);
        }
        return Arrays.asList(
                board,
                standing.outcome(),
                standing.nightId(),
                standing.date(),
                standing.badSince(),
                standing.badNights(),
                standing.lastGood(),
                standing.adsOpen(),
                standing.sitemapDates(),
                standing.reason(),
                standing.lastGoodPage(),
                standing.next());
    }
}
