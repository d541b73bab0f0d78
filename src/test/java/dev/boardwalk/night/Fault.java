package dev.boardwalk.night;

import static dev.boardwalk.board.BoardOutcome.BLOCKED;
import static dev.boardwalk.board.BoardOutcome.EMPTY_SUSPECT;
import static dev.boardwalk.board.BoardOutcome.FAILED;
import static dev.boardwalk.board.BoardOutcome.FIELD_DRIFT;
import static dev.boardwalk.board.BoardOutcome.GONE;
import static dev.boardwalk.board.BoardOutcome.HEALTHY;
import static dev.boardwalk.board.BoardOutcome.INCOMPLETE;
import static dev.boardwalk.board.BoardOutcome.SUSPECT_DROP;
import static dev.boardwalk.ops.cli.ExitCode.OK;
import static dev.boardwalk.ops.cli.ExitCode.UNHEALTHY;

import dev.boardwalk.board.BoardOutcome;
import dev.boardwalk.board.StartPage;
import dev.boardwalk.ops.cli.ExitCode;
import dev.boardwalk.site.HostileSite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What goes wrong with job boards, one each, done to a site of two listing pages with three ads each: the verdict of the first bad night, the exit code
 * of a night in which nothing else is wrong, and words of the reason, which the digest repeats. None of them may close an ad.
 */
enum Fault {
    SLUG_GONE(GONE, UNHEALTHY, "answers 404 or 410", site -> site.answers("/jobs", 404)),
    WALL_403(BLOCKED, UNHEALTHY, "403", site -> site.answers("/jobs", 403)),
    WALL_401(BLOCKED, UNHEALTHY, "401", site -> site.answers("/jobs", 401)),
    CHALLENGE_WITH_200(
            BLOCKED,
            UNHEALTHY,
            "login or a challenge",
            site -> site.page(
                    "/jobs",
                    "<html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1><div id=\"challenge-form\"></div></body></html>")),
    EVERYTHING_REDIRECTS_TO_LOGIN(BLOCKED, UNHEALTHY, "login or a challenge", Fault::login),
    RENAMED_CLASS(
            EMPTY_SUSPECT,
            UNHEALTHY,
            "no emptyMarker",
            site -> site.page("/jobs", JobPages.listing(paths(1, 3), null).replace("\"job\"", "\"vacancy\""))),
    CHANGED_SHAPE(
            EMPTY_SUSPECT,
            UNHEALTHY,
            "none of the 6 detail pages",
            site -> ads(site, ad -> "<html><body><div id=app></div></body></html>")),
    HALF_A_PAGE(
            FAILED,
            UNHEALTHY,
            "broke off",
            site -> site.promisesMore("/jobs", "<html><body><ul><li class=\"job\"><a href=\"/jobs/1\">One</a>")),
    EMPTY_PAGE(EMPTY_SUSPECT, UNHEALTHY, "no ads were found", site -> site.page("/jobs", "")),
    OTHER_LOCALE(
            FIELD_DRIFT,
            UNHEALTHY,
            "employmentTypes",
            site -> ads(
                    site,
                    ad -> ad.replace("\"FULL_TIME\"", "\"Vollbeschäftigung ganz\"")
                            .replace("2026-01-05", "demnächst"))),
    LISTING_CAPPED(
            SUSPECT_DROP, OK, "2 ads listed, median", site -> site.page("/jobs", JobPages.listing(paths(1, 2), null))),
    PAGE_2_FAILING(INCOMPLETE, OK, "1 of 2 listing pages", site -> site.answers("/jobs?page=2", 500)),
    PAGINATION_THAT_REPEATS(HEALTHY, OK, "6 ads listed", Fault::repeating),
    ROBOTS_UNREACHABLE(HEALTHY, OK, "6 ads listed", site -> site.answers("/robots.txt", 500)),
    CERTIFICATE_BROKEN(
            BLOCKED,
            UNHEALTHY,
            "robots.txt cannot be read",
            site -> site.redirects("/jobs", "https://" + site.url("/").getAuthority() + "/jobs")),
    /** The certificate itself is the suite's to change. */
    CERTIFICATE_EXPIRED(FAILED, UNHEALTHY, "its certificate has expired", site -> {}),
    DNS_GONE(
            BLOCKED,
            UNHEALTHY,
            "the name does not resolve",
            site -> site.redirects("/jobs", "http://gone.invalid/jobs")),
    SOFT_404(EMPTY_SUSPECT, UNHEALTHY, "no ads were found", site -> site.page("/jobs", notFound())),
    SOFT_404_FOR_EVERY_AD(EMPTY_SUSPECT, UNHEALTHY, "none of the 6 detail pages", site -> ads(site, ad -> notFound())),
    DUPLICATE_IDS(
            FIELD_DRIFT,
            UNHEALTHY,
            "a readable posting",
            site -> ads(
                    site,
                    ad -> ad.replace(
                            "\"@type\": \"JobPosting\"", "\"@type\": \"JobPosting\", \"identifier\": \"42\""))),
    DATES_IN_THE_FUTURE(
            FIELD_DRIFT,
            UNHEALTHY,
            "datePosted of 0 of 6 ads",
            site -> ads(site, ad -> ad.replace("2026-01-05", "2099-01-05"))),
    EXPIRED_DATES_EVERYWHERE(
            SUSPECT_DROP,
            OK,
            "would close 6 of 6",
            site -> ads(site, ad -> ad.replace("\"datePosted\"", "\"validThrough\": \"2001-01-01\", \"datePosted\""))),
    ALL_ADS_SHARE_ONE_URL(
            SUSPECT_DROP,
            OK,
            "1 ads listed, median",
            site -> site.page("/jobs", JobPages.listing(List.of("/jobs/1", "/jobs/1", "/jobs/1?utm_source=2"), null))),
    MIXED_ENCODINGS(HEALTHY, OK, "6 ads listed", Fault::latinInUtf8),
    BODY_CUT_BY_THE_LIMIT(FAILED, UNHEALTHY, "more than", site -> site.gzipBomb("/jobs", 8L << 20)),
    ZERO_FOR_ANY_ID(
            EMPTY_SUSPECT,
            UNHEALTHY,
            "no ads were found",
            site -> site.sends(
                    "/jobs",
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n",
                    "{\"total\": 0, \"jobs\": []}".getBytes(StandardCharsets.UTF_8))),
    ENCODING_THAT_IS_NONE(
            FAILED,
            UNHEALTHY,
            "gzip",
            site -> site.sends(
                    "/jobs",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n",
                    "plain".getBytes(StandardCharsets.UTF_8))),
    HANGS_UP(FAILED, UNHEALTHY, "no listing page", site -> site.hangsUp("/jobs")),
    SPEAKS_SOMETHING_ELSE(FAILED, UNHEALTHY, "no listing page", site -> site.speaksSomethingElse("/jobs")),
    NO_PAGE_AT_ALL(
            FAILED,
            UNHEALTHY,
            "type application/pdf",
            site -> site.sends(
                    "/jobs",
                    "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n",
                    "%PDF-1.7".getBytes(StandardCharsets.UTF_8))),
    /** A byte now and then, each well within any timeout of a read. */
    SLOW_DRIP(FAILED, UNHEALTHY, "of the body at the deadline", site -> site.trickles("/jobs")),
    REDIRECT_LOOP(
            FAILED,
            UNHEALTHY,
            "no listing page",
            site -> site.redirects("/jobs", "/moved").redirects("/moved", "/jobs")),
    SERVER_ERROR(FAILED, UNHEALTHY, "500", site -> site.answers("/jobs", 500)),
    EVERY_AD_404(
            FAILED,
            UNHEALTHY,
            "no detail page could be fetched",
            site -> IntStream.rangeClosed(1, 6).forEach(ad -> site.answers("/jobs/" + ad, 404))),
    NOTICE_ON_EVERY_AD(
            EMPTY_SUSPECT,
            UNHEALTHY,
            "none of the 6 detail pages",
            site -> ads(site, ad -> ad.replace("<main>", "<main><div class=\"alert\">This job has expired</div>"))),
    CLOCK_SKEW(HEALTHY, OK, "6 ads listed", Fault::skewed),
    STALE_SITEMAP(HEALTHY, OK, "6 ads listed", site -> ads(site, ad -> ad.replace("You will work", "You may work"))),
    EVERY_AD_LEADS_HOME(EMPTY_SUSPECT, UNHEALTHY, "none of the 6 detail pages", Fault::leadsHome);

    final BoardOutcome firstBadNight;
    final ExitCode exitCode;
    final String says;
    private final Consumer<HostileSite> strike;

    Fault(BoardOutcome firstBadNight, ExitCode exitCode, String says, Consumer<HostileSite> strike) {
        this.firstBadNight = firstBadNight;
        this.exitCode = exitCode;
        this.says = says;
        this.strike = strike;
    }

    String board() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    void strike(HostileSite site) {
        strike.accept(site);
    }

    /** All is well. */
    static void mend(HostileSite site) {
        site.answers("/robots.txt", 404);
        site.page("/jobs", JobPages.listing(paths(1, 3), "/jobs?page=2"));
        site.page("/jobs?page=2", JobPages.listing(paths(4, 6), null));
        site.sends(
                "/sitemap.xml",
                "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n",
                sitemap(site).getBytes(StandardCharsets.UTF_8));
        ads(site, UnaryOperator.identity());
    }

    /** Where its board's walk begins. */
    StartPage start(String host) {
        return switch (this) {
            case STALE_SITEMAP -> new StartPage(StartPage.Kind.SITEMAP, "http://" + host + "/sitemap.xml");
            case CERTIFICATE_EXPIRED -> StartPage.listing("https://" + host + "/jobs");
            default -> StartPage.listing("http://" + host + "/jobs");
        };
    }

    /** Its lastmod never changes, whatever the ads do. */
    private static String sitemap(HostileSite site) {
        String urls = paths(1, 6).stream()
                .map(path -> "<url><loc>" + site.url(path) + "</loc><lastmod>2019-01-01</lastmod></url>")
                .collect(Collectors.joining());
        return "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + urls
                + "</urlset>";
    }

    private static void ads(HostileSite site, UnaryOperator<String> change) {
        for (int ad = 1; ad <= 6; ad++) {
            site.page("/jobs/" + ad, change.apply(JobPages.ad("Welder " + ad, "Acme Yards")));
        }
    }

    private static List<String> paths(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(ad -> "/jobs/" + ad).toList();
    }

    private static String notFound() {
        return "<html><head><title>Page not found</title></head><body><main><h1>Page not found</h1><p>Try the search.</p></main></body></html>";
    }

    private static void login(HostileSite site) {
        site.page(
                "/login",
                "<html><head><title>Sign in</title></head><body><form action=\"/session\"><input name=user><input type=password></form></body></html>");
        site.redirects("/jobs", "/login");
        IntStream.rangeClosed(1, 6).forEach(ad -> site.redirects("/jobs/" + ad, "/login"));
    }

    private static void repeating(HostileSite site) {
        for (int page = 2; page <= 9; page++) {
            site.page("/jobs?page=" + page, JobPages.listing(paths(4, 6), "/jobs?page=" + (page + 1)));
        }
    }

    private static void latinInUtf8(HostileSite site) {
        for (int ad = 1; ad <= 6; ad++) {
            String page = JobPages.ad("Welder " + ad + " für Töpfe", "Acme Yards");
            site.sends(
                    "/jobs/" + ad,
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n",
                    page.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** The site's clock is eleven years behind ours: it dates its answers, and what it calls expired, by it. */
    private static void skewed(HostileSite site) {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nDate: Thu, 01 Jan 2015 00:00:00 GMT\r\n"
                + "Last-Modified: Fri, 01 Jan 2038 00:00:00 GMT\r\nExpires: Thu, 01 Jan 2015 00:00:00 GMT\r\n";
        site.sends("/jobs", head, JobPages.listing(paths(1, 3), "/jobs?page=2").getBytes(StandardCharsets.UTF_8));
        site.sends("/jobs?page=2", head, JobPages.listing(paths(4, 6), null).getBytes(StandardCharsets.UTF_8));
        for (int ad = 1; ad <= 6; ad++) {
            site.sends(
                    "/jobs/" + ad,
                    head,
                    JobPages.ad("Welder " + ad, "Acme Yards").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void leadsHome(HostileSite site) {
        site.page(
                "/", "<html><head><title>Acme</title></head><body><main><h1>Welcome to Acme</h1></main></body></html>");
        IntStream.rangeClosed(1, 6).forEach(ad -> site.redirects("/jobs/" + ad, "/"));
    }
}
