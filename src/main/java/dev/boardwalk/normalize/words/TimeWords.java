package dev.boardwalk.normalize.words;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of time in the languages of job ads, folded; from {@code reference/time-words.tsv}. */
public final class TimeWords {
    private static final List<String[]> ROWS = ReferenceTable.rows("time-words.tsv", 3);

    private static final Map<String, ChronoUnit> UNITS = map("unit", ChronoUnit::valueOf);
    private static final Map<String, Integer> NUMBERS = map("number", Integer::valueOf);

    /** Names of months to 1..12. */
    public static final Map<String, Integer> MONTHS = map("month", Integer::valueOf);

    /** Phrases to the number of days they lie back. */
    public static final Map<String, Integer> DAYS = map("day", Integer::valueOf);

    /** "this week": the unit of the calendar. */
    public static final Map<String, ChronoUnit> THIS = map("this", ChronoUnit::valueOf);

    /** "last month": the unit of the calendar. */
    public static final Map<String, ChronoUnit> LAST = map("last", ChronoUnit::valueOf);

    /** Units that need no number: "tydzień temu" is a week ago. */
    public static final Set<String> ONE = words("one").collect(Collectors.toUnmodifiableSet());

    /** Words that turn a length of time into the past. */
    public static final Set<String> AGO = words("ago").collect(Collectors.toUnmodifiableSet());

    /** Words that make a length of time the most it can be: "within 24 hours". */
    public static final Set<String> WITHIN = words("within").collect(Collectors.toUnmodifiableSet());

    /** Words that make a length of time the least it can be: "more than a month". */
    public static final Set<String> OLDER = words("older").collect(Collectors.toUnmodifiableSet());

    /** Words that make a length of time one to come: "in 3 days", "noch 5 Tage". */
    public static final Set<String> AHEAD = words("ahead").collect(Collectors.toUnmodifiableSet());

    /** Units before which "over" is Dutch, and means that they are to come. */
    public static final Set<String> AFTER_DUTCH_OVER = words("over").collect(Collectors.toUnmodifiableSet());

    /** Phrases to the number of days they lie ahead. */
    public static final Map<String, Integer> DAYS_AHEAD = map("coming", Integer::valueOf);

    /** Words around a deadline that say nothing about its day: "closes". */
    public static final Set<String> CLOSING = words("closing").collect(Collectors.toUnmodifiableSet());

    /** Words around a date that say nothing about it: "posted". */
    public static final Set<String> NOISE = words("noise").collect(Collectors.toUnmodifiableSet());

    /** Phrases of a few hours or a few days. */
    public static final PhraseTable<ChronoUnit> FEW = few();

    private TimeWords() {}

    private static Stream<String[]> rows(String kind) {
        return ROWS.stream().filter(row -> row[0].equals(kind));
    }

    private static <T> Map<String, T> map(String kind, Function<String, T> meaning) {
        return rows(kind)
                .flatMap(row ->
                        Arrays.stream(row[2].split(",")).map(word -> Map.entry(phrase(word), meaning.apply(row[1]))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other));
    }

    private static Stream<String> words(String kind) {
        return rows(kind).flatMap(row -> Arrays.stream(row[2].split(","))).map(Fold::fold);
    }

    private static PhraseTable<ChronoUnit> few() {
        PhraseTable<ChronoUnit> few = new PhraseTable<>();
        rows("hours").forEach(row -> few.add(ChronoUnit.HOURS, row[2]));
        rows("days").forEach(row -> few.add(ChronoUnit.DAYS, row[2]));
        return few;
    }

    private static String phrase(String word) {
        return String.join(" ", Fold.words(word));
    }

    /** @return null when the word names no unit */
    public static @Nullable ChronoUnit unit(String piece) {
        return UNITS.get(piece);
    }

    /** @return null when the word is no number written out */
    static @Nullable Integer number(String piece) {
        return NUMBERS.get(piece);
    }
}
