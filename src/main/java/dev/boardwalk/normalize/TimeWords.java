package dev.boardwalk.normalize;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of time in the languages of job ads, folded; from {@code reference/time-words.tsv}. */
final class TimeWords {
    private static final List<String[]> ROWS = ReferenceTable.rows("time-words.tsv", 3);

    private static final Map<String, ChronoUnit> UNITS = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static final Map<String, Integer> MONTHS = new HashMap<>();

    /** Phrases to the number of days they lie back. */
    static final Map<String, Integer> DAYS = new HashMap<>();

    /** "this week", "last month": the unit of the calendar. */
    static final Map<String, ChronoUnit> THIS = new HashMap<>();

    static final Map<String, ChronoUnit> LAST = new HashMap<>();

    /** Units that need no number: "tydzień temu" is a week ago. */
    static final Set<String> ONE = words("one");

    static final Set<String> AGO = words("ago");
    static final Set<String> WITHIN = words("within");
    static final Set<String> OLDER = words("older");
    static final Set<String> NOISE = words("noise");
    static final PhraseTable<ChronoUnit> FEW = new PhraseTable<>();

    static {
        for (String[] row : ROWS) {
            for (String word : row[2].split(",")) {
                String folded = String.join(" ", Fold.words(word));
                switch (row[0]) {
                    case "unit" -> UNITS.put(folded, ChronoUnit.valueOf(row[1]));
                    case "number" -> NUMBERS.put(folded, Integer.valueOf(row[1]));
                    case "month" -> MONTHS.put(folded, Integer.valueOf(row[1]));
                    case "day" -> DAYS.put(folded, Integer.valueOf(row[1]));
                    case "this" -> THIS.put(folded, ChronoUnit.valueOf(row[1]));
                    case "last" -> LAST.put(folded, ChronoUnit.valueOf(row[1]));
                    case "hours" -> FEW.add(ChronoUnit.HOURS, folded);
                    case "days" -> FEW.add(ChronoUnit.DAYS, folded);
                    default -> {}
                }
            }
        }
    }

    private TimeWords() {}

    private static Set<String> words(String kind) {
        return ROWS.stream()
                .filter(row -> row[0].equals(kind))
                .flatMap(row -> Arrays.stream(row[2].split(",")))
                .map(Fold::fold)
                .collect(Collectors.toCollection(HashSet::new));
    }

    static @Nullable ChronoUnit unit(String piece) {
        return UNITS.get(piece);
    }

    static @Nullable Integer number(String piece) {
        return NUMBERS.get(piece);
    }
}
