package dev.boardwalk.normalize;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads "3 days ago", "yesterday", "30+ days ago", "vor 2 Wochen" against the time the page was received. */
final class RelativeDates {
    private static final int MAX_YEARS = 30;

    private static final Map<String, Integer> DAYS_AGO = Map.ofEntries(
            Map.entry("today", 0),
            Map.entry("just now", 0),
            Map.entry("just posted", 0),
            Map.entry("now", 0),
            Map.entry("new today", 0),
            Map.entry("yesterday", 1),
            Map.entry("day before yesterday", 2),
            Map.entry("heute", 0),
            Map.entry("gerade eben", 0),
            Map.entry("gestern", 1),
            Map.entry("vorgestern", 2),
            Map.entry("aujourd hui", 0),
            Map.entry("hier", 1),
            Map.entry("avant hier", 2),
            Map.entry("hoy", 0),
            Map.entry("ayer", 1),
            Map.entry("anteayer", 2),
            Map.entry("oggi", 0),
            Map.entry("ieri", 1),
            Map.entry("vandaag", 0),
            Map.entry("gisteren", 1),
            Map.entry("dzisiaj", 0),
            Map.entry("wczoraj", 1),
            Map.entry("dnes", 0),
            Map.entry("vcera", 1),
            Map.entry("hoje", 0),
            Map.entry("ontem", 1));

    /** Words that may stand beside a length of time. */
    private static final Set<String> NOISE = Fold.set("""
            ago posted published on listed added job before and the about approximately around circa ca environ etwa seit since il y hace fa
            geleden temu vor pred cerca de et und e und publie publiee veroffentlicht almost nearly back a ya last""");

    /** Words without which a length of time is not a date: "6 months" may be anything. Short forms ("3d") and hours do without. */
    private static final Set<String> AGO = Set.of(
            "ago", "before", "vor", "hace", "fa", "geleden", "temu", "pred", "il", "posted", "seit", "back", "ya");

    /** The ad is at least this old: it was posted before the event. */
    private static final Set<String> OLDER =
            Set.of("over", "more", "than", "reposted", "updated", "refreshed", "active", "uber", "mehr", "als", "plus");

    private static final PhraseTable<Boolean> FEW_HOURS = new PhraseTable<Boolean>()
            .add(
                    true,
                    "few hours ago,a few hours ago,few minutes ago,a few minutes ago,hours ago,minutes ago,moments ago,an hour ago,a minute ago");

    private RelativeDates() {}

    /** @param pieces as {@link Fold#pieces} gives them */
    static @Nullable DateRange parse(List<String> pieces, Instant at) {
        if (pieces.size() > 40) {
            return null;
        }
        List<String> words = pieces.stream()
                .filter(piece -> Character.isLetter(piece.codePointAt(0)))
                .collect(Collectors.toList());
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        DateRange named = named(words, pieces, today);
        if (named != null) {
            return named;
        }
        List<Quantity> quantities = Quantities.find(pieces);
        if (quantities.isEmpty()) {
            boolean few = FEW_HOURS.find(words).stream().anyMatch(hit -> hit.end() - hit.start() >= words.size() - 1);
            return few ? new DateRange(today.minusDays(1), today, DateRange.Precision.DAY) : null;
        }
        return understood(pieces, quantities) ? back(quantities, words, at) : null;
    }

    private static @Nullable DateRange named(List<String> words, List<String> pieces, LocalDate today) {
        List<String> bare = words.stream()
                .filter(word -> !Set.of(
                                "posted", "published", "the", "on", "at", "job", "veroffentlicht", "publie", "publiee")
                        .contains(word))
                .toList();
        String phrase =
                words.size() == 2 && words.get(0).equals("just") ? String.join(" ", words) : String.join(" ", bare);
        Integer days = DAYS_AGO.get(phrase);
        boolean otherNumbers =
                pieces.stream().anyMatch(piece -> Character.isDigit(piece.charAt(0))) && !pieces.contains(":");
        return days == null || otherNumbers ? null : DateRange.day(today.minusDays(days));
    }

    /** Every piece belongs to a length of time, or is a word or mark known to stand beside one. */
    private static boolean understood(List<String> pieces, List<Quantity> quantities) {
        boolean ago = pieces.stream().anyMatch(piece -> AGO.contains(piece) || piece.equals("reposted"));
        boolean clock = quantities.stream().allMatch(quantity -> quantity.unit().compareTo(ChronoUnit.DAYS) < 0);
        boolean shortForm = quantities.size() == 1
                && quantities.get(0).end() == pieces.size()
                && pieces.get(pieces.size() - 1).length() <= 2;
        int next = 0;
        for (Quantity quantity : quantities) {
            if (!areNoise(pieces.subList(next, quantity.start()))) {
                return false;
            }
            next = quantity.end();
        }
        return (ago || shortForm || clock) && areNoise(pieces.subList(next, pieces.size()));
    }

    private static boolean areNoise(List<String> pieces) {
        return pieces.stream()
                .allMatch(piece -> NOISE.contains(piece)
                        || OLDER.contains(piece)
                        || Set.of(",", ".", ":", "'", "(", ")", "~", "+").contains(piece));
    }

    private static @Nullable DateRange back(List<Quantity> quantities, List<String> words, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        Instant instant = at;
        ChronoUnit finest = ChronoUnit.YEARS;
        boolean open = words.stream().anyMatch(OLDER::contains);
        for (Quantity quantity : quantities) {
            long number = quantity.low().longValue();
            if (!quantity.single()
                    || number > 400L * MAX_YEARS
                    || (quantity.unit() == ChronoUnit.YEARS && number > MAX_YEARS)) {
                return null;
            }
            boolean exact = quantity.unit().compareTo(ChronoUnit.DAYS) < 0
                    || quantity.low().scale() > 0;
            instant = exact ? instant.minus(time(quantity)) : instant;
            day = exact ? day : day.minus(number, quantity.unit());
            finest = quantity.unit().compareTo(finest) < 0 ? quantity.unit() : finest;
            open |= quantity.plus();
        }
        LocalDate shifted = day.minusDays(ChronoUnit.DAYS.between(
                LocalDate.ofInstant(instant, ZoneOffset.UTC), LocalDate.ofInstant(at, ZoneOffset.UTC)));
        return open ? DateRange.upTo(shifted) : range(shifted, finest);
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
