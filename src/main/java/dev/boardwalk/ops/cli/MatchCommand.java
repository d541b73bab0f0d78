package dev.boardwalk.ops.cli;

import dev.boardwalk.match.AdsAtHand;
import dev.boardwalk.match.AdsAtHand.Matched;
import dev.boardwalk.match.group.Groups.Link;
import dev.boardwalk.match.score.Profile;
import java.io.IOException;
import java.io.PrintStream;
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
        try {
            List<AdsAtHand.Ad> read =
                    new AdLines(boardwalk.surroundings().clock().instant()).read(file);
            print(AdsAtHand.match(read), boardwalk.surroundings().out());
            return ExitCode.OK.code();
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.INVALID, file + " cannot be read as UTF-8 text: " + e.getMessage());
        }
    }

    private static void print(Matched matched, PrintStream out) {
        int number = 0;
        for (List<Profile> group : matched.groups()) {
            number++;
            ObjectNode line = JsonMapper.shared().createObjectNode().put("group", "g" + number);
            ArrayNode ids = line.putArray("ads");
            group.forEach(ad -> ids.add(ad.id()));
            out.println(line);
        }
        for (Link pair : matched.pairs()) {
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
