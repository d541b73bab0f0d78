package dev.boardwalk.extract;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.Scope;
import dev.boardwalk.extract.Survey.Obstacle;
import dev.boardwalk.extract.page.PageHead;
import dev.boardwalk.extract.page.PageUrls;
import dev.boardwalk.extract.page.WallSigns;
import dev.boardwalk.extract.survey.EmptyWords;
import dev.boardwalk.extract.survey.LinkGroup;
import dev.boardwalk.extract.survey.LinkGroups;
import dev.boardwalk.extract.survey.ListShape;
import dev.boardwalk.extract.survey.Platforms;
import dev.boardwalk.extract.survey.SiteDraft;
import dev.boardwalk.extract.survey.Tenant;
import dev.boardwalk.extract.text.PlainText;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A page for people: the platform behind it, the feeds it names, its list of links; and if it has none of them, what it is instead. */
final class HtmlSurvey {
    /** Pages with less text show nothing to people without their scripts. */
    private static final int SHELL_TEXT = 400;

    /** A page that names more feeds has one for everything. */
    private static final int MOST_FEEDS = 3;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUOTE = 60;

    private static final Pattern FEED_OF_JOBS =
            Pattern.compile("(?i)jobs?|career|vacanc|position|stelle|emploi|empleo|vaga|prace|internship");
    private static final Pattern WAY_TO_JOBS = Pattern.compile(
            "(?i)\\b(?:jobs?|careers?|vacanc(?:y|ies)|open (?:positions?|roles?)|openings|work (?:with|for) us|join us|stellen(?:angebote)?|karriere|emplois?|carrières?|recrutement|empleos?|trabaja con)\\b");
    /** A longer text is an ad's title, or a sentence. */
    private static final int LONGEST_WAY = 30;

    private static final int MOST_WAYS = 3;
    private static final PageReader READER = new PageReader();

    private final PageBody body;
    private final URI url;
    private final Document document;
    private final SurveyNotes notes;

    HtmlSurvey(PageBody body, Document document, SurveyNotes notes) {
        this.body = body;
        this.url = body.url();
        this.document = document;
        this.notes = notes;
    }

    void look() {
        platform();
        feeds();
        Optional<LinkGroup> links = LinkGroups.best(document, url);
        if (links.isPresent() && !isOneOf(links.get())) {
            list(links.get());
        } else {
            waysOn();
        }
        if (notes.areSilent()) {
            obstacle();
        }
    }

    /** The page of one ad that shows others beside it: its own address has the form of theirs. */
    private boolean isOneOf(LinkGroup links) {
        return Scope.host(url).equals(links.host())
                && new Scope(Set.of(links.host()), links.detail()).isDetail(url)
                && isSingleAd().isPresent();
    }

    private Optional<Reading> isSingleAd() {
        return Optional.of(READER.read(Board.ofHost("draft", url), PageKind.DETAIL, body))
                .filter(reading -> reading.verdict() == Verdict.POSTING);
    }

    /** A home page names the page that lists the ads. */
    private void waysOn() {
        Map<String, String> ways = new LinkedHashMap<>();
        for (Element link : document.select("a[href]")) {
            String text = PlainText.fold(link.text());
            if (text.length() <= LONGEST_WAY && WAY_TO_JOBS.matcher(text).find()) {
                PageUrls.of(link, "href")
                        .filter(to -> !PageUrls.same(to.toString(), url.toString()))
                        .ifPresent(to -> ways.putIfAbsent(to.toString(), text));
            }
        }
        ways.entrySet().stream()
                .limit(MOST_WAYS)
                .forEach(way -> notes.saw(
                        "a link that may lead to the list: \"%s\" %s".formatted(way.getValue(), way.getKey())));
    }

    private void platform() {
        Optional<Tenant> own = Platforms.of(url.toString());
        own.ifPresent(notes::ownTenant);
        if (own.isEmpty()) {
            Platforms.embedded(document)
                    .ifPresent(tenant ->
                            notes.tenant(tenant, 0.75, "the page embeds or links a board of " + tenant.platform()));
        }
    }

    private void feeds() {
        Elements links = document.select("link[rel~=(?i)alternate][type~=(?i)rss|atom|feed\\+json]");
        for (Element link : links) {
            PageUrls.of(link, "href").ifPresent(feed -> {
                String title = link.attr("title");
                notes.saw("a feed: %s \"%s\"".formatted(feed, title));
                boolean ofJobs =
                        FEED_OF_JOBS.matcher(title + " " + feed.getPath()).find();
                if (ofJobs && links.size() <= MOST_FEEDS) {
                    notes.propose(site().feed(feed), 0.45, "a feed that speaks of jobs");
                }
            });
        }
    }

    private void list(LinkGroup ads) {
        String because = "%d links of one form, %s%s, as \"%s\""
                .formatted(ads.urls().size(), ads.host(), ads.detail(), first(ads));
        notes.saw(because);
        double sure = Math.min(0.9, 0.35 + ads.score() / 16);
        notes.propose(site().list(new ListShape(document, url, ads), ads), sure, because);
    }

    private static String first(LinkGroup ads) {
        String text = ads.texts().isEmpty()
                ? ads.urls().get(0).toString()
                : ads.texts().get(0);
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }

    private SiteDraft site() {
        String name =
                document.select("meta[property=og:site_name]").attr("content").strip();
        return new SiteDraft(url, name.isEmpty() || name.length() > LONGEST_NAME ? url.getHost() : name);
    }

    private void obstacle() {
        Optional<String> wall = WallSigns.in(document, url);
        if (wall.isPresent()) {
            notes.obstacle(Obstacle.Kind.LOGIN_OR_CHALLENGE, "this page needs a login, or a person: " + wall.get());
            return;
        }
        Optional<Reading> single = isSingleAd();
        if (single.isPresent()) {
            notes.obstacle(
                    Obstacle.Kind.SINGLE_AD,
                    "this page is one job ad (" + single.get().reason() + "); give the page that lists it instead");
        } else if (EmptyWords.in(document).isPresent()) {
            notes.obstacle(
                    Obstacle.Kind.NO_OPENINGS, empty(EmptyWords.in(document).get()));
        } else if (isAppShell()) {
            notes.obstacle(
                    Obstacle.Kind.APP_SHELL,
                    "this page is an app shell: without running its scripts there is no list (%s). Look in the browser's network tools for the JSON it asks, and give that URL"
                            .formatted(PageHead.looks(document)));
        } else {
            notes.obstacle(
                    Obstacle.Kind.NOTHING_FOUND,
                    "no list of links that looks like job ads: " + PageHead.looks(document));
        }
    }

    /** Which words mean that a board is empty, and closes its ads, is for a person to say. */
    private static String empty(EmptyWords.Found found) {
        return "this page says that it lists no ads now (\"%s\"): ask again when it does%s"
                .formatted(
                        found.words(),
                        found.selector() == null
                                ? ""
                                : ". Its words stand in `%s`, which could then be the file's listing.emptyMarker"
                                        .formatted(found.selector()));
    }

    private boolean isAppShell() {
        return !document.select("script").isEmpty()
                && PlainText.fold(document.body().text()).length() < SHELL_TEXT;
    }
}
