package dev.boardwalk.night;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardDefaults;
import dev.boardwalk.board.Expectations;
import dev.boardwalk.board.ListingRules;
import dev.boardwalk.board.Politeness;
import dev.boardwalk.board.Scope;
import dev.boardwalk.board.StartPage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Pages of invented boards, and the boards that walk them. */
final class JobPages {
    /** At once: for hosts of one's own. */
    static final Politeness AT_ONCE = new Politeness(Duration.ZERO, 200, 2000);

    private JobPages() {}

    /** A board of one listing on one host; its detail pages are {@code /jobs/NUMBER}, its marker for "none" is {@code p.none}. */
    static Board board(String id, String host, String listing, Politeness politeness) {
        return board(id, Set.of(host), "http://" + host + listing, politeness);
    }

    /** A board which may reach several hosts: boards that share one are walked by one partition. */
    static Board board(String id, Set<String> hosts, String start, Politeness politeness) {
        return board(id, hosts, StartPage.listing(start), politeness);
    }

    static Board board(String id, Set<String> hosts, StartPage start, Politeness politeness) {
        return new Board(
                id,
                "Board " + id,
                List.of(),
                new Scope(hosts, "/jobs/\\d+"),
                politeness,
                List.of(start),
                new ListingRules("li.job", null, "a.next@href", "p.none"),
                null,
                Map.of(),
                BoardDefaults.NONE,
                Expectations.NONE,
                List.of());
    }

    /** @param next path of the next listing page; null on the last one */
    static String listing(List<String> paths, @Nullable String next) {
        String items = paths.stream()
                .map(path -> "<li class=\"job\"><a href=\"" + path + "\">Opening</a></li>")
                .collect(Collectors.joining("\n"));
        String onward = next == null ? "" : "<a class=\"next\" href=\"" + next + "\">Next</a>";
        return "<html><head><title>Openings</title></head><body><main><ul>" + items + "</ul>" + onward
                + "</main></body></html>";
    }

    /** A sitemap of {@code /jobs/0} to {@code /jobs/COUNT-1}, each an hour younger than the one before. */
    static String sitemap(String host, int count, Instant first) {
        return IntStream.range(0, count)
                .mapToObj(ad -> "<url><loc>http://%s/jobs/%d</loc><lastmod>%s</lastmod></url>"
                        .formatted(host, ad, first.plus(Duration.ofHours(ad))))
                .collect(Collectors.joining(
                        "\n",
                        "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
                        "</urlset>"));
    }

    /** A page with one ad as JSON-LD; the text tells the ad from others by its title. */
    static String ad(String title, String company) {
        return ad(title, company, null);
    }

    /**
     * The same with the address the ad has at its employer's.
     *
     * @param origin null for none
     */
    static String ad(String title, String company, @Nullable String origin) {
        String text = "You will work as %s at %s. ".formatted(title, company);
        String url = origin == null ? "" : "\"url\": \"" + origin + "\", ";
        return """
                <html><head><title>%1$s</title><script type="application/ld+json">
                {"@context": "https://schema.org/", %4$s"@type": "JobPosting", "title": "%1$s", "description": "<p>%3$s</p>", "datePosted": "2026-01-05",
                 "employmentType": "FULL_TIME", "hiringOrganization": {"@type": "Organization", "name": "%2$s"},
                 "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": "Pune", "addressCountry": "IN"}}}
                </script></head><body><main><h1>%1$s</h1><p>%3$s</p></main></body></html>
                """.formatted(title, company, text.repeat(1 + 450 / text.length()), url);
    }
}
