package dev.boardwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.board.BoardFiles;
import dev.boardwalk.ops.cli.Commands;
import dev.boardwalk.ops.cli.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One run of {@code match --ads}, as anyone would run it, and what it said. */
final class MatchRun {
    private final Map<String, JsonNode> pairs = new HashMap<>();
    private final Map<String, String> groupOf = new HashMap<>();

    private MatchRun() {}

    /** @param folder for the files; the ads go in as they are, in this order */
    static MatchRun of(Path folder, Collection<ObjectNode> ads) {
        try {
            Path file = folder.resolve("ads.jsonl");
            Files.write(file, ads.stream().map(ObjectNode::toString).toList());
            Path said = folder.resolve("matched.jsonl");
            try (PrintStream out = new PrintStream(Files.newOutputStream(said), false, StandardCharsets.UTF_8)) {
                assertThat(Commands.run(surroundings(out), "match", "--ads", file.toString()))
                        .isZero();
            }
            MatchRun run = new MatchRun();
            try (Stream<String> lines = Files.lines(said)) {
                lines.map(line -> JsonMapper.shared().readTree(line)).forEach(run::take);
            }
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Surroundings surroundings(PrintStream out) {
        return new Surroundings(
                InputStream.nullInputStream(),
                out,
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
    }

    private void take(JsonNode line) {
        if (line.has("group")) {
            line.path("ads")
                    .forEach(ad -> groupOf.put(ad.asString(), line.path("group").asString()));
        } else {
            pairs.put(key(line.path("a").asString(), line.path("b").asString()), line);
        }
    }

    private static String key(String one, String other) {
        return one.compareTo(other) < 0 ? one + "\t" + other : other + "\t" + one;
    }

    /** Whether the two shared a block and were scored. */
    boolean compared(String one, String other) {
        return pairs.containsKey(key(one, other));
    }

    /** FULL, SEMANTIC, TEMPORAL, PARTIAL or NONE; NONE for a pair that was not compared. */
    String classOf(String one, String other) {
        JsonNode pair = pairs.get(key(one, other));
        return pair == null ? "NONE" : pair.path("class").asString();
    }

    /** Score and reasons in one line; says so when the pair was not compared. */
    String why(String one, String other) {
        JsonNode pair = pairs.get(key(one, other));
        return pair == null
                ? "not compared"
                : pair.path("class").asString() + " " + pair.path("score") + " "
                        + pair.path("why").valueStream().map(JsonNode::asString).collect(Collectors.joining("; "));
    }

    boolean oneGroup(String one, String other) {
        return groupOf.containsKey(one) && groupOf.get(one).equals(groupOf.get(other));
    }

    /** The groups, each with the names of its ads. */
    Collection<List<String>> groups() {
        Map<String, List<String>> groups = new HashMap<>();
        new TreeSet<>(groupOf.keySet())
                .forEach(ad -> groups.computeIfAbsent(groupOf.get(ad), name -> new ArrayList<>())
                        .add(ad));
        return groups.values();
    }

    /** All pairs of two names that were scored. */
    Collection<JsonNode> pairs() {
        return pairs.values();
    }
}
