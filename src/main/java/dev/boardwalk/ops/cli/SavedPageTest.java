package dev.boardwalk.ops.cli;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.ConfigFolder;
import dev.boardwalk.board.SavedPage;
import dev.boardwalk.crawl.Normalize;
import dev.boardwalk.crawl.Visit;
import dev.boardwalk.crawl.VisitsAtHand;
import dev.boardwalk.crawl.Walk;
import dev.boardwalk.crawl.fixture.Difference;
import dev.boardwalk.crawl.fixture.ExpectedResult;
import dev.boardwalk.crawl.fixture.FixtureResult;
import dev.boardwalk.posting.PageKind;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An entry of a board file's {@code tests:}: one saved page, and what a preview of it must show. */
final class SavedPageTest {
    private final ConfigFolder config;
    private final Normalize normalize;

    SavedPageTest(ConfigFolder config, Normalize normalize) {
        this.config = config;
        this.normalize = normalize;
    }

    /**
     * What came of it.
     *
     * @param preview the page as it reads today, to be expected from now on
     */
    record Outcome(List<Difference> differences, ObjectNode preview) {}

    /** @throws CommandFailure when the expected document is no preview, or one of the two cannot be read */
    Outcome run(Board board, SavedPage test) throws InterruptedException {
        JsonNode expected = expected(test.expect());
        Visit visit = SavedPages.visit(
                board, url(expected, test), bytes(test.page()), PageKind.DETAIL, instant(expected, test));
        List<Outcome> outcome = new ArrayList<>();
        new Walk(
                        new VisitsAtHand(visit),
                        PreviewCommand::read,
                        normalize,
                        (at, reading, normalized) -> outcome.add(new Outcome(
                                ExpectedResult.differences(expected, FixtureResult.page(at, reading, normalized)),
                                PagePreview.of(at, reading, normalized))),
                        new Semaphore(1))
                .visitNext();
        return outcome.get(0);
    }

    private JsonNode expected(String file) {
        try {
            JsonNode json = JsonMapper.shared().readTree(config.read(file));
            if (json.isObject()) {
                return json;
            }
            throw broken(file, "it is no JSON object");
        } catch (JacksonException e) {
            throw broken(file, "no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw broken(file, "it cannot be read: " + e.getMessage());
        }
    }

    private byte[] bytes(String file) {
        try {
            return config.bytes(file);
        } catch (IOException e) {
            throw broken(file, "it cannot be read: " + e.getMessage());
        }
    }

    private URI url(JsonNode expected, SavedPage test) {
        try {
            URI url = URI.create(expected.path("url").asString(""));
            if (url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw broken(test.expect(), "`url` must be the page's own" + howToMake(test));
    }

    private Instant instant(JsonNode expected, SavedPage test) {
        try {
            return Instant.parse(expected.path("at").asString(""));
        } catch (DateTimeException e) {
            throw broken(test.expect(), "`at` must be the instant relative dates are read by" + howToMake(test));
        }
    }

    private static String howToMake(SavedPage test) {
        return "; such a document is what 'board preview --board ID --page %s -o json' writes".formatted(test.page());
    }

    private CommandFailure broken(String file, String what) {
        return new CommandFailure(ExitCode.INVALID, config.shown(file) + ": " + what);
    }
}
