package dev.boardwalk.normalize.date;

import dev.boardwalk.normalize.words.Fold;
import dev.boardwalk.normalize.words.Quantities;
import dev.boardwalk.normalize.words.Quantity;
import dev.boardwalk.normalize.words.TimeWords;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads "3 days left", "closes tomorrow", "noch 5 Tage", "over 2 weken" against the time the page was received. */
final class ComingDates {
    /** A deadline further away is a mistake, or no deadline. */
    private static final long MOST_DAYS = 400;

    private static final int MAX_PIECES = 16;
    private static final Set<String> MARKS = Set.of(",", ".", ":", "'", "(", ")", "~", "-", "!", "|");

    private ComingDates() {}

    /** @param pieces as {@link Fold#pieces} gives them */
    static @Nullable DateRange parse(List<String> pieces, Instant at) {
        boolean english = pieces.contains("over") && pieces.stream().noneMatch(TimeWords.AFTER_DUTCH_OVER::contains);
        if (pieces.size() > MAX_PIECES || english || pieces.stream().anyMatch(ComingDates::isPast)) {
            return null;
        }
        LocalDateTime now = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        List<Quantity> quantities = Quantities.find(pieces);
        return quantities.isEmpty() ? named(pieces, now) : after(quantities, pieces, now);
    }

    /** "hace 3 días"; what has passed is no deadline, and a closed ad says so in other words. "vor", "il" and their like are too short to tell. */
    private static boolean isPast(String piece) {
        boolean past = TimeWords.AGO.contains(piece) || TimeWords.OLDER.contains(piece);
        return past && !TimeWords.AHEAD.contains(piece) && !TimeWords.CLOSING.contains(piece);
    }

    private static @Nullable DateRange named(List<String> pieces, LocalDateTime now) {
        List<String> words =
                pieces.stream().filter(piece -> !MARKS.contains(piece)).toList();
        for (int start = 0; start < words.size(); start++) {
            for (int end = words.size(); end > start; end--) {
                Integer days = TimeWords.DAYS_AHEAD.get(String.join(" ", words.subList(start, end)));
                if (days != null && areNoise(words.subList(0, start)) && areNoise(words.subList(end, words.size()))) {
                    return DateRange.day(now.toLocalDate().plusDays(days));
                }
            }
        }
        return null;
    }

    private static @Nullable DateRange after(List<Quantity> quantities, List<String> pieces, LocalDateTime now) {
        Quantity only = quantities.get(0);
        boolean understood = quantities.size() == 1
                && only.single()
                && !only.plus()
                && only.low().scale() <= 0
                && areNoise(pieces.subList(0, only.start()))
                && areNoise(pieces.subList(only.end(), pieces.size()));
        if (!understood) {
            return null;
        }
        LocalDateTime end = now.plus(only.low().longValue(), only.unit());
        boolean far = ChronoUnit.DAYS.between(now, end) > MOST_DAYS;
        return far ? null : DateRange.day(end.toLocalDate());
    }

    private static boolean areNoise(List<String> pieces) {
        return pieces.stream()
                .allMatch(piece ->
                        MARKS.contains(piece) || TimeWords.AHEAD.contains(piece) || TimeWords.CLOSING.contains(piece));
    }
}
