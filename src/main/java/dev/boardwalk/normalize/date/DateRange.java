package dev.boardwalk.normalize.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days a text can mean.
 *
 * @param earliest null when open: "30+ days ago" has a latest day only
 * @param latest equal to {@code earliest} for an exact day
 * @param precision how exact the words were
 */
public record DateRange(@Nullable LocalDate earliest, LocalDate latest, Precision precision) {
    /** How exact the words were. */
    public enum Precision {
        DAY,
        /** One of two days, the first or the last of the range: "03/04/2026" where nothing tells which number is the month. */
        EITHER_DAY,
        /** "2 weeks ago": boards round down, so the range is the week before that day. */
        WEEK,
        MONTH,
        YEAR,
        /** Only the latest day is known. */
        UP_TO
    }

    static DateRange day(LocalDate day) {
        return new DateRange(day, day, Precision.DAY);
    }

    static DateRange upTo(LocalDate latest) {
        return new DateRange(null, latest, Precision.UP_TO);
    }
}
