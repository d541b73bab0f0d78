package dev.boardwalk.extract;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardDefaults;
import dev.boardwalk.board.Expectations;
import dev.boardwalk.board.FieldRule;
import dev.boardwalk.board.ListingRules;
import dev.boardwalk.board.Politeness;
import dev.boardwalk.board.Scope;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.Reading;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pages and boards as the tests of this room speak of them. */
public final class Pages {
    public static final URI URL = URI.create("https://jobs.example/jobs/7");
    private static final Instant THEN = Instant.parse("2026-03-02T04:00:00Z");

    private Pages() {}

    public static Board aBoard() {
        return aBoard(ListingRules.NONE, Map.of());
    }

    public static Board aBoard(ListingRules listing, Map<String, FieldRule> fields) {
        return aBoard(new Scope(Set.of("jobs.example"), "/jobs/\\d+"), listing, fields);
    }

    public static Board aBoard(Scope scope, ListingRules listing, Map<String, FieldRule> fields) {
        return new Board(
                "sample",
                "Sample jobs",
                List.of(),
                scope,
                Politeness.defaults(),
                List.of("https://jobs.example/"),
                listing,
                fields,
                BoardDefaults.NONE,
                Expectations.NONE,
                List.of());
    }

    public static PageBody body(URI url, String html) {
        return body(url, html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
    }

    public static PageBody body(URI url, byte[] bytes, String contentType) {
        return new PageBody(url, bytes, contentType, THEN);
    }

    public static Reading detail(String html) {
        return new PageReader().read(aBoard(), PageKind.DETAIL, body(URL, html));
    }

    /** The one ad of a page with this JSON-LD block and nothing else. */
    public static RawAd adOf(String json) {
        return only(detail(withJsonLd(json)));
    }

    public static String withJsonLd(String... blocks) {
        StringBuilder html = new StringBuilder("<!doctype html><title>Sample jobs</title><body><p>Welcome</p>");
        for (String block : blocks) {
            html.append("<script type=\"application/ld+json\">").append(block).append("</script>");
        }
        return html.toString();
    }

    public static RawAd only(Reading reading) {
        if (reading.ads().size() != 1) {
            throw new AssertionError("one ad expected, got " + reading);
        }
        return reading.ads().get(0);
    }

    public static List<String> texts(RawAd ad, RawField field) {
        return ad.all(field).stream().map(RawValue::text).toList();
    }
}
