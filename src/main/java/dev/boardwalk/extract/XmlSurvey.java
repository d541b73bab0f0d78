package dev.boardwalk.extract;

import dev.boardwalk.board.Board;
import dev.boardwalk.extract.Survey.Obstacle;
import dev.boardwalk.extract.survey.LinkGroup;
import dev.boardwalk.extract.survey.LinkGroups;
import dev.boardwalk.extract.survey.SiteDraft;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sitemaps and feeds, read as a night reads them. */
final class XmlSurvey {
    private static final PageReader READER = new PageReader();

    /** The reader of sitemaps takes feeds, too, and finds nothing in them but links. */
    private static final Pattern FEED = Pattern.compile("<(?:rss|feed|rdf:RDF)[\\s>]");

    private static final int PROLOGUE = 2000;

    private XmlSurvey() {}

    /** True for a feed or a sitemap. */
    static boolean look(PageBody body, SurveyNotes notes) {
        Board board = Board.ofHost("draft", body.url());
        return isFeed(body.bytes())
                ? feed(board, body, notes) || sitemap(board, body, notes)
                : sitemap(board, body, notes) || feed(board, body, notes);
    }

    static List<URI> partsOf(PageBody body) {
        Board board = Board.ofHost("draft", body.url());
        return READER.read(board, PageKind.SITEMAP, body).more().stream()
                .map(URI::create)
                .toList();
    }

    private static boolean isFeed(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(PROLOGUE, bytes.length), StandardCharsets.ISO_8859_1);
        return FEED.matcher(start).find();
    }

    private static boolean sitemap(Board board, PageBody body, SurveyNotes notes) {
        Reading sitemap = READER.read(board, PageKind.SITEMAP, body);
        if (!sitemap.links().isEmpty() || !sitemap.more().isEmpty()) {
            sitemap(body.url(), sitemap, notes);
            return true;
        }
        return false;
    }

    private static boolean feed(Board board, PageBody body, SurveyNotes notes) {
        Reading feed = READER.read(board, PageKind.FEED, body);
        if (!feed.ads().isEmpty() || !feed.links().isEmpty()) {
            feed(body.url(), feed, notes);
            return true;
        }
        return false;
    }

    private static void sitemap(URI url, Reading sitemap, SurveyNotes notes) {
        notes.saw("a sitemap: " + sitemap.reason());
        SiteDraft site = new SiteDraft(url, url.getHost());
        Optional<LinkGroup> ads = LinkGroups.best(sitemap.links());
        if (ads.isPresent()) {
            String detail = ads.get().detail();
            String because =
                    "%d of its URLs match %s".formatted(ads.get().urls().size(), detail);
            notes.propose(site.sitemap(detail), 0.6, because);
        } else if (sitemap.more().isEmpty()) {
            notes.obstacle(Obstacle.Kind.NOTHING_FOUND, "none of the sitemap's URLs look like job ads");
        } else {
            notes.propose(site.sitemap(null), 0.3, "an index of sitemaps; scope.detail has still to be said");
        }
    }

    private static void feed(URI url, Reading feed, SurveyNotes notes) {
        boolean inFull = !feed.ads().isEmpty();
        String because = "a feed with "
                + (inFull ? feed.ads().size() + " ads in full" : feed.links().size() + " items that lead to ads");
        notes.saw(because);
        notes.propose(new SiteDraft(url, url.getHost()).feed(url), inFull ? 0.8 : 0.6, because);
    }
}
