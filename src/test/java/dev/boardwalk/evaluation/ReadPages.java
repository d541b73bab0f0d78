package dev.boardwalk.evaluation;

import dev.boardwalk.board.Board;
import dev.boardwalk.extract.PageAddress;
import dev.boardwalk.extract.PageReader;
import dev.boardwalk.normalize.Normalizer;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Pages read the way a preview reads them: no board file helps. */
public final class ReadPages {
    private static final PageReader READER = new PageReader();
    private static final Normalizer NORMALIZER = new Normalizer();

    /** The base of relative dates. */
    private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");

    private ReadPages() {}

    /**
     * What a page gives.
     *
     * @param ads usable ones
     */
    public record Read(Reading reading, List<JobAd> ads) {}

    /** @param name stands in its URL when the page does not say it itself */
    public static Read page(String name, byte[] bytes) {
        URI url = PageAddress.of(bytes)
                .orElseGet(() -> URI.create("https://page.invalid/" + name.replaceAll("[^A-Za-z0-9./_-]", "_")));
        return page(url, bytes);
    }

    /** @param url where the page was found */
    public static Read page(URI url, byte[] bytes) {
        Board board = Board.ofHost("preview", url);
        Reading reading = READER.read(board, PageKind.DETAIL, new PageBody(url, bytes, "text/html", AT));
        return new Read(
                reading,
                NORMALIZER.normalize(board, AT, reading).ads().stream()
                        .map(Normalized.Pair::ad)
                        .toList());
    }

    /** As {@link #page(String, byte[])}, of text. */
    public static Read page(String name, String html) {
        return page(name, html.getBytes(StandardCharsets.UTF_8));
    }
}
