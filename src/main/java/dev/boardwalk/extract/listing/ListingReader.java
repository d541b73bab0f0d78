package dev.boardwalk.extract.listing;

import dev.boardwalk.board.ListingRules;
import dev.boardwalk.board.Scope;
import dev.boardwalk.extract.page.PageUrls;
import dev.boardwalk.extract.selector.Selector;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.UrlKey;
import dev.boardwalk.posting.Verdict;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the detail pages a listing leads to, and its next page. {@code rel=nofollow} does not hold a link back: it says that the site does not vouch
 * for the target, and whether we may ask for it is robots.txt's word.
 */
public final class ListingReader {
    /** So many matching links in the page's own part, and those in its header, menus and footer are left alone. */
    private static final int ENOUGH = 3;

    private static final String FRAME = "header, nav, footer, aside";

    private final ListingRules rules;
    private final Scope scope;
    private final Document document;
    private final URI page;
    private final Predicate<URI> detail;

    private ListingReader(ListingRules rules, Scope scope, Document document, URI page) {
        this.rules = rules;
        this.scope = scope;
        this.document = document;
        this.page = page;
        this.detail = detail(scope.detail());
    }

    /**
     * What a listing page leads to.
     *
     * @param links of detail pages, absolute, in page order, each once
     * @param next the next listing page
     * @param emptyMarker the board's own sign for "no openings" is there
     */
    public record Listing(List<URI> links, Optional<URI> next, boolean emptyMarker) {
        public boolean isEmpty() {
            return links.isEmpty() && next.isEmpty();
        }

        /** A page of one ad links to one or two more; a list has {@link #ENOUGH}. */
        public boolean looksLikeOne() {
            return links.size() >= ENOUGH || emptyMarker;
        }

        public String summary() {
            return "%d links to job ads%s%s"
                    .formatted(
                            links.size(),
                            next.isPresent() ? " and a next page" : "",
                            emptyMarker ? "; it shows the board's sign for no openings" : "");
        }

        public Reading reading(String reason) {
            return reading(Verdict.LISTING, reason);
        }

        /** Ads that stand on the listing page itself, with the way on to its next page. */
        public Reading withAds(Reading inline) {
            return new Reading(
                    Verdict.LISTING,
                    inline.reason(),
                    inline.ads(),
                    inline.links(),
                    next.map(URI::toString).orElse(null),
                    emptyMarker);
        }

        public Reading nothing(String reason) {
            return reading(Verdict.NOT_A_POSTING, reason);
        }

        private Reading reading(Verdict verdict, String reason) {
            return new Reading(
                    verdict,
                    reason,
                    List.of(),
                    links.stream().map(URI::toString).toList(),
                    next.map(URI::toString).orElse(null),
                    emptyMarker);
        }
    }

    /** @param known URLs of ads that the page's structured data names */
    public static Listing read(ListingRules rules, Scope scope, Document document, URI page, List<String> known) {
        ListingReader reader = new ListingReader(rules, scope, document, page);
        return new Listing(
                reader.distinct(
                        Stream.concat(reader.links(), known.stream().flatMap(url -> PageUrls.absolute(url).stream()))),
                reader.next(),
                rules.emptyMarker() != null
                        && Selector.parse(rules.emptyMarker()).first(document).isPresent());
    }

    private static Predicate<URI> detail(@Nullable String regex) {
        if (regex == null) {
            return url -> true;
        }
        Pattern pattern = Pattern.compile(regex);
        return url -> pattern.matcher(url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()))
                .find();
    }

    private Stream<URI> links() {
        if (rules.item() != null) {
            return Selector.parse(rules.item()).all(document).stream().flatMap(this::linkOf);
        }
        if (rules.link() != null) {
            return Selector.parse(rules.link()).urls(document);
        }
        return scope.detail() == null ? Stream.empty() : wholePage();
    }

    /** One link an item: an item's second link is to the employer, the place or the button "apply". */
    private Stream<URI> linkOf(Element item) {
        Stream<URI> candidates = rules.link() == null
                ? anchors(item).flatMap(a -> PageUrls.of(a, "href").stream())
                : Selector.parse(rules.link()).urls(item);
        return candidates.filter(this::leadsToAnAd).limit(1);
    }

    private Stream<URI> wholePage() {
        List<Element> all = anchors(document)
                .filter(a -> PageUrls.of(a, "href").filter(this::leadsToAnAd).isPresent())
                .toList();
        List<Element> inside =
                all.stream().filter(a -> a.closest(FRAME) == null).toList();
        return (inside.size() >= ENOUGH ? inside : all).stream().flatMap(a -> PageUrls.of(a, "href").stream());
    }

    private static Stream<Element> anchors(Element within) {
        return within.select("a[href]").stream();
    }

    private boolean leadsToAnAd(URI url) {
        return scope.covers(url) && detail.test(url) && !PageUrls.same(url.toString(), page.toString());
    }

    private List<URI> distinct(Stream<URI> urls) {
        Map<String, URI> byKey = new LinkedHashMap<>();
        urls.filter(this::leadsToAnAd)
                .forEach(url -> UrlKey.of(url.toString()).ifPresent(key -> byKey.putIfAbsent(key, url)));
        return List.copyOf(byKey.values());
    }

    private Optional<URI> next() {
        Stream<URI> chosen = rules.next() == null
                ? Stream.empty()
                : Selector.parse(rules.next()).urls(document);
        Stream<URI> declared = document.select("link[rel~=(?i)\\bnext\\b][href], a[rel~=(?i)\\bnext\\b][href]").stream()
                .flatMap(link -> PageUrls.of(link, "href").stream());
        return (rules.next() == null ? declared : chosen)
                .filter(url -> scope.covers(url) && !PageUrls.same(url.toString(), page.toString()))
                .findFirst();
    }
}
