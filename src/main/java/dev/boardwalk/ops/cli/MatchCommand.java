package dev.boardwalk.ops.cli;

import dev.boardwalk.match.AdsAtHand;
import dev.boardwalk.match.group.Groups.Link;
import dev.boardwalk.match.score.Profile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code match --ads FILE.jsonl}: which ads of a file are one opening, by the rules of the night. */
@Command(
        name = "match",
        description = {
            "Reads job ads from a file, one JSON object a line (any fields of a preview and a unique id), and says which are one opening:",
            "first a line for each group, then one for each pair that was compared, with class, score and reasons."
        },
        footer = {
            "",
            "Example:",
            "  boardwalk match --ads ads.jsonl",
            "FULL, SEMANTIC and PARTIAL pairs are one posting. A TEMPORAL pair is a repost: linked, not in one group."
        })
final class MatchCommand implements Callable<Integer> {
    private final BoardwalkCommand boardwalk;

    @Option(names = "--ads", paramLabel = "FILE", required = true, description = "The ads, as JSON lines.")
    private @Nullable Path ads;

    MatchCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Override
    public Integer call() {
        Path file = java.util.Objects.requireNonNull(ads, "picocli requires it");
        if (!Files.isReadable(file)) {
            throw new CommandFailure(ExitCode.NOT_FOUND, file + " cannot be read; is the path right?");
        }
        try (AdsAtHand hand = new AdsAtHand()) {
            new AdLines(boardwalk.surroundings().clock().instant()).read(file, hand::add);
            hand.match(new Lines(boardwalk.surroundings().out()));
            return ExitCode.OK.code();
        } catch (CharacterCodingException e) {
            throw new CommandFailure(ExitCode.INVALID, file + " cannot be read as UTF-8 text: " + e.getMessage());
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.TEMPORARY,
                    file + " or the folder for temporary files, " + System.getProperty("java.io.tmpdir")
                            + ", cannot be used: " + e.getMessage());
        }
    }

    /** Prints what came out as JSON lines. */
    private static final class Lines implements AdsAtHand.Told {
        private final PrintStream out;
        private int groups;

        Lines(PrintStream out) {
            this.out = out;
        }

        @Override
        public void group(List<Profile> ads) {
            groups++;
            ObjectNode line = JsonMapper.shared().createObjectNode().put("group", "g" + groups);
            ArrayNode ids = line.putArray("ads");
            ads.forEach(ad -> ids.add(ad.id()));
            out.println(line);
        }

        @Override
        public void pair(Link pair) {
            ObjectNode line = JsonMapper.shared().createObjectNode();
            line.put("a", pair.a().id());
            line.put("b", pair.b().id());
            line.put("class", pair.verdict().pairClass().name());
            line.put("score", pair.verdict().score());
            ArrayNode why = line.putArray("why");
            pair.verdict().why().forEach(why::add);
            out.println(line);
        }
    }
}
