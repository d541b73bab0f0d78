package dev.boardwalk.ops.cli;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.Visit;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.extract.PageAddress;
import dev.boardwalk.posting.Page;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.UrlKey;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages saved as files, as visits: what a preview of them reads is what a night would have read. */
final class SavedPages {
    private final Path root;
    private final @Nullable Board board;
    private final Instant at;

    /**
     * @param root the folder names are relative to
     * @param board the board they belong to; null: each page is a board of its own that covers every host
     * @param at the base of relative dates
     */
    SavedPages(Path root, @Nullable Board board, Instant at) {
        this.root = root;
        this.board = board;
        this.at = at;
    }

    /** Every {@code *.html} below the folder, by name. */
    List<Path> all() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.NOT_FOUND, root + " cannot be read: " + e.getMessage());
        }
    }

    /** The file's path below the root, with slashes. */
    String name(Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }

    /** The page's own word on its URL (canonical link, og:url, base), else one that cannot be mistaken for a real one. */
    Visit visit(Path file, PageKind kind) {
        byte[] bytes = read(file);
        URI url = PageAddress.of(bytes)
                .orElseGet(() -> URI.create("https://page.invalid/" + name(file).replaceAll("[^A-Za-z0-9./_-]", "_")));
        return visit(board == null ? anyBoard(url) : board, url, bytes, kind, at);
    }

    /** A page whose bytes are at hand. */
    static Visit visit(Board whose, URI url, byte[] bytes, PageKind kind, Instant at) {
        Page page = new Page(
                0,
                whose.id(),
                kind,
                url,
                UrlKey.of(url.toString()).orElse(url.toString()),
                kind == PageKind.LISTING ? 1 : 0);
        var exchange = new Exchange(url, url, 200, List.of(), bytes, at, Duration.ZERO, 0, null);
        return Visit.outsideANight(
                whose, page, new FetchResult.Fetched(new PageBody(url, bytes, "text/html", at), exchange), at);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.NOT_FOUND, file + " cannot be read: " + e.getMessage());
        }
    }

    /** A board of nothing but its host, for pages that no board file covers. */
    static Board anyBoard(URI url) {
        return Board.ofHost("preview", url);
    }
}
