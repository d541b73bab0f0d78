package dev.boardwalk.crawl.robots;

import dev.boardwalk.crawl.answer.DenyRule;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.fetch.UserAgent;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page asks of robots in its {@code X-Robots-Tag} headers and its {@code meta} elements: {@code noindex} and {@code nofollow}, for all or for us by
 * name. What is said to all and what is said to us both hold (Google's robots meta tag specification: the more restrictive rule applies).
 *
 * @param noIndex nothing the page says may be stored
 * @param noFollow its links may not be followed
 */
public record RobotsDirectives(boolean noIndex, boolean noFollow) {
    private static final Set<String> WITH_VALUE =
            Set.of("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview");
    private static final Set<String> OURS = Set.of("", "*", "robots", UserAgent.ROBOTS_TOKEN);

    /** @param metas the contents of the page's meta elements for robots or for us */
    static RobotsDirectives of(Exchange exchange, List<String> metas) {
        Set<String> directives = new HashSet<>();
        for (Map.Entry<String, String> header : exchange.headers()) {
            if (header.getKey().equalsIgnoreCase("X-Robots-Tag")) {
                add(directives, header.getValue());
            }
        }
        metas.forEach(meta -> add(directives, meta));
        boolean none = directives.contains("none");
        return new RobotsDirectives(none || directives.contains("noindex"), none || directives.contains("nofollow"));
    }

    /** {@code agent:} before a directive names whom it and those behind it are for. */
    private static void add(Set<String> directives, String value) {
        String agent = "";
        for (String part : value.toLowerCase(Locale.ROOT).split(",")) {
            String directive = part.strip();
            int colon = directive.indexOf(':');
            if (colon >= 0 && !WITH_VALUE.contains(directive.substring(0, colon).strip())) {
                agent = directive.substring(0, colon).strip();
                directive = directive.substring(colon + 1).strip();
            }
            if (OURS.contains(agent)) {
                directives.add(directive);
            }
        }
    }

    /** The result in place of a page that may not be used for what it was asked for; null when it may. */
    public static FetchResult.@Nullable Denied refusal(PageKind kind, URI url, Exchange exchange, Reading reading) {
        RobotsDirectives asked = of(exchange, reading.robots());
        if (kind != PageKind.LISTING && kind != PageKind.DETAIL) {
            return null; // many sites keep their sitemaps and feeds themselves out of search results: that says nothing
            // of the pages
        }
        boolean leadsOn = kind == PageKind.LISTING && reading.verdict() != Verdict.POSTING;
        if (asked.noFollow() && leadsOn) {
            return new FetchResult.Denied(
                    DenyRule.NO_FOLLOW, url + " asks robots not to follow its links (nofollow)", exchange);
        }
        if (asked.noIndex() && !leadsOn) {
            return new FetchResult.Denied(
                    DenyRule.NO_INDEX,
                    url + " asks robots not to index it (noindex): its ads are not stored",
                    exchange);
        }
        return null;
    }
}
