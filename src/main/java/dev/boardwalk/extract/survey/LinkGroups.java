package dev.boardwalk.extract.survey;

import dev.boardwalk.board.Scope;
import dev.boardwalk.extract.page.PageUrls;
import dev.boardwalk.posting.UrlKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Sorts the links of a page by the form of their URLs. */
public final class LinkGroups {
    /** Of a score: a few lists among a thousand ads make no other group of them. */
    private static final double AS_LIKELY = 0.3;

    private static final Pattern PAGER_REL = Pattern.compile("(?i)(?:^|\\s)(?:next|prev|previous|first|last)(?:\\s|$)");
    private static final Pattern PAGER_TEXT = Pattern.compile("\\d{1,4}|[«»‹›<>←→]+");
    private static final Pattern PAGER_PATH =
            Pattern.compile("(?i)/(?:page|seite|pagina|página|strana|strona|sivu)/\\d+/?$");

    private static final String FRAME = "header, nav, footer";

    private LinkGroups() {}

    /** The group most likely to lead to job ads; empty when none is likely. */
    public static Optional<LinkGroup> best(Document document, URI page) {
        Map<String, Collected> groups = new LinkedHashMap<>();
        for (Element link : document.select("a[href]")) {
            PageUrls.of(link, "href")
                    .filter(url -> !PageUrls.same(url.toString(), page.toString()) && !isPager(link, url))
                    .ifPresent(url -> sort(groups, url, text(link), link.closest(FRAME) != null));
        }
        return best(groups);
    }

    /** "Next page" and "3" lead to more of the list, and often look like an ad's address: {@code /jobs/page/3}. */
    private static boolean isPager(Element link, URI url) {
        return PAGER_REL.matcher(link.attr("rel")).find()
                || PAGER_TEXT.matcher(link.text().strip()).matches()
                || (url.getRawPath() != null
                        && PAGER_PATH.matcher(url.getRawPath()).find());
    }

    /** The same for URLs that stand in a list of their own, as those of a sitemap do. */
    public static Optional<LinkGroup> best(List<String> urls) {
        Map<String, Collected> groups = new LinkedHashMap<>();
        for (String text : urls) {
            PageUrls.absolute(text)
                    .ifPresent(url -> prefixes(url)
                            .forEach(prefix -> groups.computeIfAbsent(
                                            Scope.host(url) + prefix, key -> new Collected(Scope.host(url), prefix))
                                    .add(url, text, false)));
        }
        return best(groups).map(likeliest -> widest(groups, likeliest));
    }

    /** {@code /jobs/nursing/} of a sitemap is one of many like it: the ads of all of them are below {@code /jobs/}. */
    private static LinkGroup widest(Map<String, Collected> groups, LinkGroup likeliest) {
        return groups.values().stream()
                .map(Collected::group)
                .filter(group -> group.host().equals(likeliest.host())
                        && likeliest.prefix().startsWith(group.prefix())
                        && group.score() >= likeliest.score() - AS_LIKELY)
                .max(Comparator.comparingInt(group -> group.urls().size()))
                .orElse(likeliest);
    }

    /** Into the groups of its prefixes, and where a number follows, into those of numbers alone: {@code /jobs/42} stands beside {@code /jobs/about}. */
    private static void sort(Map<String, Collected> groups, URI url, String text, boolean inFrame) {
        for (String prefix : prefixes(url)) {
            String key = Scope.host(url) + prefix;
            groups.computeIfAbsent(key, k -> new Collected(Scope.host(url), prefix))
                    .add(url, text, inFrame);
            if (url.getRawPath().substring(prefix.length()).matches("\\d+(?:/.*)?")) {
                groups.computeIfAbsent(key + "0", k -> new Collected(Scope.host(url), prefix))
                        .add(url, text, inFrame);
            }
        }
    }

    /** The higher score wins; of two that score alike, the wider. */
    private static Optional<LinkGroup> best(Map<String, Collected> groups) {
        return groups.values().stream()
                .map(Collected::group)
                .filter(group -> group.score() >= LinkGroup.ENOUGH)
                .max(Comparator.comparingDouble(LinkGroup::score)
                        .thenComparing(group -> group.urls().size()));
    }

    private static String text(Element link) {
        String text = link.text().isBlank() ? link.attr("aria-label") + link.attr("title") : link.text();
        return text.strip();
    }

    /** Everything before one of the last two segments of the path, the root apart: which of the two is the ad's own is told by the score. */
    private static Set<String> prefixes(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath().replaceAll("(?<!/)/+$", "");
        Set<String> prefixes = new LinkedHashSet<>();
        int end = path.length();
        for (int i = 0; i < 3; i++) {
            int slash = path.lastIndexOf('/', end - 1);
            if (slash < 0) {
                break;
            }
            prefixes.add(path.substring(0, slash + 1));
            end = slash;
        }
        return prefixes;
    }

    /** Grows link by link. */
    private static final class Collected {
        private final String host;
        private final String prefix;
        private final Map<String, URI> urls = new LinkedHashMap<>();
        private final Map<String, String> texts = new LinkedHashMap<>();
        private final Map<String, Boolean> framed = new LinkedHashMap<>();

        Collected(String host, String prefix) {
            this.host = host;
            this.prefix = prefix;
        }

        void add(URI url, String text, boolean inFrame) {
            UrlKey.of(url.toString()).ifPresent(key -> {
                urls.putIfAbsent(key, url);
                texts.merge(key, text, (a, b) -> a.length() >= b.length() ? a : b);
                framed.merge(key, inFrame, (a, b) -> a && b);
            });
        }

        LinkGroup group() {
            List<String> said =
                    texts.values().stream().filter(text -> !text.isBlank()).toList();
            int inFrame = (int) framed.values().stream().filter(in -> in).count();
            return new LinkGroup(host, prefix, new ArrayList<>(urls.values()), said, inFrame);
        }
    }
}
