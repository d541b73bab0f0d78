package dev.boardwalk.extract;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardDraft;
import dev.boardwalk.board.ListingRules;
import dev.boardwalk.board.Scope;
import dev.boardwalk.board.StartPage;
import dev.boardwalk.extract.Survey.Obstacle;
import dev.boardwalk.extract.Survey.Proposal;
import dev.boardwalk.extract.page.PageHead;
import dev.boardwalk.extract.page.PageParser;
import dev.boardwalk.extract.page.PageUrls;
import dev.boardwalk.extract.page.WallSigns;
import dev.boardwalk.extract.survey.JsonShape;
import dev.boardwalk.extract.survey.LinkGroup;
import dev.boardwalk.extract.survey.LinkGroups;
import dev.boardwalk.extract.survey.ListShape;
import dev.boardwalk.extract.survey.Platforms;
import dev.boardwalk.extract.survey.Tenant;
import dev.boardwalk.extract.text.PlainText;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Looks at one page of a site nobody has described yet. Decides nothing about the network: who may ask for what is the crawl's word. */
public final class PageSurvey {
    /** Pages with less text show nothing to people without their scripts. */
    private static final int SHELL_TEXT = 400;

    private static final Pattern FEED_OF_JOBS =
            Pattern.compile("(?i)jobs?|career|vacanc|position|stelle|emploi|empleo|vaga|prace|internship");
    private static final PageReader READER = new PageReader();

    private final URI url;
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private @Nullable Obstacle obstacle;

    private PageSurvey(URI url) {
        this.url = url;
    }

    /** What a URL alone says: a board of a known platform; empty when it says nothing. */
    public static Optional<Survey> of(URI url) {
        PageSurvey survey = new PageSurvey(url);
        return Platforms.of(url.toString()).map(tenant -> {
            survey.tenant(tenant, 0.95, "the URL is that of a board of " + tenant.platform());
            return survey.result();
        });
    }

    /** What a page says. */
    public static Survey of(PageBody body) {
        PageSurvey survey = new PageSurvey(body.url());
        char first = new String(
                        body.bytes(), 0, Math.min(64, body.bytes().length), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .concat(" ")
                .charAt(0);
        if (first == '{' || first == '[') {
            survey.json(body);
        } else if (!survey.xml(body)) {
            survey.html(body, PageParser.parse(body));
        }
        return survey.result();
    }

    private Survey result() {
        List<Proposal> ranked = proposals.stream()
                .sorted(Comparator.comparingDouble(Proposal::sure).reversed())
                .toList();
        return new Survey(ranked, seen, ranked.isEmpty() ? obstacle : null);
    }

    private void tenant(Tenant tenant, double sure, String because) {
        seen.add("%s: %s".formatted(because, tenant.seen()));
        String template = tenant.template();
        if (template == null) {
            obstacle = new Obstacle(
                    Obstacle.Kind.DISALLOWED,
                    tenant.obstacle() == null ? tenant.platform() + " has no template" : tenant.obstacle());
            return;
        }
        String who = tenant.params().values().stream()
                .reduce((a, b) -> tenant.params().containsKey("company") ? a : b)
                .orElse(template);
        String owner = tenant.params().getOrDefault("company", tenant.params().getOrDefault("site", who));
        proposals.add(new Proposal(
                new BoardDraft(
                        BoardDraft.id(owner),
                        owner + " at " + tenant.platform(),
                        template,
                        tenant.params(),
                        Set.of(),
                        null,
                        null,
                        ListingRules.NONE,
                        Map.of(),
                        owner,
                        List.of()),
                sure,
                because));
    }

    private void json(PageBody body) {
        Optional<Survey> known = of(url);
        known.ifPresent(survey -> {
            proposals.addAll(survey.proposals());
            seen.addAll(survey.seen());
        });
        Optional<JsonShape.Found> list = JsonShape.of(body.bytes());
        if (list.isEmpty()) {
            obstacle = new Obstacle(
                    Obstacle.Kind.NOTHING_FOUND, "the JSON has no list of objects with a title and a link or a text");
            return;
        }
        JsonShape.Found found = list.get();
        String because = "%d items at %s that have %s"
                .formatted(
                        found.ads(),
                        found.items().isEmpty() ? "the root" : found.items(),
                        String.join(", ", found.fields().keySet()));
        seen.add("JSON with " + because);
        Map<String, String> api = new java.util.LinkedHashMap<>();
        if (!found.items().isEmpty()) {
            api.put("items", found.items());
        }
        found.fields().forEach((field, path) -> api.put("fields." + field, path));
        add(
                Set.of(Scope.host(url)),
                null,
                new StartPage(StartPage.Kind.API, url.toString()),
                ListingRules.NONE,
                api,
                siteName(null),
                0.6,
                because);
    }

    /** True for a feed or a sitemap. */
    private boolean xml(PageBody body) {
        Board any = Board.ofHost("draft", url);
        Reading sitemap = READER.read(any, PageKind.SITEMAP, body);
        if (!sitemap.links().isEmpty() || !sitemap.more().isEmpty()) {
            seen.add("a sitemap: " + sitemap.reason());
            Optional<LinkGroup> ads = LinkGroups.best(sitemap.links());
            if (ads.isEmpty() && sitemap.more().isEmpty()) {
                obstacle = new Obstacle(Obstacle.Kind.NOTHING_FOUND, "none of the sitemap's URLs look like job ads");
            } else {
                @Nullable String detail = ads.map(LinkGroup::detail).orElse(null);
                add(
                        Set.of(Scope.host(url)),
                        detail,
                        new StartPage(StartPage.Kind.SITEMAP, url.toString()),
                        ListingRules.NONE,
                        Map.of(),
                        siteName(null),
                        detail == null ? 0.3 : 0.6,
                        detail == null
                                ? "an index of sitemaps; scope.detail has still to be said"
                                : "%d of its URLs match %s"
                                        .formatted(ads.get().urls().size(), detail));
            }
            return true;
        }
        Reading feed = READER.read(any, PageKind.FEED, body);
        if (feed.ads().isEmpty() && feed.links().isEmpty()) {
            return false;
        }
        Set<String> hosts = new java.util.TreeSet<>(Set.of(Scope.host(url)));
        String because = feed.ads().isEmpty()
                ? feed.links().size() + " items that lead to ads"
                : feed.ads().size() + " ads in full";
        seen.add("a feed with " + because);
        add(
                hosts,
                null,
                new StartPage(StartPage.Kind.FEED, url.toString()),
                ListingRules.NONE,
                Map.of(),
                siteName(null),
                feed.ads().isEmpty() ? 0.6 : 0.8,
                "a feed with " + because);
        return true;
    }

    private void html(PageBody body, Document document) {
        Optional<Tenant> own = Platforms.of(url.toString());
        own.ifPresent(tenant -> tenant(tenant, 0.95, "the URL is that of a board of " + tenant.platform()));
        if (own.isEmpty()) {
            Platforms.embedded(document)
                    .ifPresent(
                            tenant -> tenant(tenant, 0.75, "the page embeds or links a board of " + tenant.platform()));
        }
        feeds(document);
        list(document);
        if (proposals.isEmpty()) {
            obstacle(body, document);
        }
    }

    private void feeds(Document document) {
        for (Element link : document.select("link[rel~=(?i)alternate][type~=(?i)rss|atom|feed\\+json][href]")) {
            PageUrls.of(link, "href").ifPresent(feed -> {
                boolean jobs = FEED_OF_JOBS
                        .matcher(link.attr("title") + " " + feed.getPath())
                        .find();
                seen.add("a feed: %s \"%s\"".formatted(feed, link.attr("title")));
                if (jobs
                        && document.select("link[rel~=(?i)alternate][type~=(?i)rss|atom|feed\\+json]")
                                        .size()
                                < 4) {
                    add(
                            new java.util.TreeSet<>(List.of(Scope.host(url), Scope.host(feed))),
                            null,
                            new StartPage(StartPage.Kind.FEED, feed.toString()),
                            ListingRules.NONE,
                            Map.of(),
                            siteName(document),
                            0.45,
                            "a feed that speaks of jobs");
                }
            });
        }
    }

    private void list(Document document) {
        Optional<LinkGroup> best = LinkGroups.best(document, url);
        if (best.isEmpty()) {
            return;
        }
        LinkGroup group = best.get();
        ListShape shape = new ListShape(document, url, group);
        ListingRules rules = shape.rules();
        String because = "%d links of one form, %s%s, as \"%s\""
                .formatted(group.urls().size(), group.host(), group.detail(), first(group));
        seen.add(because);
        double sure = Math.min(0.9, 0.35 + group.score() / 16);
        add(
                shape.hosts(),
                group.detail(),
                StartPage.listing(url.toString()),
                rules,
                Map.of(),
                siteName(document),
                sure,
                because);
    }

    private static String first(LinkGroup group) {
        String text = group.texts().isEmpty()
                ? group.urls().get(0).toString()
                : group.texts().get(0);
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private void add(
            Set<String> hosts,
            @Nullable String detail,
            StartPage start,
            ListingRules rules,
            Map<String, String> api,
            String name,
            double sure,
            String because) {
        String id = BoardDraft.id(url.getHost()
                .replaceFirst("^(?:www|jobs|careers|job-boards|boards)\\.", "")
                .replaceFirst("\\.[a-z]{2,}$", ""));
        proposals.add(new Proposal(
                new BoardDraft(id, name, null, Map.of(), hosts, detail, start, rules, api, null, List.of()),
                sure,
                because));
    }

    private String siteName(@Nullable Document document) {
        String site = document == null
                ? ""
                : document.select("meta[property=og:site_name]").attr("content").strip();
        return site.isEmpty() || site.length() > 80 ? url.getHost() : site;
    }

    private void obstacle(PageBody body, Document document) {
        if (obstacle != null) {
            return;
        }
        Optional<String> wall = WallSigns.in(document, url);
        if (wall.isPresent()) {
            obstacle = new Obstacle(
                    Obstacle.Kind.LOGIN_OR_CHALLENGE, "this page needs a login, or a person: " + wall.get());
            return;
        }
        Reading detail = READER.read(Board.ofHost("draft", url), PageKind.DETAIL, body);
        if (detail.verdict() == Verdict.POSTING) {
            obstacle = new Obstacle(
                    Obstacle.Kind.SINGLE_AD,
                    "this page is one job ad (" + detail.reason() + "); give the page that lists it instead");
            return;
        }
        int text = PlainText.fold(document.body().text()).length();
        boolean scripts = !document.select("script").isEmpty();
        obstacle = scripts && text < SHELL_TEXT
                ? new Obstacle(
                        Obstacle.Kind.APP_SHELL,
                        "this page is an app shell: without running its scripts there is no list (%s). Look in the browser's network tools for the JSON it asks, and give that URL"
                                .formatted(PageHead.looks(document)))
                : new Obstacle(
                        Obstacle.Kind.NOTHING_FOUND,
                        "no list of links that looks like job ads: " + PageHead.looks(document));
    }
}
