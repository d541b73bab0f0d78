package dev.boardwalk.extract.survey;

import dev.boardwalk.board.BoardDraft;
import dev.boardwalk.board.ListingRules;
import dev.boardwalk.board.Scope;
import dev.boardwalk.board.StartPage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Drafts for a site that is walked from one of its own pages.
 *
 * @param page the page that was looked at; the board is named after its host
 * @param name what the site calls itself
 */
public record SiteDraft(URI page, String name) {
    /** @param feed one that the page names, or the page itself */
    public BoardDraft feed(URI feed) {
        Set<String> hosts = new TreeSet<>(List.of(Scope.host(page), Scope.host(feed)));
        StartPage start = new StartPage(StartPage.Kind.FEED, feed.toString());
        return draft(hosts, null, start, ListingRules.NONE, Map.of());
    }

    /** @param detail a regular expression of the ads' URLs; null when the sitemap does not show it */
    public BoardDraft sitemap(@Nullable String detail) {
        return draft(ownHost(), detail, start(StartPage.Kind.SITEMAP), ListingRules.NONE, Map.of());
    }

    /** @param paths as {@link BoardDraft#api} has them */
    public BoardDraft api(Map<String, String> paths) {
        return draft(ownHost(), null, start(StartPage.Kind.API), ListingRules.NONE, paths);
    }

    public BoardDraft list(ListShape shape, LinkGroup ads) {
        return draft(shape.hosts(), ads.detail(), StartPage.listing(page.toString()), shape.rules(), Map.of());
    }

    private Set<String> ownHost() {
        return Set.of(Scope.host(page));
    }

    private StartPage start(StartPage.Kind kind) {
        return new StartPage(kind, page.toString());
    }

    private BoardDraft draft(
            Set<String> hosts,
            @Nullable String detail,
            StartPage start,
            ListingRules listing,
            Map<String, String> api) {
        return new BoardDraft(id(), name, null, Map.of(), hosts, detail, start, listing, api, null, List.of());
    }

    private String id() {
        return BoardDraft.id(page.getHost()
                .replaceFirst("^(?:www|jobs|careers|job-boards|boards)\\.", "")
                .replaceFirst("\\.[a-z]{2,}$", ""));
    }
}
