package dev.boardwalk.extract;

import dev.boardwalk.board.Board;
import dev.boardwalk.extract.data.ApiReader;
import dev.boardwalk.extract.data.FeedReader;
import dev.boardwalk.extract.listing.ListingReader;
import dev.boardwalk.extract.listing.ListingReader.Listing;
import dev.boardwalk.extract.listing.SitemapReader;
import dev.boardwalk.extract.page.PageHead;
import dev.boardwalk.extract.page.PageParser;
import dev.boardwalk.extract.page.RobotsMeta;
import dev.boardwalk.extract.page.WallSigns;
import dev.boardwalk.extract.selector.InlineItems;
import dev.boardwalk.extract.structured.PagePostings;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Reads one page: the entry to this room. Has no state, so that one instance serves all threads. */
public final class PageReader {
    private final DetailReader details = new DetailReader();

    /**
     * Reads a body for a board.
     *
     * @param expected what the page was asked for: a listing gives links, a detail page ads
     * @return what the page turned out to be; never fails on bad markup or data
     * @throws IllegalArgumentException when a selector of the board does not compile, which the board's check finds first
     */
    public Reading read(Board board, PageKind expected, PageBody body) {
        return switch (expected) {
            case SITEMAP -> SitemapReader.read(board, body);
            case FEED -> FeedReader.read(board, body);
            case API -> ApiReader.list(board, body);
            case LISTING -> page(board, expected, body);
            case DETAIL -> ApiReader.detail(board, body).orElseGet(() -> page(board, expected, body));
        };
    }

    private Reading page(Board board, PageKind expected, PageBody body) {
        Document document = PageParser.parse(body);
        Reading reading = expected == PageKind.LISTING
                ? listing(board, document, body.url())
                : details.read(board, document, body.url());
        Reading asking = reading.asking(RobotsMeta.of(document));
        return reading.verdict() == Verdict.NOT_A_POSTING ? orWall(asking, document, body.url()) : asking;
    }

    private static Reading orWall(Reading nothing, Document document, URI url) {
        return WallSigns.in(document, url)
                .map(what -> new Reading(Verdict.WALL, what, List.of(), List.of(), null, false))
                .orElse(nothing);
    }

    /** A listing without a link may still keep its ads there, in full; it may go on to a next page all the same. */
    private Reading listing(Board board, Document document, URI url) {
        PagePostings postings = PagePostings.in(document, url);
        Listing listing = ListingReader.read(board.listing(), board.scope(), document, url, postings.elsewhere());
        if (listing.links().isEmpty()) {
            Optional<Reading> inline = inline(board, document, url, postings);
            if (inline.isPresent()) {
                return listing.withAds(inline.get());
            }
        }
        if (!listing.isEmpty() || listing.emptyMarker()) {
            return listing.reading(listing.summary());
        }
        return listing.nothing(
                "no links found: looked for %s; %s".formatted(lookedFor(board), PageHead.looks(document)));
    }

    private Optional<Reading> inline(Board board, Document document, URI url, PagePostings postings) {
        if (!postings.drafts().isEmpty()) {
            Reading inline = details.read(board, document, url);
            if (inline.verdict() == Verdict.POSTING) {
                return Optional.of(inline);
            }
        }
        return InlineItems.read(board, document, url);
    }

    private static String lookedFor(Board board) {
        if (board.listing().item() != null || board.listing().link() != null) {
            return "listing.item %s, listing.link %s, scope.detail %s"
                    .formatted(
                            board.listing().item(),
                            board.listing().link(),
                            board.scope().detail());
        }
        return board.scope().detail() == null
                ? "structured data only, because the board file has neither listing.link nor scope.detail"
                : "links that match scope.detail " + board.scope().detail();
    }
}
