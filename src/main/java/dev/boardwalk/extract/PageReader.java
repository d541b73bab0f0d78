package dev.boardwalk.extract;

import dev.boardwalk.board.Board;
import dev.boardwalk.extract.ListingReader.Listing;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;

/** Reads one page: the entry to this room. Has no state, so that one instance serves all threads. */
public final class PageReader {

    /**
     * Reads a body for a board.
     *
     * @param expected what the page was asked for: a listing gives links, a detail page ads
     * @return what the page turned out to be; never fails on bad markup or data
     * @throws IllegalArgumentException when a selector of the board does not compile, which the board's check finds first
     */
    public Reading read(Board board, PageKind expected, PageBody body) {
        Document document = PageParser.parse(body);
        return expected == PageKind.LISTING
                ? listing(board, document, body.url())
                : detail(board, document, body.url());
    }

    private static Reading detail(Board board, Document document, URI url) {
        JsonLdExtractor.Found jsonLd = JsonLdExtractor.find(document);
        StructuredPostings postings = StructuredPostings.of(jsonLd.postings(), document, url);
        List<AdDraft> drafts =
                postings.own().stream().map(JsonLdExtractor::read).toList();
        if (drafts.size() == 1) {
            drafts.get(0).complete(PageHead.read(document));
        }
        List<RawAd> ads = drafts.stream()
                .filter(draft -> draft.has(RawField.TITLE))
                .map(draft -> draft.at(url.toString()))
                .toList();
        return ads.isEmpty()
                ? new Reading(
                        Verdict.NOT_A_POSTING,
                        "no job ad found: " + PageHead.looks(document),
                        List.of(),
                        List.of(),
                        null,
                        false)
                : new Reading(Verdict.POSTING, ads.size() + " job ad(s) by json-ld", ads, List.of(), null, false);
    }

    private static Reading listing(Board board, Document document, URI url) {
        StructuredPostings postings =
                StructuredPostings.of(JsonLdExtractor.find(document).postings(), document, url);
        Listing listing = ListingReader.read(board.listing(), board.scope(), document, url, postings.elsewhere());
        return new Reading(
                Verdict.LISTING,
                "%d links to detail pages".formatted(listing.links().size()),
                List.of(),
                listing.links().stream().map(URI::toString).toList(),
                listing.next().map(URI::toString).orElse(null),
                listing.emptyMarker());
    }
}
