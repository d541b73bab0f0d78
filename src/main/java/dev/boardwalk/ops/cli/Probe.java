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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks a site nobody has described yet for a few pages, by the same clock, robots.txt and address guard as a night. */
final class Probe {
    /** Sitemaps asked for when the page itself shows no list; an index counts as one, and so does each of its parts. */
    private static final int MOST_SITEMAPS = 4;

    private static final Set<Obstacle.Kind> SITEMAPS_MAY_HELP =
            EnumSet.of(Obstacle.Kind.APP_SHELL, Obstacle.Kind.NOTHING_FOUND, Obstacle.Kind.NO_OPENINGS);

    private static final Pattern SITEMAP_LINE = Pattern.compile("(?im)^\\s*sitemap\\s*:\\s*(https?://\\S+)");

    /** The ads of a site are in the sitemap whose name says so, where one does. */
    private static final Comparator<URI> LIKELY_FIRST =
            Comparator.comparing(sitemap -> !Pattern.compile("(?i)job|career|vacanc|position|stelle|emploi|empleo")
                    .matcher(sitemap.getPath() == null ? "" : sitemap.getPath())
                    .find());

    private final OnePage.Means means;
    private final Consumer<String> talk;

    Probe(OnePage.Means means, Consumer<String> talk) {
        this.means = means;
        this.talk = talk;
    }

    /** The page itself, and the site's sitemaps where it shows no list. */
    Survey survey(URI url) throws InterruptedException {
        PageBody body = page(url);
        List<URI> parts = PageSurvey.partsOf(body);
        Survey survey = PageSurvey.of(body);
        if (!parts.isEmpty()) {
            Survey deeper = sitemaps(parts, survey);
            return deeper.proposals().isEmpty() ? survey : deeper;
        }
        Obstacle obstacle = survey.obstacle();
        return obstacle != null && SITEMAPS_MAY_HELP.contains(obstacle.kind()) ? sitemaps(named(url), survey) : survey;
    }

    /** Read by a board that is described already: what a night would ask for first. */
    PageBody start(Board board) throws InterruptedException {
        var start = board.start().get(0);
        return fetch(board, PageKind.of(start.kind()), URI.create(start.url()));
    }

    private PageBody page(URI url) throws InterruptedException {
        return fetch(SavedPages.anyBoard(url), PageKind.LISTING, url);
    }

    /** What the sitemaps of robots.txt say, one of an index's included; why one is of no use is told, whatever comes of the others. */
    private Survey sitemaps(List<URI> named, Survey page) throws InterruptedException {
        List<String> seen = new ArrayList<>(page.seen());
        Deque<URI> left = new ArrayDeque<>(named.stream().sorted(LIKELY_FIRST).toList());
        for (int asked = 0; asked < MOST_SITEMAPS && !left.isEmpty(); asked++) {
            URI sitemap = left.remove();
            talk.accept("looking into the sitemap " + sitemap);
            @Nullable PageBody body = bodyOf(sitemap);
            if (body == null) {
                continue;
            }
            List<URI> parts = PageSurvey.partsOf(body);
            if (!parts.isEmpty()) {
                talk.accept("it is an index of %d sitemaps".formatted(parts.size()));
                parts.stream().sorted(LIKELY_FIRST).limit(MOST_SITEMAPS).forEach(left::add);
                continue;
            }
            Survey survey = PageSurvey.of(body);
            seen.addAll(survey.seen());
            if (!survey.proposals().isEmpty()) {
                return new Survey(survey.proposals(), seen, null);
            }
            talk.accept("of no use: "
                    + (survey.obstacle() == null
                            ? "nothing in it looks like job ads"
                            : survey.obstacle().words()));
        }
        return new Survey(List.of(), seen, page.obstacle());
    }

    private @Nullable PageBody bodyOf(URI sitemap) throws InterruptedException {
        FetchResult result = result(SavedPages.anyBoard(sitemap), PageKind.SITEMAP, sitemap);
        if (result instanceof FetchResult.Fetched fetched) {
            return fetched.body();
        }
        talk.accept("of no use: " + PagePreview.reason(result));
        return null;
    }

    private List<URI> named(URI url) throws InterruptedException {
        URI address = url.resolve("/robots.txt");
        FetchResult robots = result(SavedPages.anyBoard(url), PageKind.DETAIL, address);
        if (!(robots instanceof FetchResult.Fetched fetched)) {
            talk.accept("no sitemaps are known: " + address + ": " + PagePreview.reason(robots));
            return List.of();
        }
        List<URI> sitemaps = SITEMAP_LINE
                .matcher(new String(fetched.body().bytes(), StandardCharsets.UTF_8))
                .results()
                .flatMap(line -> sitemap(line.group(1)))
                .toList();
        if (sitemaps.isEmpty()) {
            talk.accept("no sitemaps are known: " + address + " names none");
        }
        return sitemaps;
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
        throw new CommandFailure(
                ExitCode.NOT_FOUND, "no draft: " + url + " is not there (404 or 410): is the address right?");
    }

    private FetchResult result(Board board, PageKind kind, URI url) throws InterruptedException {
        Page page = new Page(0, board.id(), kind, url, UrlKey.of(url.toString()).orElse(url.toString()), 1);
        PageSource.Turn turn = new OnePage(means, board, page).next();
        return ((PageSource.Visited) turn).visit().result();
    }
}
