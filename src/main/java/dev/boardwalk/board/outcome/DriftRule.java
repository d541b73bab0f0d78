package dev.boardwalk.board.outcome;

import dev.boardwalk.board.BoardOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Notices that a field went missing: a renamed class or a changed JSON shape leaves the ads readable and takes one field from all of them. Looks at the
 * ads that had the field before (on a stable board they are nearly all), and at the board's share against its own history, where chance has to be ruled
 * out because ads come and go.
 */
final class DriftRule {
    /** Of the known ads that had the field, so many must have lost it: edits take a field from one ad in hundreds. */
    static final double LOST = 0.4;

    /** One ad that loses a field is an edit, unless the board has no other ad. */
    static final int FEWEST_LOST = 2;

    /** A share that falls by less is how boards live. */
    static final double FALL = 0.25;

    /** How unlikely a fall must be, were every ad's field a throw of the same dice; nine fields are thrown every night. */
    static final double CHANCE = 1e-6;

    /** A last healthy walk older than this says nothing any more: a board that really stopped showing a field gets its new level by then. */
    static final Duration MEMORY = Duration.ofDays(14);

    private final Map<String, Double> expected;
    private final Map<String, FieldCount> fields;

    /** @param expected the board file's {@code expect.fill} */
    DriftRule(Map<String, Double> expected, Map<String, FieldCount> fields) {
        this.expected = expected;
        this.fields = new TreeMap<>(fields);
    }

    /**
     * FIELD_DRIFT with the fields that fell and by how much; empty when none did. A fall below the board's own history is a change of its shape; one below
     * what the board file expects can be a matter of a few ads.
     *
     * @param newLevel tonight many ads left at once and that is believed: what is left may be filled differently
     */
    Optional<Judgement> drift(BoardPast past, Instant at, boolean newLevel) {
        List<PastWalk> level =
                past.level().stream().filter(walk -> walk.adsRead() > 0).toList();
        boolean remembered =
                !level.isEmpty() && Duration.between(level.get(0).at(), at).compareTo(MEMORY) <= 0;
        List<PastWalk> known = remembered ? level : List.of();
        List<Fallen> fallen = fields.entrySet().stream()
                .flatMap(field -> fallen(field.getKey(), field.getValue(), known, newLevel).stream())
                .toList();
        if (fallen.isEmpty()) {
            return Optional.empty();
        }
        String all = fallen.stream().map(Fallen::words).collect(Collectors.joining("; "));
        Judgement drift = new Judgement(BoardOutcome.FIELD_DRIFT, all);
        return Optional.of(fallen.stream().anyMatch(Fallen::belowHistory) ? drift.asShapeBreak() : drift);
    }

    private record Fallen(String words, boolean belowHistory) {}

    private Optional<Fallen> fallen(String field, FieldCount count, List<PastWalk> healthy, boolean newLevel) {
        if (count.of() == 0) {
            return Optional.empty();
        }
        Optional<String> fell = healthy.isEmpty() ? Optional.empty() : belowHistory(field, count, healthy, newLevel);
        Double floor = expected.get(field);
        if (floor != null && count.share() < floor) {
            String words = "%s of %d of %d ads, the board file expects at least %s"
                    .formatted(name(field), count.filled(), count.of(), percent(floor));
            return Optional.of(new Fallen(words, fell.isPresent()));
        }
        return fell.map(words -> new Fallen(words, true));
    }

    private static Optional<String> belowHistory(
            String field, FieldCount count, List<PastWalk> healthy, boolean newLevel) {
        double usual = usual(field, healthy);
        boolean lost =
                count.lost() >= Math.min(FEWEST_LOST, count.of()) && count.lostShare() >= LOST && count.share() < usual;
        boolean fell = !newLevel
                && healthy.size() >= DropGuard.FEWEST_WALKS
                && usual - count.share() >= FALL
                && Binomial.atMost(count.filled(), count.of(), cautious(usual, healthy)) < CHANCE;
        return lost || fell
                ? Optional.of("%s of %d of %d ads, usually %s%s"
                        .formatted(name(field), count.filled(), count.of(), percent(usual), lostInWords(count)))
                : Optional.empty();
    }

    /** Over all ads of those walks: one in which hardly an ad could be read says hardly anything. */
    private static double usual(String field, List<PastWalk> healthy) {
        double filled = 0;
        int read = 0;
        for (PastWalk walk : healthy) {
            filled += walk.fill().getOrDefault(field, 0.0) * walk.adsRead();
            read += walk.adsRead();
        }
        return filled / read;
    }

    /** Laplace's rule of succession: that three of three ads had a field does not mean that every ad must. */
    private static double cautious(double usual, List<PastWalk> healthy) {
        int ads = healthy.stream().mapToInt(PastWalk::adsRead).max().orElse(0);
        return (usual * ads + 1) / (ads + 2);
    }

    private static String lostInWords(FieldCount count) {
        return count.lost() == 0 ? "" : ", and %d of the ads known before lost it".formatted(count.lost());
    }

    private static String name(String field) {
        return field.equals(AdsSeen.POSTING) ? "a readable posting" : field;
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
