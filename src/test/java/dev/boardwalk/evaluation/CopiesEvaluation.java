package dev.boardwalk.evaluation;

import dev.boardwalk.board.BoardFiles;
import dev.boardwalk.ops.cli.Commands;
import dev.boardwalk.ops.cli.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
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
        Map<String, String> found = match(ads);
        for (Asked pair : asked) {
            String got = found.getOrDefault(pair.original() + "\t" + pair.copy(), "NONE");
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

    /** The class of each pair by both names, the first in order first. */
    private Map<String, String> match(List<ObjectNode> ads) throws Exception {
        Path file = folder.resolve("ads.jsonl");
        Files.write(
                file,
                ads.stream()
                        .map(ad -> {
                            ObjectNode bare = ad.deepCopy();
                            bare.remove("town");
                            return bare.toString();
                        })
                        .toList());
        var out = new ByteArrayOutputStream();
        var surroundings = new Surroundings(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err,
                InstantSource.fixed(Instant.parse("2026-03-10T02:00:00Z")),
                (settings, clock) -> {
                    throw new AssertionError("needs no database");
                },
                new BoardFiles(selector -> null),
                (board, at, reading) -> {
                    throw new AssertionError("needs no pages");
                },
                "0");
        int code = Commands.run(surroundings, "match", "--ads", file.toString());
        org.assertj.core.api.Assertions.assertThat(code).isZero();
        Map<String, String> classes = new HashMap<>();
        out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(line -> line.has("a"))
                .forEach(line -> put(classes, line));
        return classes;
    }

    private static void put(Map<String, String> classes, JsonNode line) {
        String a = line.path("a").asString();
        String b = line.path("b").asString();
        classes.put(
                (a.length() <= b.length() && b.startsWith(a + "~") ? a + "\t" + b : b + "\t" + a),
                line.path("class").asString());
    }
}
