package dev.boardwalk.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pairs of real ads labelled by hand ({@code labels/pairs.tsv} says how), matched among others of their employers, so that what an employer writes under many
 * titles is known as it would be in a night. URLs and ids are withheld: they would settle most pairs.
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

    private static List<Label> labels() throws IOException {
        return Files.readAllLines(COMMITTED.resolve("labels/pairs.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(row -> new Label(row[0], row[0] + "-" + row[1], row[0] + "-" + row[2], row[3]))
                .toList();
    }
}
