package dev.boardwalk.evaluation;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/**
 * An aggregator that translates ads from Finnish has translated some of them twice: other words, often another title and another of its categories, and the same
 * number at the end of the page's name. The names are withheld. Two numbers may still be one opening, so nothing is said of precision; that is asked of
 * {@link LabelledPairsEvaluation}.
 */
class TwiceTranslatedEvaluation extends Evaluation {
    private static final int OTHERS = 12;

    @TempDir
    Path folder;

    TwiceTranslatedEvaluation() {
        super("twice-translated");
    }

    @Override
    protected void ask(Answers answers) throws Exception {
        Collection<List<String>> twice = SourceAds.finnishByNumber().values().stream()
                .filter(ads -> ads.size() == 2)
                .toList();
        Set<String> named = new HashSet<>();
        twice.forEach(named::addAll);
        MatchRun run = MatchRun.of(folder, SourceAds.withOthersOfTheirEmployers(named, OTHERS));
        for (List<String> pair : twice) {
            String id = pair.get(0) + " " + pair.get(1);
            String got = run.classOf(pair.get(0), pair.get(1));
            boolean compared = run.compared(pair.get(0), pair.get(1));
            answers.add("twice translated", "fjf", id, "candidate", "one", compared ? "one" : null);
            answers.add("twice translated", "fjf", id, "pair", "one", got.equals("NONE") ? null : "one");
            if (!got.equals("NONE")) {
                answers.add("twice translated", "fjf", id, "at once", "one", got.equals("TEMPORAL") ? "repost" : "one");
            }
        }
    }
}
