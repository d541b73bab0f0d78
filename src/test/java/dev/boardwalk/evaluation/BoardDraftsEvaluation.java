package dev.boardwalk.evaluation;

import dev.boardwalk.board.Board;
import dev.boardwalk.extract.PageAddress;
import dev.boardwalk.extract.PageReader;
import dev.boardwalk.extract.PageSurvey;
import dev.boardwalk.extract.Survey;
import dev.boardwalk.extract.survey.Drafts;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.UrlKey;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * Whether {@code board new} drafts a file that passes {@code board check} and finds the page's real job links (html-listing) or reads its ads
 * (api-dumps, feeds), and whether it drafts none where there is nothing to walk.
 */
class BoardDraftsEvaluation extends Evaluation {
    private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");
    private static final String DRAFT = "draft";
    private static final PageReader READER = new PageReader();

    BoardDraftsEvaluation() {
        super("board-drafts");
    }

    @Override
    protected void ask(Answers answers) throws IOException {
        for (String line : Files.readAllLines(Path.of("src/test/resources/evaluation/board-drafts.truth.tsv"))) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t");
                if (cells[0].startsWith("feeds/")) {
                    feed(answers, cells[0], cells[1], cells[2]);
                } else {
                    listing(answers, cells[0], cells[1], cells[2]);
                }
            }
        }
        for (Path file : Corpus.files("api-dumps", ".json")) {
            dump(answers, file);
        }
    }

    private static void listing(Answers answers, String name, String url, String truth) throws IOException {
        byte[] bytes = Files.readAllBytes(Corpus.file(name));
        URI address = PageAddress.of(bytes).orElse(URI.create(url));
        PageBody body = new PageBody(address, bytes, "text/html", AT);
        String id = name.substring("html-listing/".length());
        String site = id.substring(0, id.indexOf('/'));
        String expected = truth.startsWith("none") ? null : DRAFT;
        answers.add("html-listing", site, id, "draft", expected, found(body, truth));
    }

    /** Null for no draft; "draft" for one that finds what it should; else what is wrong with it. */
    private static String found(PageBody body, String truth) {
        Survey survey = PageSurvey.of(body);
        if (survey.proposals().isEmpty()) {
            return null;
        }
        var draft = survey.proposals().get(0).draft();
        Board board = Drafts.board(draft).orElse(null);
        if (board == null) {
            return "does not pass";
        }
        if (truth.startsWith("none")) {
            return board.start() + " " + board.scope().detail();
        }
        Reading reading = READER.read(board, PageKind.of(board.start().get(0).kind()), body);
        Set<String> links = keys(reading.links());
        Set<String> real =
                keys(Jsoup.parse(
                                new String(body.bytes(), StandardCharsets.UTF_8),
                                body.url().toString())
                        .select("a[href]")
                        .stream()
                        .map(a -> a.absUrl("href"))
                        .filter(Pattern.compile(truth).asMatchPredicate())
                        .toList());
        long hits = links.stream().filter(real::contains).count();
        boolean right = hits >= 0.95 * links.size() && hits >= 0.95 * real.size() && !real.isEmpty();
        return right
                ? DRAFT
                : "%d of %d links found, %d of them others; %s"
                        .formatted(
                                hits,
                                real.size(),
                                links.size() - hits,
                                board.scope().detail());
    }

    /** Truth: {@code feed}, {@code sitemap} with the form of the ads' URLs, {@code api}, or {@code none} with the reason. */
    private static void feed(Answers answers, String name, String url, String truth) throws IOException {
        PageBody body = new PageBody(URI.create(url), Files.readAllBytes(Corpus.file(name)), "text/xml", AT);
        String id = name.substring("feeds/".length());
        String expected = truth.startsWith("none") ? null : DRAFT;
        answers.add("feeds", id.substring(0, id.indexOf('/')), id, "draft", expected, foundInFeed(body, truth));
    }

    private static String foundInFeed(PageBody body, String truth) {
        Survey survey = PageSurvey.of(body);
        if (survey.proposals().isEmpty()) {
            return null;
        }
        Board board = Drafts.board(survey.proposals().get(0).draft()).orElse(null);
        if (board == null) {
            return "does not pass";
        }
        String kind = board.start().get(0).kind().key();
        Reading reading = READER.read(board, PageKind.of(board.start().get(0).kind()), body);
        if (!truth.split(" ", 2)[0].equals(kind)) {
            return "drafted as " + kind + " " + board.scope().detail();
        }
        if (kind.equals("feed")) {
            return reading.ads().isEmpty() && reading.links().isEmpty() ? reading.reason() : DRAFT;
        }
        Board everything = Board.ofHost("all", body.url());
        List<String> real = READER.read(everything, PageKind.SITEMAP, body).links().stream()
                .filter(Pattern.compile(truth.split(" ", 2)[1]).asPredicate())
                .toList();
        long hits =
                reading.links().stream().filter(new HashSet<>(real)::contains).count();
        return hits >= 0.95 * reading.links().size() && hits >= 0.95 * real.size()
                ? DRAFT
                : "%d of %d links found, %d of them others"
                        .formatted(hits, real.size(), reading.links().size() - hits);
    }

    private static Set<String> keys(List<String> urls) {
        return urls.stream().flatMap(url -> UrlKey.of(url).stream()).collect(Collectors.toSet());
    }

    /** An answer of a known platform is asked for at its documented address, any other at one of its site. */
    private static void dump(Answers answers, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String site = file.getParent().getFileName().toString();
        String name = file.getFileName().toString();
        String tenant = name.replaceFirst("^stapply__", "").replaceFirst("\\.json$", "");
        URI url = URI.create(
                site.equals("ashby")
                        ? "https://api.ashbyhq.com/posting-api/job-board/" + tenant
                        : "https://" + (site.contains(".") ? site : site + ".example") + "/api/jobs");
        PageBody body = new PageBody(url, bytes, "application/json", AT);
        Survey survey = PageSurvey.of(body);
        String found = null;
        if (!survey.proposals().isEmpty()) {
            Board board = Drafts.board(survey.proposals().get(0).draft()).orElse(null);
            found = board == null ? "does not pass" : ads(board, body);
        }
        answers.add("api-dumps", site, site + "/" + name, "draft", isSingle(site) ? null : DRAFT, found);
    }

    /** Each of these is the document of one ad, no list. */
    private static boolean isSingle(String site) {
        return site.equals("linkedin.com");
    }

    private static String ads(Board board, PageBody body) {
        Reading reading = READER.read(board, PageKind.API, body);
        return reading.ads().isEmpty() && reading.links().isEmpty() && !reading.emptyMarkerSeen()
                ? reading.reason()
                : DRAFT;
    }
}
