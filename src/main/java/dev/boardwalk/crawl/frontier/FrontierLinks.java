package dev.boardwalk.crawl.frontier;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.Scope;
import dev.boardwalk.crawl.Claim;
import dev.boardwalk.crawl.Visit;
import dev.boardwalk.crawl.refetch.ReadBy;
import dev.boardwalk.crawl.refetch.SitemapDate;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Turns the links of a listing page into pages of the frontier. */
public final class FrontierLinks {
    /** An index of indexes of sitemaps is the most that was seen. */
    static final int DEEPEST_SITEMAP = 3;

    private static final Logger log = LoggerFactory.getLogger(FrontierLinks.class);

    private final JdbcClient jdbc;
    private final FrontierPages pages;
    private final FrontierStore store;
    private final FrontierRests rests;

    public FrontierLinks(JdbcClient jdbc, FrontierStore store, ReadBy readBy) {
        this.jdbc = jdbc;
        this.pages = new FrontierPages(jdbc);
        this.store = store;
        this.rests = new FrontierRests(jdbc, readBy);
    }

    /** What two listing pages with the same links and the same ads in full share; null for what is no listing page. */
    public static @Nullable String fingerprint(PageKind kind, @Nullable Reading reading) {
        if (!kind.lists() || reading == null) {
            return null;
        }
        TreeSet<String> brings = new TreeSet<>(reading.links());
        reading.ads()
                .forEach(ad -> brings.add(
                        ad.best(RawField.TITLE).map(RawValue::text).orElse("") + '\u001f' + ad.description()));
        return DigestUtils.sha256Hex(String.join("\n", brings));
    }

    /**
     * Makes the ads a listing page links to, and the listing page after it, due.
     *
     * @return a refusal for links nobody can follow; null when all could be
     */
    @Nullable
    public Refusal follow(Visit visit, Claim claim, Reading reading) {
        followNext(visit, claim, reading);
        followMore(visit, claim, reading);
        List<NewPage> ads = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        for (String link : reading.links()) {
            NewPage.of(link, visit.board().scope())
                    .filter(page -> visit.board().scope().covers(page.url()))
                    .ifPresentOrElse(ads::add, () -> unusable.add(link));
        }
        Map<String, Instant> dates = dates(reading, visit.board().scope());
        pages.add(ads, dates, found(claim, PageKind.DETAIL, 0, true), visit.at());
        rests.byDates(visit.board(), claim, ads, visit.at());
        return unusable.isEmpty()
                ? null
                : new Refusal(
                        "link-unusable",
                        unusable.size() + " links of the listing are no URLs, or lie outside scope.hosts",
                        unusable.get(0));
    }

    private static Map<String, Instant> dates(Reading reading, Scope scope) {
        Map<String, Instant> byKey = new HashMap<>();
        SitemapDate.telling(reading.linkDates())
                .forEach((link, date) ->
                        NewPage.of(link, scope).ifPresent(page -> byKey.merge(page.key(), date, FrontierLinks::later)));
        return byKey;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private void followNext(Visit visit, Claim claim, Reading reading) {
        Board board = visit.board();
        Optional<NewPage> next = Optional.ofNullable(reading.next())
                .flatMap(url -> NewPage.of(url, board.scope()))
                .filter(page -> board.scope().covers(page.url()));
        if (next.isEmpty()
                || repeatsItself(claim, reading)
                || bringsNothingNew(claim, reading, board.scope())
                || isKnownTonight(claim, next.get())) {
            return;
        }
        if (listingPagesTonight(claim) >= board.politeness().maxPages()) {
            store.truncate(claim, "MAX_PAGES");
            return;
        }
        pages.add(
                List.of(next.get()),
                found(claim, claim.page().kind(), claim.page().depth() + 1, false),
                visit.at());
    }

    /**
     * The sitemaps of an index, as far as the board's limit of pages allows. The protocol knows no index within an index, sites do; what is nested deeper is a
     * trap, and not read: the walk is truncated then and closes nothing.
     */
    private void followMore(Visit visit, Claim claim, Reading reading) {
        List<NewPage> more = reading.more().stream()
                .flatMap(url -> NewPage.of(url, visit.board().scope()).stream())
                .filter(page -> visit.board().scope().covers(page.url()) && !isKnownTonight(claim, page))
                .toList();
        if (more.isEmpty()) {
            return;
        }
        if (claim.page().depth() >= DEEPEST_SITEMAP) {
            log.warn(
                    "Sitemaps of board {} are nested deeper than {} levels; those below {} are not read",
                    claim.page().boardId(),
                    DEEPEST_SITEMAP,
                    claim.page().url());
            store.truncate(claim, "MAX_PAGES");
            return;
        }
        int room = Math.max(0, visit.board().politeness().maxPages() - listingPagesTonight(claim));
        if (more.size() > room) {
            store.truncate(claim, "MAX_PAGES");
        }
        pages.add(
                more.subList(0, Math.min(room, more.size())),
                found(claim, claim.page().kind(), claim.page().depth() + 1, false),
                visit.at());
    }

    /** Some boards answer every page number past the last one with the last page: a page that brings what another one brought ends the listing. */
    private boolean repeatsItself(Claim claim, Reading reading) {
        return claim.page().depth() > 1
                && jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM boardwalk.page
                                        WHERE board_id = :board AND night_id = :night AND kind <> 'DETAIL' AND id <> :page AND links_sha256 = :links)
                        """)
                        .param("board", claim.page().boardId())
                        .param("night", claim.nightId())
                        .param("page", claim.page().id())
                        .param("links", fingerprint(claim.page().kind(), reading))
                        .query(Boolean.class)
                        .single();
    }

    /** A page of nothing but ads that earlier pages of this night listed ends the listing: some boards go round in circles with other ads beside. */
    private boolean bringsNothingNew(Claim claim, Reading reading, Scope scope) {
        if (claim.page().depth() < 2
                || reading.links().isEmpty()
                || !reading.ads().isEmpty()) {
            return false;
        }
        String[] keys = reading.links().stream()
                .flatMap(link -> NewPage.of(link, scope).stream())
                .map(NewPage::key)
                .distinct()
                .toArray(String[]::new);
        return jdbc.sql("""
                        SELECT count(*) FROM boardwalk.page
                         WHERE board_id = :board AND url_key = ANY(:keys::text[]) AND listed_night_id = :night
                        """)
                        .param("board", claim.page().boardId())
                        .param("keys", keys)
                        .param("night", claim.nightId())
                        .query(Integer.class)
                        .single()
                >= keys.length;
    }

    private boolean isKnownTonight(Claim claim, NewPage page) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM boardwalk.page WHERE board_id = :board AND url_key = :key AND night_id = :night)")
                .param("board", claim.page().boardId())
                .param("key", page.key())
                .param("night", claim.nightId())
                .query(Boolean.class)
                .single();
    }

    private int listingPagesTonight(Claim claim) {
        return jdbc.sql(
                        "SELECT count(*) FROM boardwalk.page WHERE board_id = :board AND night_id = :night AND kind <> 'DETAIL'")
                .param("board", claim.page().boardId())
                .param("night", claim.nightId())
                .query(Integer.class)
                .single();
    }

    private static FrontierPages.Found found(Claim claim, PageKind kind, int depth, boolean listed) {
        return new FrontierPages.Found(
                claim.nightId(), claim.partition(), claim.page().boardId(), kind, depth, listed);
    }
}
