package dev.boardwalk.evaluation;

import dev.boardwalk.normalize.date.DateParser;
import dev.boardwalk.normalize.date.DateRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Relative dates: a peer's table, and 32 phrases of boards in each of nine languages. */
class DatesEvaluation extends Evaluation {
    private static final Path OWN = Path.of("src/test/resources/evaluation/relative-dates.tsv");
    private static final Instant RECEIVED = Instant.parse("2026-03-11T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(RECEIVED, ZoneOffset.UTC);

    /**
     * Which rows of the peer's table, by their place in the file, are in one of the nine languages. Left out are decades, formulas ("now - 1 day"),
     * "till date" and ages of centuries: no board writes those, and most say nothing about a day.
     */
    private static final Map<String, String> ROWS = Map.of(
            "en", "0 6 7 9 10 11 12 13 14 15 16 17 21 25 26 27 28 29 30 31 32 232 233",
            "fr", "33 34 35 36 37 38 39 40 41 42 43 44 45 46 47",
            "de", "48 49 50 51 52 53 54 55",
            "it", "56 57 58 59 60 194",
            "pt", "61 62 63 64 65 66",
            "es", "89 90 91 92 93 94 95 96 97 98",
            "nl", "208",
            "hi", "145 146 147 148 149 150",
            "pl", "127 128 129");

    DatesEvaluation() {
        super("dates");
    }

    @Override
    protected void ask(Answers answers) throws IOException {
        own(answers);
        List<Map<String, String>> rows = Corpus.csv("tables/relative_dates.csv");
        ROWS.forEach((language, places) -> {
            for (String place : places.split(" ")) {
                peers(answers, language, place, rows.get(Integer.parseInt(place)));
            }
        });
    }

    private static void peers(Answers answers, String language, String place, Map<String, String> row) {
        String phrase = row.getOrDefault("phrase", "");
        DateRange found = DateParser.posted(phrase, RECEIVED);
        LocalDate expected = day(row.getOrDefault("ago", ""));
        boolean right = found != null
                && !found.latest().isBefore(expected)
                && (found.earliest() == null || !found.earliest().isAfter(expected));
        answers.add("dateparser", language, place, "datePosted", phrase + " = " + expected, found, right);
    }

    private static void own(Answers answers) throws IOException {
        int row = 0;
        for (String line : Files.readAllLines(OWN, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t");
            if (line.startsWith("#")) {
                continue;
            }
            DateRange found = DateParser.posted(cells[1], RECEIVED);
            LocalDate earliest = back(cells[2]);
            LocalDate latest = TODAY.minusDays(Long.parseLong(cells[3]));
            boolean right = found != null
                    && latest.equals(found.latest())
                    && (earliest == null ? found.earliest() == null : earliest.equals(found.earliest()));
            answers.add(
                    "boards-" + cells[0],
                    cells[0],
                    String.valueOf(row++),
                    "datePosted",
                    cells[1] + " = " + earliest + " to " + latest,
                    found,
                    right);
        }
    }

    private static @Nullable LocalDate back(String days) {
        return days.equals("-") ? null : TODAY.minusDays(Long.parseLong(days));
    }

    /** "1 years 2 months", "2.5 hours". */
    private static LocalDate day(String ago) {
        ZonedDateTime at = RECEIVED.atZone(ZoneOffset.UTC);
        String[] words = ago.split(" ");
        for (int i = 0; i + 1 < words.length; i += 2) {
            double number = Double.parseDouble(words[i]);
            at = switch (words[i + 1]) {
                case "years" -> at.minusYears((long) number);
                case "months" -> at.minusMonths((long) number);
                case "weeks" -> at.minusWeeks((long) number);
                case "days" -> at.minusSeconds((long) (number * 86_400));
                case "hours" -> at.minusSeconds((long) (number * 3_600));
                case "minutes" -> at.minusSeconds((long) (number * 60));
                default -> at.minusSeconds((long) number);
            };
        }
        return at.toLocalDate();
    }
}
