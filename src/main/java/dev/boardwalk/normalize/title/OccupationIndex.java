package dev.boardwalk.normalize.title;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells the ISCO-08 unit group of a title by the labels that share its terms ({@link TitleTerms}): naive Bayes, with what a term says of a group smoothed by
 * how common the group is. Terms are kept as hashes in sorted arrays, 80,000 of them in two megabytes. Immutable.
 */
final class OccupationIndex {
    /** Strength of the prior in what one term says. */
    private static final double SMOOTHING = 0.6;

    /** Terms are not independent: their evidence counts at this share. */
    private static final double TEMPERATURE = 0.55;

    private static final double NEGLIGIBLE = 1e-4;

    private final String[] groups;
    private final double[] prior;
    private final long[] terms;
    private final int[] starts;
    private final short[] groupOf;
    private final float[] countOf;
    private final Map<Long, String> occupations;

    /**
     * A label of a group.
     *
     * @param group four digits
     * @param occupation identifier of the ESCO occupation; "" when the label is none of ESCO's
     * @param weight 1 for an ordinary one
     */
    record Label(String group, String occupation, String text, double weight) {}

    /**
     * What a title may be.
     *
     * @param probability of each group that shares a term, by code; they add up to 1
     * @param occupation the one ESCO occupation that the title is a label of; null when none or several
     */
    record Guess(Map<String, Double> probability, @Nullable String occupation) {
        /** The likeliest group of so many digits, and how likely. */
        Map.Entry<String, Double> best(int digits) {
            Map<String, Double> sums = new HashMap<>();
            probability.forEach((group, share) -> sums.merge(group.substring(0, digits), share, Double::sum));
            return sums.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        }
    }

    /** The rows of a table that {@link #read} takes: term, groups with counts, identifier of an occupation or "". The same labels give the same rows. */
    static List<String> rows(List<Label> labels) {
        TreeMap<String, TreeMap<String, Double>> counts = new TreeMap<>();
        TreeMap<String, String> occupations = new TreeMap<>();
        for (Label label : labels) {
            counts.computeIfAbsent("", key -> new TreeMap<>()).merge(label.group(), label.weight(), Double::sum);
            for (String term : TitleTerms.of(label.text()).keySet()) {
                counts.computeIfAbsent(term, key -> new TreeMap<>()).merge(label.group(), label.weight(), Double::sum);
            }
            if (!label.occupation().isEmpty()) {
                String whole = TitleTerms.whole(label.text());
                occupations.merge(whole, label.occupation(), (one, other) -> one.equals(other) ? one : "");
            }
        }
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + shares(entry.getValue()) + "\t"
                        + occupations.getOrDefault(entry.getKey(), ""))
                .toList();
    }

    private static String shares(Map<String, Double> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + Math.round(entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** @param rows as {@link #rows} gives them, cut at their tabs */
    static OccupationIndex read(List<String[]> rows) {
        return new OccupationIndex(rows);
    }

    private OccupationIndex(List<String[]> rows) {
        String[] sizes = rows.stream()
                .filter(row -> row[0].isEmpty())
                .findFirst()
                .orElseThrow()[1]
                .split(" ");
        groups = Arrays.stream(sizes).map(size -> size.substring(0, 4)).toArray(String[]::new);
        prior = Arrays.stream(sizes)
                .mapToDouble(size -> Math.sqrt(Double.parseDouble(size.substring(5))))
                .toArray();
        double all = Arrays.stream(prior).sum();
        Arrays.setAll(prior, i -> prior[i] / all);
        Map<Long, String[]> byHash = new TreeMap<>();
        rows.stream().filter(row -> !row[0].isEmpty()).forEach(row -> byHash.put(hash(row[0]), row));
        terms = byHash.keySet().stream().mapToLong(Long::longValue).toArray();
        starts = new int[terms.length + 1];
        occupations = new HashMap<>();
        List<String> shares = new ArrayList<>();
        int at = 0;
        for (Map.Entry<Long, String[]> entry : byHash.entrySet()) {
            shares.addAll(List.of(entry.getValue()[1].split(" ")));
            starts[++at] = shares.size();
            if (!entry.getValue()[2].isEmpty()) {
                occupations.put(entry.getKey(), entry.getValue()[2]);
            }
        }
        groupOf = new short[shares.size()];
        countOf = new float[shares.size()];
        for (int i = 0; i < groupOf.length; i++) {
            groupOf[i] = (short) Arrays.binarySearch(groups, shares.get(i).substring(0, 4));
            countOf[i] = Float.parseFloat(shares.get(i).substring(5));
        }
    }

    /** @return null when no term of the title is known */
    @Nullable
    Guess guess(String title) {
        double[] score = new double[groups.length];
        boolean any = false;
        String occupation = null;
        for (Map.Entry<String, Double> term : TitleTerms.of(title).entrySet()) {
            long hash = hash(term.getKey());
            int found = Arrays.binarySearch(terms, hash);
            if (found >= 0) {
                any = true;
                add(found, term.getValue(), score);
                occupation = term.getKey().startsWith("^") ? occupations.get(hash) : occupation;
            }
        }
        return any ? new Guess(probabilities(score), occupation) : null;
    }

    private void add(int term, double weight, double[] score) {
        for (int i = starts[term]; i < starts[term + 1]; i++) {
            int group = groupOf[i];
            double expected = SMOOTHING * prior[group];
            score[group] += weight * Math.log((countOf[i] + expected) / expected);
        }
    }

    private Map<String, Double> probabilities(double[] score) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < score.length; i++) {
            score[i] = score[i] > 0 ? TEMPERATURE * (score[i] + Math.log(prior[i])) : Double.NEGATIVE_INFINITY;
            highest = Math.max(highest, score[i]);
        }
        Map<String, Double> shares = new HashMap<>();
        double sum = 0;
        for (int i = 0; i < score.length; i++) {
            double share = Math.exp(score[i] - highest);
            if (share > NEGLIGIBLE) {
                shares.put(groups[i], share);
                sum += share;
            }
        }
        double all = sum;
        shares.replaceAll((group, share) -> share / all);
        return shares;
    }

    /** FNV-1a, as for the names of places. */
    private static long hash(String term) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
