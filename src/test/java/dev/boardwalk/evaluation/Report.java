package dev.boardwalk.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as people read them. */
final class Report {
    private static final int WIDTH = 110;

    private Report() {}

    static String table(String name, List<Figure> figures, int allowed) {
        List<String> lines = new ArrayList<>();
        lines.add("== %s%s"
                .formatted(
                        name,
                        allowed == 0
                                ? ""
                                : " (%d answers allowed to differ, see its .allowed.tsv)".formatted(allowed)));
        lines.add("%-22s %-24s %-9s %6s %9s %7s %7s %14s %9s"
                .formatted("set", "field", "part", "n", "precision", "recall", "F1", "macro (sites)", "interval"));
        for (Figure figure : figures) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-22s %-24s %-9s %6d %9.4f %7.4f %7.4f %7.4f (%4d) P>%.3f R>%.3f",
                    figure.set(),
                    figure.field(),
                    figure.part() == Part.TUNING ? "tuning" : "held out",
                    figure.n(),
                    figure.precision(),
                    figure.recall(),
                    figure.f1(),
                    figure.macroF1(),
                    figure.sites(),
                    figure.lowPrecision(),
                    figure.lowRecall()));
        }
        return String.join("\n", lines);
    }

    /** @param most lines a set and field */
    static String worst(List<Answer> answers, int most) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> printed = new HashMap<>();
        for (Answer answer : answers) {
            if (printed.merge(answer.set() + "/" + answer.field(), 1, Integer::sum) <= most) {
                lines.add("   %s %s [%s]\n      expected %s\n      found    %s"
                        .formatted(
                                answer.set(),
                                answer.field(),
                                answer.id(),
                                shortened(answer.expected()),
                                shortened(answer.found())));
            }
        }
        return lines.isEmpty() ? "" : "worst cases of the tuning part:\n" + String.join("\n", lines);
    }

    private static String shortened(String text) {
        if (text == null) {
            return "nothing";
        }
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…";
    }
}
