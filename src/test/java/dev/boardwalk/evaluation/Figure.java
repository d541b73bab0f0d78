package dev.boardwalk.evaluation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of the table: how right one field of one set is read.
 *
 * @param n cases asked, those that have no value included
 * @param macroF1 the mean of the F1 of each site that has a value
 * @param sites how many those are
 * @param lowPrecision lower end of the 95 % interval of precision
 * @param lowRecall lower end of the 95 % interval of recall
 */
record Figure(
        String set,
        String field,
        Part part,
        int n,
        int hits,
        int found,
        int expected,
        double precision,
        double recall,
        double f1,
        double macroF1,
        int sites,
        double lowPrecision,
        double lowRecall) {

    /** @param answers to one field of one part of one set, at least one */
    static Figure of(List<Answer> answers) {
        Answer first = answers.get(0);
        Tally tally = Tally.of(answers);
        List<Tally> bySite = answers.stream().collect(Collectors.groupingBy(Answer::site)).values().stream()
                .map(Tally::of)
                .filter(site -> site.expected() + site.found() > 0)
                .toList();
        return new Figure(
                first.set(),
                first.field(),
                first.part(),
                answers.size(),
                tally.hits(),
                tally.found(),
                tally.expected(),
                rounded(tally.precision()),
                rounded(tally.recall()),
                rounded(tally.f1()),
                rounded(bySite.stream().mapToDouble(Tally::f1).average().orElse(1)),
                bySite.size(),
                rounded(Wilson.of(tally.hits(), tally.found()).low()),
                rounded(Wilson.of(tally.hits(), tally.expected()).low()));
    }

    /** Four digits: enough to tell one case in ten thousand, and the files stay readable. */
    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }

    String key() {
        return set + "/" + field + "/" + part;
    }

    /** Precision or recall is below what chance explains of the earlier figure. */
    boolean fellBelow(Figure before) {
        return precision < before.lowPrecision || recall < before.lowRecall;
    }

    /** Precision or recall is lower at all. */
    boolean isLowerThan(Figure before) {
        return precision < before.precision || recall < before.recall;
    }
}
