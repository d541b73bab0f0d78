package dev.boardwalk.extract.survey;

import dev.boardwalk.board.ListingRules;
import dev.boardwalk.board.Scope;
import dev.boardwalk.extract.listing.ListingReader;
import dev.boardwalk.extract.page.PageUrls;
import dev.boardwalk.posting.UrlKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The selectors of a list: only those that find what the URLs' form alone finds, checked by reading the page with them. */
public final class ListShape {
    private static final Pattern NEXT_WORDS = Pattern.compile(
            "(?i)(?:next(?: page)?|older|more jobs|weiter|nächste(?: seite)?|suivante?|siguiente|další|dalsi|próxima|volgende|seuraava|nästa|następna)\\s*[›»→>]*|[›»→]|>>?");
    private static final Pattern NEXT_CLASS = Pattern.compile("(?i)(?:^|[-_])next(?:$|[-_])");
    /** Classes a build makes anew are no hold. */
    private static final Pattern STABLE = Pattern.compile("[a-zA-Z][a-zA-Z_-]{2,40}");

    private final Document document;
    private final URI page;
    private final LinkGroup group;

    public ListShape(Document document, URI page, LinkGroup group) {
        this.document = document;
        this.page = page;
        this.group = group;
    }

    /** The rules, as few as do. */
    public ListingRules rules() {
        return new ListingRules(item().orElse(null), null, next().orElse(null), null);
    }

    public Set<String> hosts() {
        return new LinkedHashSet<>(List.of(Scope.host(page), group.host()));
    }

    private Optional<String> item() {
        Map<String, Element> items = items();
        if (items.size() < LinkGroup.FEWEST) {
            return Optional.empty();
        }
        Set<String> wanted = keys(group.urls());
        return candidates(items).stream()
                .filter(css -> wanted.equals(found(css)))
                .findFirst();
    }

    private Set<String> found(String css) {
        Scope scope = new Scope(hosts(), group.detail());
        var listing = ListingReader.read(new ListingRules(css, null, null, null), scope, document, page, List.of());
        return keys(listing.links());
    }

    private static Set<String> keys(List<URI> urls) {
        return urls.stream().flatMap(url -> UrlKey.of(url.toString()).stream()).collect(Collectors.toSet());
    }

    /** By ad: the largest element around its link that holds no other ad's. */
    private Map<String, Element> items() {
        Set<String> wanted = keys(group.urls());
        Map<Element, String> links = new LinkedHashMap<>();
        Map<Element, Set<String>> within = new IdentityHashMap<>();
        for (Element link : document.select("a[href]")) {
            PageUrls.of(link, "href")
                    .flatMap(url -> UrlKey.of(url.toString()))
                    .filter(wanted::contains)
                    .ifPresent(key -> {
                        links.put(link, key);
                        for (Element above = link; above != null; above = above.parent()) {
                            within.computeIfAbsent(above, element -> new HashSet<>())
                                    .add(key);
                        }
                    });
        }
        Map<String, Element> items = new LinkedHashMap<>();
        links.forEach((link, key) -> items.computeIfAbsent(key, first -> around(link, within)));
        return items;
    }

    private static Element around(Element link, Map<Element, Set<String>> within) {
        Element item = link;
        for (Element above = link.parent(); above != null && holdsOne(above, within); above = above.parent()) {
            item = above;
        }
        return item;
    }

    private static boolean holdsOne(Element element, Map<Element, Set<String>> within) {
        return !element.normalName().equals("body")
                && within.getOrDefault(element, Set.of()).size() == 1;
    }

    private static List<String> candidates(Map<String, Element> items) {
        Set<String> tags = items.values().stream().map(Element::normalName).collect(Collectors.toSet());
        if (tags.size() != 1) {
            return List.of();
        }
        String tag = tags.iterator().next();
        List<String> candidates = new ArrayList<>();
        Element any = items.values().iterator().next();
        for (String name : any.classNames()) {
            if (STABLE.matcher(name).matches() && items.values().stream().allMatch(item -> item.hasClass(name))) {
                candidates.add(tag + "." + name);
            }
        }
        if (tag.equals("article") || tag.equals("li")) {
            candidates.add(tag);
        }
        return candidates;
    }

    /** Empty when there is none, or when the page says rel=next, which needs no rule. */
    private Optional<String> next() {
        if (!document.select("a[rel~=(?i)\\bnext\\b], link[rel~=(?i)\\bnext\\b]")
                .isEmpty()) {
            return Optional.empty();
        }
        for (Element link : document.select("a[href]")) {
            boolean leads = PageUrls.of(link, "href")
                    .filter(url ->
                            Scope.host(url).equals(Scope.host(page)) && !PageUrls.same(url.toString(), page.toString()))
                    .isPresent();
            if (leads && saysNext(link)) {
                @Nullable String css = selector(link);
                if (css != null && document.select(css).first() == link) {
                    return Optional.of(css + "@href");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean saysNext(Element link) {
        return NEXT_WORDS.matcher(link.text().strip()).matches()
                || NEXT_WORDS.matcher(link.attr("aria-label").strip()).matches()
                || link.classNames().stream()
                        .anyMatch(name -> NEXT_CLASS.matcher(name).find());
    }

    private static @Nullable String selector(Element link) {
        for (Element element : List.of(link, link.parent() == null ? link : link.parent())) {
            for (String name : element.classNames()) {
                if (NEXT_CLASS.matcher(name).find()) {
                    return element == link ? "a." + name : element.normalName() + "." + name + " > a";
                }
            }
        }
        if (link.hasAttr("aria-label")) {
            return "a[aria-label=\"" + link.attr("aria-label").replace("\"", "\\\"") + "\"]";
        }
        String text = link.ownText().strip();
        return text.isEmpty() ? null : "a:containsOwn(" + text.replaceAll("[()\\\\]", "\\\\$0") + ")";
    }
}
