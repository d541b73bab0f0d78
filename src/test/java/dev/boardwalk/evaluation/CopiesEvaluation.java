package dev.boardwalk.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** {@code match --ads} on made copies of real ads and on openings that only look like copies: the command itself is asked, as anyone would. */
class CopiesEvaluation extends Evaluation {
    private static final int ADS_OF_A_SOURCE = 40;
    private static final long SEED = 6;

    @TempDir
    Path folder;

    CopiesEvaluation() {
        super("copies");
    }

    @Override
    protected void ask(Answers answers) throws Exception {
        List<ObjectNode> originals = MatchCases.some(ADS_OF_A_SOURCE, SEED);
        DuplicateAds copies = new DuplicateAds(SEED);
        List<ObjectNode> ads = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        for (ObjectNode original : originals) {
            String id = original.path("id").asString();
            ads.add(original);
            for (DuplicateAds.Copy copy : copies.of(original)) {
                String name = id + "~" + copy.family();
                ads.add(copy.ad().put("id", name));
                asked.add(new Asked(id, name, copy.expected(), copy.family()));
            }
        }
        Collections.shuffle(ads, new Random(SEED));
        ads.forEach(ad -> ad.remove("town"));
        MatchRun run = MatchRun.of(folder, ads);
        for (Asked pair : asked) {
            String got = run.classOf(pair.original(), pair.copy());
            String linked = got.equals("NONE") ? null : "linked";
            answers.add(
                    "copies",
                    pair.family(),
                    pair.original(),
                    "pair",
                    pair.expected() == null ? null : "linked",
                    linked);
            answers.add(
                    "copies",
                    pair.expected() == null ? "NONE" : pair.expected(),
                    pair.copy(),
                    "class",
                    pair.expected() == null ? "NONE" : pair.expected(),
                    got);
            answers.add(
                    pair.family(),
                    source(pair.original()),
                    pair.original(),
                    "pair",
                    pair.expected() == null ? null : "linked",
                    linked);
        }
    }

    private record Asked(String original, String copy, String expected, String family) {}

    private static String source(String id) {
        return id.substring(0, id.indexOf('-'));
    }
}
