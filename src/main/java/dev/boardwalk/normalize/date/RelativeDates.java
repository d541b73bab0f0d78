package dev.boardwalk.normalize.date;

import dev.boardwalk.normalize.words.Fold;
import dev.boardwalk.normalize.words.Quantities;
import dev.boardwalk.normalize.words.Quantity;
import dev.boardwalk.normalize.words.TimeWords;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads "3 days ago", "yesterday", "30+ days ago", "vor 2 Wochen", "il y a un mois" against the time the page was received. */
final class RelativeDates {
    private static final int MAX_YEARS = 30;
    private static final int MAX_PIECES = 40;
    private static final int DAYS_OF_A_FEW = 2;
    private static final Set<String> MARKS = Set.of(",", ".", ":", "'", "(", ")", "~", "+", "-", "!", "|", ">", "<");

    private final List<String> pieces;
    private final List<String> words;
    private final Instant at;
    private final LocalDate today;

    private RelativeDates(List<String> pieces, Instant at) {
        this.pieces = pieces;
        this.words = pieces.stream()
                .filter(piece -> Character.isLetter(piece.codePointAt(0)))
                .toList();
        this.at = at;
        this.today = LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** @param pieces as {@link Fold#pieces} gives them */
    static @Nullable DateRange parse(List<String> pieces, Instant at) {
        return pieces.size() > MAX_PIECES ? null : new RelativeDates(pieces, at).read();
    }

    private @Nullable DateRange read() {
        DateRange named = named();
        if (named != null) {
            return named;
        }
        List<Quantity> quantities = Quantities.find(pieces);
        if (quantities.isEmpty()) {
            return withoutNumber();
        }
        if (isDutchOver()) {
            return null; // "over 3 dagen" is in three days
        }
        return understood(quantities) ? back(quantities) : null;
    }

    private boolean isDutchOver() {
        return words.contains("over")
                && words.stream().anyMatch(TimeWords.AFTER_DUTCH_OVER::contains)
                && words.stream().noneMatch(TimeWords.AGO::contains);
    }

    /** "yesterday", "Posted today", "gestern um 11:30", "last week". */
    private @Nullable DateRange named() {
        boolean clock = pieces.contains(":");
        boolean number = pieces.stream().anyMatch(piece -> Character.isDigit(piece.charAt(0)));
        if (number && !clock) {
            return null;
        }
        for (int start = 0; start < words.size(); start++) {
            for (int end = words.size(); end > start; end--) {
                DateRange range = named(String.join(" ", words.subList(start, end)));
                if (range != null && areWordsNoise(start, end)) {
                    return range;
                }
            }
        }
        return null;
    }

    private boolean areWordsNoise(int start, int end) {
        return words.subList(0, start).stream().allMatch(TimeWords.NOISE::contains)
                && words.subList(end, words.size()).stream().allMatch(TimeWords.NOISE::contains);
    }

    private @Nullable DateRange named(String phrase) {
        Integer days = TimeWords.DAYS.get(phrase);
        if (days != null) {
            return DateRange.day(today.minusDays(days));
        }
        ChronoUnit running = TimeWords.THIS.get(phrase);
        if (running != null) {
            return new DateRange(first(today, running), today, precision(running));
        }
        ChronoUnit past = TimeWords.LAST.get(phrase);
        if (past == null) {
            return null;
        }
        LocalDate end = first(today, past).minusDays(1);
        return new DateRange(first(end, past), end, precision(past));
    }

    private static LocalDate first(LocalDate day, ChronoUnit unit) {
        return unit == ChronoUnit.WEEKS
                ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : day.withDayOfMonth(1);
    }

    private static DateRange.Precision precision(ChronoUnit unit) {
        return unit == ChronoUnit.WEEKS ? DateRange.Precision.WEEK : DateRange.Precision.MONTH;
    }

    /** "a few hours ago", "tydzień temu". */
    private @Nullable DateRange withoutNumber() {
        for (var hit : TimeWords.FEW.find(words)) {
            boolean rest = areAgo(words.subList(0, hit.start())) && areAgo(words.subList(hit.end(), words.size()));
            if (rest && hit.end() - hit.start() < words.size()) {
                return hit.meaning() == ChronoUnit.HOURS
                        ? new DateRange(today.minusDays(1), today, DateRange.Precision.DAY)
                        : DateRange.upTo(today.minusDays(DAYS_OF_A_FEW));
            }
        }
        List<String> units = words.stream().filter(TimeWords.ONE::contains).toList();
        ChronoUnit unit = units.size() == 1 ? TimeWords.unit(units.get(0)) : null;
        if (unit == null || words.stream().noneMatch(TimeWords.AGO::contains)) {
            return null;
        }
        int place = pieces.indexOf(units.get(0));
        Quantity one = new Quantity(BigDecimal.ONE, BigDecimal.ONE, false, unit, place, place + 1);
        return understood(List.of(one)) ? back(List.of(one)) : null;
    }

    private static boolean areAgo(List<String> words) {
        return words.stream().allMatch(word -> TimeWords.AGO.contains(word) || TimeWords.NOISE.contains(word));
    }

    /** Every piece belongs to a length of time, or is a word or mark known to stand beside one. */
    private boolean understood(List<Quantity> quantities) {
        int next = 0;
        for (Quantity quantity : quantities) {
            if (!areNoise(pieces.subList(next, quantity.start()))) {
                return false;
            }
            next = quantity.end();
        }
        return areNoise(pieces.subList(next, pieces.size())) && hasPassed(quantities);
    }

    /** A word says so; or it is a form only dates have: hours and days, "2w", "1 year 2 months". "6 months" may be anything. */
    private boolean hasPassed(List<Quantity> quantities) {
        boolean said = words.stream()
                .anyMatch(word -> TimeWords.AGO.contains(word)
                        || TimeWords.OLDER.contains(word)
                        || TimeWords.WITHIN.contains(word));
        boolean days = quantities.stream().allMatch(quantity -> quantity.unit().compareTo(ChronoUnit.DAYS) <= 0);
        boolean letter = quantities.size() == 1
                && quantities.get(0).end() == pieces.size()
                && pieces.get(pieces.size() - 1).length() <= 2;
        boolean bare = quantities.get(0).start() == 0; // "in 3 days" is to come
        return said || (bare && (days || letter || quantities.size() > 1));
    }

    private static boolean areNoise(List<String> pieces) {
        return pieces.stream()
                .allMatch(piece -> TimeWords.NOISE.contains(piece)
                        || TimeWords.AGO.contains(piece)
                        || TimeWords.OLDER.contains(piece)
                        || TimeWords.WITHIN.contains(piece)
                        || MARKS.contains(piece));
    }

    private @Nullable DateRange back(List<Quantity> quantities) {
        LocalDate day = today;
        Instant instant = at;
        ChronoUnit finest = ChronoUnit.YEARS;
        boolean open = words.stream().anyMatch(TimeWords.OLDER::contains);
        for (Quantity quantity : quantities) {
            if (isTooLong(quantity)) {
                return null;
            }
            boolean exact = quantity.unit().compareTo(ChronoUnit.DAYS) < 0
                    || quantity.low().scale() > 0;
            instant = exact ? instant.minus(time(quantity)) : instant;
            day = exact ? day : day.minus(quantity.low().longValue(), quantity.unit());
            finest = quantity.unit().compareTo(finest) < 0 ? quantity.unit() : finest;
            open |= quantity.plus();
        }
        LocalDate shifted = day.minusDays(ChronoUnit.DAYS.between(LocalDate.ofInstant(instant, ZoneOffset.UTC), today));
        if (open) {
            return DateRange.upTo(shifted);
        }
        boolean within = words.stream().anyMatch(TimeWords.WITHIN::contains);
        return within ? new DateRange(shifted, today, ofPast(finest)) : range(shifted, finest);
    }

    private static DateRange.Precision ofPast(ChronoUnit unit) {
        return switch (unit) {
            case DAYS, WEEKS -> DateRange.Precision.WEEK;
            case MONTHS -> DateRange.Precision.MONTH;
            case YEARS -> DateRange.Precision.YEAR;
            default -> DateRange.Precision.DAY;
        };
    }

    private static boolean isTooLong(Quantity quantity) {
        long number = quantity.low().longValue();
        boolean years = quantity.unit() == ChronoUnit.YEARS && number > MAX_YEARS;
        boolean months = quantity.unit() == ChronoUnit.MONTHS && number > 12L * MAX_YEARS;
        return !quantity.single() || years || months || number > 400L * MAX_YEARS;
    }

    private static Duration time(Quantity quantity) {
        long seconds = quantity.low()
                .multiply(BigDecimal.valueOf(quantity.unit().getDuration().getSeconds()))
                .longValue();
        return Duration.ofSeconds(seconds);
    }

    private static DateRange range(LocalDate latest, ChronoUnit unit) {
        return switch (unit) {
            case WEEKS -> new DateRange(latest.minusDays(6), latest, DateRange.Precision.WEEK);
            case MONTHS -> new DateRange(latest.minusMonths(1).plusDays(1), latest, DateRange.Precision.MONTH);
            case YEARS -> new DateRange(latest.minusYears(1).plusDays(1), latest, DateRange.Precision.YEAR);
            default -> DateRange.day(latest);
        };
    }
}
