package dev.boardwalk.years;

import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.posting.ClosedReason;
import dev.boardwalk.years.SimulatedBoard.Habit;
import dev.boardwalk.years.Trouble.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the simulated years are counted by. */
final class Figures {
    /** Walked nights from the drop to the closing of its last ad. */
    static final int CLOSED_WITHIN = 5;

    long closedRightly;
    long closedFalsely;
    long quietNights;
    long falseAlarms;
    final Map<ClosedReason, Integer> falselyBy = new EnumMap<>(ClosedReason.class);
    final Map<BoardOutcome, Integer> falseAlarmsBy = new EnumMap<>(BoardOutcome.class);
    final Map<Kind, int[]> named = new EnumMap<>(Kind.class);
    final Map<Habit, List<Integer>> dropsClosedAfter = new EnumMap<>(Habit.class);
    final Map<Habit, Integer> drops = new EnumMap<>(Habit.class);
    int dropsOpenAtTheEnd;

    /** Several years as one. */
    static Figures sum(List<Figures> years) {
        Figures sum = new Figures();
        for (Figures year : years) {
            sum.closedRightly += year.closedRightly;
            sum.closedFalsely += year.closedFalsely;
            sum.quietNights += year.quietNights;
            sum.falseAlarms += year.falseAlarms;
            sum.dropsOpenAtTheEnd += year.dropsOpenAtTheEnd;
            year.falselyBy.forEach((reason, count) -> sum.falselyBy.merge(reason, count, Integer::sum));
            year.falseAlarmsBy.forEach((outcome, count) -> sum.falseAlarmsBy.merge(outcome, count, Integer::sum));
            year.drops.forEach((habit, count) -> sum.drops.merge(habit, count, Integer::sum));
            year.dropsClosedAfter.forEach((habit, nights) -> sum.dropsClosedAfter
                    .computeIfAbsent(habit, h -> new ArrayList<>())
                    .addAll(nights));
            year.named.forEach((kind, counts) -> {
                int[] both = sum.named.computeIfAbsent(kind, k -> new int[2]);
                both[0] += counts[0];
                both[1] += counts[1];
            });
        }
        return sum;
    }

    void closed(boolean isAlive, ClosedReason reason) {
        if (isAlive) {
            closedFalsely++;
            falselyBy.merge(reason, 1, Integer::sum);
        } else {
            closedRightly++;
        }
    }

    void quietNight(BoardOutcome outcome, boolean dropGoesOn) {
        if (dropGoesOn) {
            return;
        }
        quietNights++;
        if (!outcome.isGood()) {
            falseAlarms++;
            falseAlarmsBy.merge(outcome, 1, Integer::sum);
        }
    }

    void firstBadNight(Kind kind, BoardOutcome outcome) {
        int[] count = named.computeIfAbsent(kind, k -> new int[2]);
        count[0] += outcome.isGood() ? 0 : 1;
        count[1]++;
    }

    void dropped(Habit habit) {
        drops.merge(habit, 1, Integer::sum);
    }

    void dropClosed(Habit habit, int nights, int walked) {
        dropsClosedAfter.computeIfAbsent(habit, h -> new ArrayList<>()).add(walked);
    }

    void boardEnds(int openDrops) {
        dropsOpenAtTheEnd += openDrops;
    }

    int outages() {
        return sum(1, true);
    }

    int outagesNamed() {
        return sum(0, true);
    }

    int drifts() {
        return sum(1, false);
    }

    int driftsNamed() {
        return sum(0, false);
    }

    private int sum(int which, boolean outage) {
        return named.entrySet().stream()
                .filter(entry -> entry.getKey().isOutage() == outage)
                .mapToInt(entry -> entry.getValue()[which])
                .sum();
    }

    int dropsClosed(boolean alsoWhereDeadPagesStay) {
        return dropsClosedAfter.entrySet().stream()
                .filter(entry -> alsoWhereDeadPagesStay || entry.getKey() != Habit.STILL_SHOWN)
                .mapToInt(entry -> entry.getValue().size())
                .sum();
    }

    int dropsClosedInTime(boolean alsoWhereDeadPagesStay) {
        return dropsClosedAfter.entrySet().stream()
                .filter(entry -> alsoWhereDeadPagesStay || entry.getKey() != Habit.STILL_SHOWN)
                .mapToInt(entry -> (int) entry.getValue().stream()
                        .filter(n -> n <= CLOSED_WITHIN)
                        .count())
                .sum();
    }

    double falseAlarmsAThousand() {
        return quietNights == 0 ? 0 : 1000.0 * falseAlarms / quietNights;
    }

    String table() {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "ads closed while they were open (target 0)",
                "%d of %d %s",
                closedFalsely,
                closedRightly + closedFalsely,
                falselyBy));
        lines.add(line("outages named in the first bad night (>= 99 %)", share(outagesNamed(), outages())));
        lines.add(line("drifts named in the first bad night (>= 99 %)", share(driftsNamed(), drifts())));
        named.forEach((kind, count) ->
                lines.add(line("    " + kind.name().toLowerCase(Locale.ROOT), share(count[0], count[1]))));
        lines.add(
                line("lasting drops closed within 5 walked nights", share(dropsClosedInTime(true), dropsClosed(true))));
        dropsClosedAfter.forEach((habit, nights) -> {
            Collections.sort(nights);
            long inTime = nights.stream().filter(n -> n <= CLOSED_WITHIN).count();
            lines.add(line(
                    "    where pages of dead ads: " + habit.name().toLowerCase(Locale.ROOT),
                    "%s, median %d, 95 %% %d, last %d",
                    share((int) inTime, nights.size()),
                    nights.get(nights.size() / 2),
                    nights.get(nights.size() * 95 / 100),
                    nights.get(nights.size() - 1)));
        });
        lines.add(line("    not closed when the years ended", "%d", dropsOpenAtTheEnd));
        lines.add(line(
                "false alarms on good board-nights (<= 1 per 1,000)",
                "%d of %d = %.2f per 1,000 %s",
                falseAlarms,
                quietNights,
                falseAlarmsAThousand(),
                falseAlarmsBy));
        return String.join("\n", lines);
    }

    private static String line(String what, String format, Object... values) {
        return "%-52s %s".formatted(what, values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }

    private static String share(int part, int whole) {
        return whole == 0
                ? "none"
                : String.format(Locale.ROOT, "%d of %d = %.2f %%", part, whole, 100.0 * part / whole);
    }
}
