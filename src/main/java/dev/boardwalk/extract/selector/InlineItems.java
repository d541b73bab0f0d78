package dev.boardwalk.extract.selector;

import dev.boardwalk.board.Board;
import dev.boardwalk.extract.draft.AdDraft;
import dev.boardwalk.extract.text.DescriptionText;
import dev.boardwalk.extract.text.SectionSplitter;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Ads that have no page of their own: each item of a listing is one, and the board file says where its fields stand within the item. */
public final class InlineItems {
    private InlineItems() {}

    /** @return the items that have a title and every required field; empty when none has, or the board file names no item or no fields */
    public static Optional<Reading> read(Board board, Document document, URI page) {
        String item = board.listing().item();
        if (item == null || board.fields().isEmpty()) {
            return Optional.empty();
        }
        List<RawAd> ads = Selector.parse(item).all(document).stream()
                .flatMap(element -> ad(board, element, page).stream())
                .toList();
        String reason = "%d ads stand on the listing page itself, as %s".formatted(ads.size(), item);
        return ads.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading(Verdict.POSTING, reason, ads, List.of(), null, false));
    }

    private static Optional<RawAd> ad(Board board, Element item, URI page) {
        return SelectorFields.read(board.fields(), item)
                .filter(draft -> draft.has(RawField.TITLE))
                .filter(draft -> SelectorFields.missing(board.fields(), draft).isEmpty())
                .map(draft -> described(draft, item).at(url(page, item)));
    }

    private static AdDraft described(AdDraft draft, Element item) {
        if (draft.description().isBlank()) {
            draft.describe(DescriptionText.of(item), SectionSplitter.of(item));
        }
        return draft;
    }

    /** With the item's anchor, so that a reader lands on the ad; the ad's key does not depend on it. */
    private static String url(URI page, Element item) {
        return item.id().matches("[A-Za-z][\\w.-]*") && page.getRawFragment() == null
                ? page + "#" + item.id()
                : page.toString();
    }
}
