package dev.boardwalk.extract.prose;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardDefaults;
import dev.boardwalk.board.Expectations;
import dev.boardwalk.board.ListingRules;
import dev.boardwalk.board.Politeness;
import dev.boardwalk.board.Scope;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;

/** Reads a page the way a job blog's page is read. */
final class Prose {
    private Prose() {}

    static ProseReading read(String html, URI url) {
        return new ProseExtractor().extract(Jsoup.parse(html, url.toString()), board(url), url);
    }

    private static Board board(URI url) {
        return new Board(
                "blog",
                "Harbour Jobs",
                List.of(),
                new Scope(Set.of(url.getHost()), null),
                Politeness.defaults(),
                List.of(url.toString()),
                ListingRules.NONE,
                Map.of(),
                BoardDefaults.NONE,
                Expectations.NONE,
                List.of());
    }
}
