package dev.boardwalk.normalize.date;

import dev.boardwalk.normalize.words.Fold;
import dev.boardwalk.normalize.words.TimeWords;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads calendar dates: ISO 8601, RFC 1123, English, European, epoch numbers. */
final class AbsoluteDates {
    private static final int FIRST_YEAR = 1995;
    private static final int LAST_YEAR = 2099;

    /** Countries that write the month first; all others write the day first. */
    private static final Set<String> MONTH_FIRST = Set.of("US", "PH");

    private final @Nullable String country;
    private final @Nullable LocalDate today;
    private boolean dayFirst;

    /** @param today completes dates without a year; null to refuse them */
    AbsoluteDates(@Nullable String country, @Nullable LocalDate today) {
        this.country = country;
        this.today = today;
    }

    /** @param pieces as {@link Fold#pieces} gives them */
    @Nullable
    DateRange parse(List<String> pieces) {
        try {
            return pieces.size() > 40 ? null : read(withoutTime(pieces));
        } catch (DateTimeException e) {
            return null; // 31 February
        }
    }

    /** Cuts the time of day: everything from the number before the first colon that follows a date; a "T" or "Z" besides. */
    private static List<String> withoutTime(List<String> pieces) {
        for (int i = 1; i + 1 < pieces.size(); i++) {
            if (pieces.get(i).equals(":") && isNumber(pieces.get(i - 1)) && isNumber(pieces.get(i + 1))) {
                List<String> date = new ArrayList<>(pieces.subList(0, i - 1));
                int end = i + 1;
                while (end < pieces.size() && !isYear(pieces.get(end))) {
                    end++; // "Jan 12 01:00:00 2026"
                }
                date.addAll(pieces.subList(isIso(date) ? pieces.size() : end, pieces.size()));
                return date;
            }
        }
        return pieces;
    }

    private static boolean isIso(List<String> date) {
        return date.stream().anyMatch(AbsoluteDates::isYear);
    }

    private @Nullable DateRange read(List<String> pieces) {
        List<String> numbers = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        Integer month = null;
        for (String piece : pieces) {
            if (isNumber(piece)) {
                numbers.add(piece);
            } else if (TimeWords.MONTHS.containsKey(piece) && month == null) {
                month = TimeWords.MONTHS.get(piece);
            } else if (Character.isLetter(piece.codePointAt(0))) {
                dayFirst |= DateWords.DAY_FIRST.contains(piece);
                if (!DateWords.NOISE.contains(piece) && !TimeWords.NOISE.contains(piece)) {
                    return null;
                }
            } else if (numbers.size() == 1 || numbers.size() == 2) {
                marks.add(piece);
            }
        }
        return month == null ? numeric(numbers, marks) : named(month, numbers);
    }

    private @Nullable DateRange named(int month, List<String> numbers) {
        if (numbers.size() == 2) {
            boolean yearFirst = isYear(numbers.get(0));
            String year = numbers.get(yearFirst ? 0 : 1);
            String day = numbers.get(yearFirst ? 1 : 0);
            return isYear(year) && day.length() <= 2 ? DateRange.day(date(year, month, day)) : null;
        }
        if (numbers.size() != 1) {
            return null;
        }
        String only = numbers.get(0);
        if (isYear(only)) {
            return month(YearMonth.of(Integer.parseInt(only), month));
        }
        return only.length() <= 2 && today != null
                ? DateRange.day(lastSuch(month, Integer.parseInt(only), today))
                : null;
    }

    private static LocalDate lastSuch(int month, int day, LocalDate today) {
        LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
        return thisYear.isAfter(today.plusDays(1)) ? thisYear.minusYears(1) : thisYear;
    }

    private @Nullable DateRange numeric(List<String> numbers, List<String> marks) {
        if (numbers.size() == 1) {
            return oneNumber(numbers.get(0));
        }
        if (numbers.size() == 2 && isYear(numbers.get(0)) && marks.contains("-")) {
            return month(YearMonth.of(Integer.parseInt(numbers.get(0)), Integer.parseInt(numbers.get(1))));
        }
        if (numbers.size() != 3 || marks.isEmpty() || !Set.of("-", "/", ".").contains(marks.get(0))) {
            return null;
        }
        if (isYear(numbers.get(0))
                && numbers.get(1).length() <= 2
                && numbers.get(2).length() <= 2) {
            return DateRange.day(date(numbers.get(0), Integer.parseInt(numbers.get(1)), numbers.get(2)));
        }
        boolean shortYear = numbers.get(2).length() == 2 && !marks.get(0).equals("-");
        List<String> full = shortYear ? List.of(numbers.get(0), numbers.get(1), "20" + numbers.get(2)) : numbers;
        boolean short3 = full.get(0).length() <= 2 && full.get(1).length() <= 2 && isYear(full.get(2));
        return short3 ? dayAndMonth(full, marks.get(0)) : null;
    }

    /** By the mark, the size of the numbers, the country, the words' language; else one of two days, unless one of them is still to come. */
    private @Nullable DateRange dayAndMonth(List<String> numbers, String mark) {
        int first = Integer.parseInt(numbers.get(0));
        int second = Integer.parseInt(numbers.get(1));
        boolean sure = mark.equals(".") || first > 12 || first == second;
        boolean american = country != null && MONTH_FIRST.contains(country);
        if (sure || (second <= 12 && !american && (country != null || dayFirst))) {
            return DateRange.day(date(numbers.get(2), second, numbers.get(0)));
        }
        LocalDate monthFirst = date(numbers.get(2), first, numbers.get(1));
        return second > 12 || american
                ? DateRange.day(monthFirst)
                : either(monthFirst, date(numbers.get(2), second, numbers.get(0)));
    }

    private DateRange either(LocalDate one, LocalDate other) {
        LocalDate earlier = one.isBefore(other) ? one : other;
        LocalDate later = one.isBefore(other) ? other : one;
        boolean toCome = today != null && later.isAfter(today.plusDays(1));
        return toCome ? DateRange.day(earlier) : new DateRange(earlier, later, DateRange.Precision.EITHER_DAY);
    }

    /** 20260112, or milliseconds or seconds since 1970, as feeds write them. */
    private static @Nullable DateRange oneNumber(String number) {
        return switch (number.length()) {
            case 8 ->
                DateRange.day(
                        date(number.substring(0, 4), Integer.parseInt(number.substring(4, 6)), number.substring(6)));
            case 10 ->
                DateRange.day(LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(number)), ZoneOffset.UTC));
            case 13 -> DateRange.day(LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(number)), ZoneOffset.UTC));
            default -> null;
        };
    }

    private static DateRange month(YearMonth month) {
        return new DateRange(month.atDay(1), month.atEndOfMonth(), DateRange.Precision.MONTH);
    }

    private static LocalDate date(String year, int month, String day) {
        int number = Integer.parseInt(year);
        if (number < FIRST_YEAR || number > LAST_YEAR) {
            throw new DateTimeException("a job ad of the year " + number);
        }
        return LocalDate.of(number, month, Integer.parseInt(day));
    }

    private static boolean isNumber(String piece) {
        return Character.isDigit(piece.charAt(0)) && piece.length() <= 13;
    }

    private static boolean isYear(String piece) {
        return piece.length() == 4
                && isNumber(piece)
                && Integer.parseInt(piece) >= FIRST_YEAR
                && Integer.parseInt(piece) <= LAST_YEAR;
    }
}
