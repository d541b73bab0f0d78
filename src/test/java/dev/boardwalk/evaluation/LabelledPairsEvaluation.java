package dev.boardwalk.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pairs of real ads labelled by hand ({@code labels/pairs.tsv} says how), matched among others of their employers, so that what an employer writes under many
 * titles is known as it would be in a night. URLs and ids are withheld: they would settle most pairs.
 *
 * <p>Of pairs that only look alike it is also asked what a night would do, which knows the boards: nearly all of them stand on one board at once, and so do the
 * few ads an employer has put there twice. Without that knowledge, as {@code match --ads} has none, the texts alone decide.
 */
class LabelledPairsEvaluation extends Evaluation {
    private static final int OTHERS = 12;

    @TempDir
    Path folder;

    LabelledPairsEvaluation() {
        super("labelled-pairs");
    }

    private record Label(String source, String one, String other, String label) {}

    @Override
    protected void ask(Answers answers) throws Exception {
        List<Label> labels = labels();
        Set<String> named = new HashSet<>();
        labels.forEach(label -> named.addAll(List.of(label.one(), label.other())));
        List<ObjectNode> ads = SourceAds.withOthersOfTheirEmployers(named, OTHERS);
        MatchRun run = MatchRun.of(folder, ads);
        Map<String, ObjectNode> adOf = new HashMap<>();
        ads.forEach(ad -> adOf.put(ad.path("id").asString(), ad));
        for (Label label : labels) {
            if (label.label().equals("UNCLEAR")) {
                continue;
            }
            String id = label.one() + " " + label.other();
            boolean one = !label.label().equals("OTHER");
            boolean linked = !run.classOf(label.one(), label.other()).equals("NONE");
            String why = run.why(label.one(), label.other());
            answers.add(
                    "labelled pairs", label.source(), id, "pair", one ? label.label() : null, linked ? why : null, one);
            if (!one) {
                boolean known = linked && !twoOnOneBoard(label, adOf);
                answers.add("labelled pairs", label.source(), id, "look-alikes", "two", linked ? "one" : "two");
                answers.add(
                        "labelled pairs",
                        label.source(),
                        id,
                        "look-alikes, boards known",
                        "two",
                        known ? "one" : "two");
            }
            answers.add(
                    "labelled pairs",
                    label.source(),
                    id,
                    "candidate",
                    one ? label.label() : null,
                    one && run.compared(label.one(), label.other()) ? label.label() : null);
            if (one && linked) {
                boolean repost = run.classOf(label.one(), label.other()).equals("TEMPORAL");
                answers.add("labelled pairs", label.source(), id, "repost", label.label(), repost ? "REPOST" : "SAME");
            }
        }
    }

    /** A night knows which board an ad stands on: two ads that one board shows at once are two openings to it. */
    private static boolean twoOnOneBoard(Label label, Map<String, ObjectNode> adOf) {
        return board(label.one()).equals(board(label.other()))
                && !apart(adOf.get(label.one()), adOf.get(label.other()));
    }

    /** Employers' own boards, one for all employers of a source, or the site that a search has found it on. */
    private static String board(String ad) {
        return ad.startsWith("jobspy-")
                ? ad.replaceFirst("^[^:]*:", "").replaceFirst("-.*", "")
                : ad.replaceFirst("-.*", "");
    }

    /** By their own word the one had ended before the other was posted. */
    private static boolean apart(ObjectNode one, ObjectNode other) {
        return before(one, other) || before(other, one);
    }

    private static boolean before(ObjectNode first, ObjectNode second) {
        String end = first.path("validThrough").asString("");
        String begin = second.path("datePosted").asString("");
        return !end.isEmpty() && !begin.isEmpty() && end.compareTo(begin) < 0;
    }

    private static List<Label> labels() throws IOException {
        return Files.readAllLines(COMMITTED.resolve("labels/pairs.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(row -> new Label(row[0], row[0] + "-" + row[1], row[0] + "-" + row[2], row[3]))
                .toList();
    }
}
