package dev.boardwalk.crawl.fetch;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The query of a URL as the JSON body of a POST. A page that is asked for by POST then has one address like any other: the frontier, the archive and
 * robots.txt know it by its URL (web archives index POST requests in the same way, with what was sent appended to the URL).
 */
final class PostedQuery {
    private PostedQuery() {}

    /** What is asked: the URL without its query. */
    static URI address(URI url) {
        String whole = url.toString();
        int question = whole.indexOf('?');
        return question < 0 ? url : URI.create(whole.substring(0, question));
    }

    /** Where an answer came from: the URL that was asked, with what was sent. */
    static URI withSent(URI asked, URI page) {
        return page.getRawQuery() == null ? asked : URI.create(address(asked) + "?" + page.getRawQuery());
    }

    /** An object with a member for each parameter: numbers, lists, objects, true, false and quoted texts as JSON says, everything else a text. */
    static byte[] body(URI url) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        for (String parameter : query(url).split("&")) {
            String[] parts = parameter.split("=", 2);
            if (!parts[0].isEmpty()) {
                body.set(decoded(parts[0]), value(parts.length < 2 ? "" : decoded(parts[1])));
            }
        }
        return JsonMapper.shared().writeValueAsBytes(body);
    }

    private static String query(URI url) {
        @Nullable String query = url.getRawQuery();
        return query == null ? "" : query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a stray percent sign is meant as one
        }
    }

    private static JsonNode value(String text) {
        JsonMapper json = JsonMapper.shared();
        if (text.isBlank()) {
            return json.getNodeFactory().stringNode(text);
        }
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            return json.getNodeFactory().stringNode(text);
        }
    }
}
