package dev.boardwalk.normalize.date;

import dev.boardwalk.normalize.words.Fold;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of ads. What is not understood is null and never today: a text is only taken when every word of it is known.
 *
 * <p>A date with a time and an offset means the calendar day as written, because that is the day the employer meant.
 */
public final class DateParser {
    /** Words of a deadline: the day beside one is not the day of posting. */
    private static final Set<String> DEADLINE =
            Set.of("apply", "deadline", "closing", "closes", "expires", "expiry", "until", "through");

    private DateParser() {}

    /** {@link #posted(String, Instant, String)} without a country: "03/04/2026" is not understood. */
    public static @Nullable DateRange posted(String text, Instant at) {
        return posted(text, at, null);
    }

    /**
     * When an ad was posted: an absolute date, or one relative to {@code at}. Dates without a year are the last such day.
     *
     * @param at when the page was received
     * @param country ISO 3166-1 alpha-2; tells whether 03/04/2026 begins with the day; null when unknown
     */
    public static @Nullable DateRange posted(String text, Instant at, @Nullable String country) {
        List<String> pieces = Fold.pieces(text);
        if (pieces.stream().anyMatch(DEADLINE::contains)) {
            return null;
        }
        DateRange relative = RelativeDates.parse(pieces, at);
        if (relative != null) {
            return relative;
        }
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return new AbsoluteDates(country, today).parse(pieces);
    }

    /**
     * Until when one may apply: a date, or a length of time from {@code at} ("3 days left", "noch 5 Tage", "over 2 weken"). A date without a year, and a
     * time that has passed, are not understood.
     *
     * @param at when the page was received
     * @return the latest day is the last one
     */
    public static @Nullable DateRange deadline(String text, Instant at, @Nullable String country) {
        DateRange date = absolute(text, country);
        return date == null ? ComingDates.parse(Fold.pieces(text), at) : date;
    }

    /** A date that stands on its own, such as a deadline: relative words and dates without a year are not understood. */
    public static @Nullable DateRange absolute(String text, @Nullable String country) {
        return new AbsoluteDates(country, null).parse(Fold.pieces(text));
    }
}
