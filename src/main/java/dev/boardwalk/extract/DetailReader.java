package dev.boardwalk.extract;

import dev.boardwalk.board.Board;
import dev.boardwalk.extract.draft.AdDraft;
import dev.boardwalk.extract.listing.ListingReader;
import dev.boardwalk.extract.page.ClosingPhrases;
import dev.boardwalk.extract.page.PageHead;
import dev.boardwalk.extract.prose.ProseExtractor;
import dev.boardwalk.extract.prose.ProseReading;
import dev.boardwalk.extract.selector.SelectorFields;
import dev.boardwalk.extract.structured.PagePostings;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads the page of one ad: structured data, then the board's selectors, then the text itself. What the less trusted find about the same ad becomes
 * further candidates of its fields.
 */
final class DetailReader {
    private final ProseExtractor prose = new ProseExtractor();

    Reading read(Board board, Document document, URI url) {
        PagePostings postings = PagePostings.in(document, url);
        List<AdDraft> drafts = postings.drafts();
        List<String> lookedFor = new ArrayList<>();
        lookedFor.add("no JobPosting in JSON-LD, Microdata or RDFa" + broken(postings.broken()));
        Set<Element> ofOneAd = Set.of();
        if (drafts.size() <= 1) {
            Found found = withTheRest(drafts, board, document, url, lookedFor);
            drafts = found.drafts();
            ofOneAd = found.ofOneAd();
        }
        Optional<String> missing = drafts.stream()
                .flatMap(draft -> SelectorFields.missing(board.fields(), draft).stream())
                .findFirst();
        if (missing.isPresent()) {
            return nothing(missing.get() + "; " + PageHead.looks(document));
        }
        List<RawAd> ads = drafts.stream()
                .filter(draft -> draft.has(RawField.TITLE))
                .map(draft -> draft.at(url.toString()))
                .toList();
        Optional<String> closed = ClosingPhrases.in(document, ofOneAd::contains);
        return closed.isPresent()
                ? new Reading(Verdict.CLOSED, "the page says \"" + closed.get() + "\"", ads, List.of(), null, false)
                : verdict(board, document, url, ads, lookedFor, postings.elsewhere());
    }

    /** @param ofOneAd elements whose text speaks of one ad of several, not of the page */
    private record Found(List<AdDraft> drafts, Set<Element> ofOneAd) {}

    /** At most one ad so far: the selectors and the text can only speak of the same one. */
    private Found withTheRest(
            List<AdDraft> structured, Board board, Document document, URI url, List<String> lookedFor) {
        Optional<AdDraft> draft = structured.stream().findFirst();
        Optional<AdDraft> selected = SelectorFields.read(board.fields(), document);
        if (selected.isEmpty() && !board.fields().isEmpty()) {
            lookedFor.add("nothing that the board's selectors match");
        }
        draft = merged(draft, selected);
        if (draft.filter(AdDraft::isComplete)
                .isEmpty()) { // reading the text costs ten times what structured data costs
            ProseReading text = prose.extract(document, board, url);
            if (draft.isEmpty() && text instanceof ProseReading.Postings several) {
                return new Found(several.ads().stream().map(AdDraft::of).toList(), several.lines());
            }
            draft = merged(draft, inText(text, lookedFor));
        }
        draft.ifPresent(ad -> ad.complete(PageHead.read(document)));
        return new Found(draft.map(List::of).orElse(List.of()), Set.of());
    }

    private static Optional<AdDraft> inText(ProseReading reading, List<String> lookedFor) {
        if (reading instanceof ProseReading.NotAPosting not) {
            lookedFor.add("its text is no posting: " + not.reason());
        }
        return reading instanceof ProseReading.Posting posting
                ? Optional.of(AdDraft.of(posting.ad()))
                : Optional.empty();
    }

    private static Optional<AdDraft> merged(Optional<AdDraft> draft, Optional<AdDraft> lessTrusted) {
        if (draft.isPresent() && lessTrusted.isPresent()) {
            draft.get().complete(lessTrusted.get());
        }
        return draft.isPresent() ? draft : lessTrusted;
    }

    private static Reading verdict(
            Board board, Document document, URI url, List<RawAd> ads, List<String> lookedFor, List<String> elsewhere) {
        if (!ads.isEmpty()) {
            return new Reading(Verdict.POSTING, found(ads), ads, List.of(), null, false);
        }
        ListingReader.Listing list = ListingReader.read(board.listing(), board.scope(), document, url, elsewhere);
        String reason = "no job ad found: " + String.join("; ", lookedFor) + "; " + PageHead.looks(document);
        return list.looksLikeOne() ? list.reading("asked for as a job ad; " + reason) : nothing(reason);
    }

    private static Reading nothing(String reason) {
        return new Reading(Verdict.NOT_A_POSTING, reason, List.of(), List.of(), null, false);
    }

    private static String broken(List<String> blocks) {
        return blocks.isEmpty() ? "" : " (unreadable JSON-LD: " + String.join("; ", blocks) + ")";
    }

    private static String found(List<RawAd> ads) {
        return ads.stream()
                .map(ad -> "\"%s\" by %s"
                        .formatted(
                                ad.best(RawField.TITLE).map(RawValue::text).orElse(""),
                                ad.values().values().stream()
                                        .map(candidates ->
                                                candidates.get(0).evidence().extractor())
                                        .distinct()
                                        .sorted()
                                        .map(extractor -> extractor.id())
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
    }
}
