package dev.boardwalk.ops.cli;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.PageSource;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.live.OnePage;
import dev.boardwalk.extract.PageSurvey;
import dev.boardwalk.extract.Survey;
import dev.boardwalk.extract.Survey.Obstacle;
import dev.boardwalk.posting.Page;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.UrlKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks a site nobody has described yet for a few pages, by the same clock, robots.txt and address guard as a night. */
final class Probe {
    /** Sitemaps looked into when the page itself shows no list. */
    private static final int MOST_SITEMAPS = 3;

    private static final Pattern SITEMAP_LINE = Pattern.compile("(?im)^\\s*sitemap\\s*:\\s*(https?://\\S+)");

    private final OnePage.Means means;
    private final Consumer<String> talk;

    Probe(OnePage.Means means, Consumer<String> talk) {
        this.means = means;
        this.talk = talk;
    }

    /** The page itself, and the site's sitemaps where it shows no list. */
    Survey survey(URI url) throws InterruptedException {
        PageBody body = page(url);
        Survey survey = PageSurvey.of(body);
        Obstacle obstacle = survey.obstacle();
        boolean sitemapsMayHelp = obstacle != null
                && (obstacle.kind() == Obstacle.Kind.APP_SHELL || obstacle.kind() == Obstacle.Kind.NOTHING_FOUND);
        return sitemapsMayHelp ? sitemaps(url, survey) : survey;
    }

    /** Read by a board that is described already: what a night would ask for first. */
    PageBody start(Board board) throws InterruptedException {
        var start = board.start().get(0);
        return fetch(board, PageKind.of(start.kind()), URI.create(start.url()));
    }

    private PageBody page(URI url) throws InterruptedException {
        return fetch(SavedPages.anyBoard(url), PageKind.LISTING, url);
    }

    private Survey sitemaps(URI url, Survey page) throws InterruptedException {
        List<String> seen = new ArrayList<>(page.seen());
        for (URI sitemap : named(url)) {
            talk.accept("looking into the sitemap " + sitemap);
            @Nullable PageBody body = quietly(SavedPages.anyBoard(sitemap), PageKind.SITEMAP, sitemap);
            Survey survey = body == null ? page : PageSurvey.of(body);
            seen.addAll(survey.seen());
            if (!survey.proposals().isEmpty()) {
                return new Survey(survey.proposals(), seen, null);
            }
        }
        return new Survey(List.of(), seen, page.obstacle());
    }

    private List<URI> named(URI url) throws InterruptedException {
        @Nullable PageBody robots = quietly(SavedPages.anyBoard(url), PageKind.DETAIL, url.resolve("/robots.txt"));
        return robots == null
                ? List.of()
                : SITEMAP_LINE
                        .matcher(new String(robots.bytes(), StandardCharsets.UTF_8))
                        .results()
                        .flatMap(line -> sitemap(line.group(1)))
                        .limit(MOST_SITEMAPS)
                        .toList();
    }

    /** Nothing for a line that holds no URL: whoever wrote it is not the one who asks. */
    private static Stream<URI> sitemap(String line) {
        try {
            URI sitemap = new URI(line);
            return sitemap.getHost() == null ? Stream.empty() : Stream.of(sitemap);
        } catch (URISyntaxException e) {
            return Stream.empty();
        }
    }

    private @Nullable PageBody quietly(Board board, PageKind kind, URI url) throws InterruptedException {
        return result(board, kind, url) instanceof FetchResult.Fetched fetched ? fetched.body() : null;
    }

    private PageBody fetch(Board board, PageKind kind, URI url) throws InterruptedException {
        FetchResult result = result(board, kind, url);
        if (result instanceof FetchResult.Fetched fetched) {
            return fetched.body();
        }
        if (result instanceof FetchResult.Denied denied) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "no draft: " + denied.reason());
        }
        if (result instanceof FetchResult.Deferred deferred) {
            throw new CommandFailure(ExitCode.TEMPORARY, "not now: " + deferred.reason());
        }
        if (result instanceof FetchResult.Failed failed) {
            throw new CommandFailure(ExitCode.TEMPORARY, "no draft: " + failed.reason());
        }
        throw new CommandFailure(ExitCode.NOT_FOUND, "no draft: " + url + " is gone");
    }

    private FetchResult result(Board board, PageKind kind, URI url) throws InterruptedException {
        Page page = new Page(0, board.id(), kind, url, UrlKey.of(url.toString()).orElse(url.toString()), 1);
        PageSource.Turn turn = new OnePage(means, board, page).next();
        return ((PageSource.Visited) turn).visit().result();
    }
}
