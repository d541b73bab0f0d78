package dev.boardwalk.extract.data;

import dev.boardwalk.board.ApiRules;
import dev.boardwalk.board.ApiRules.Paging;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The next of numbered answers. An answer without items is the last one. So is one that reaches the total; without a total only the empty one is, because
 * interfaces give fewer ads than asked for on any page. What repeats itself, and the cap, are the frontier's. A
 * total smaller than the ads that came before is none: Workday names it in the first answer only, and 0 later.
 */
final class ApiPaging {
    private ApiPaging() {}

    /** @param items how many this answer has */
    static @Nullable String next(ApiRules rules, URI url, JsonNode root, int items) {
        Paging paging = rules.next();
        if (paging == null || items == 0) {
            return null;
        }
        @Nullable String token = paging.token();
        @Nullable String as = paging.as();
        if (token == null || as == null) {
            return numbered(paging, url, root, items);
        }
        Optional<String> value = new FieldPath(token).text(root);
        return value.isEmpty() ? null : with(url, as, encoded(rules.posts() ? quoted(value.get()) : value.get()));
    }

    /** As a text, whatever it looks like, see {@link ApiRules#posts()}. */
    private static String quoted(String token) {
        return JsonMapper.shared().writeValueAsString(token);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static @Nullable String numbered(Paging paging, URI url, JsonNode root, int items) {
        boolean counts = paging.offset() != null;
        String name = counts ? paging.offset() : paging.page();
        if (name == null) {
            return null;
        }
        long here = number(url, name).orElse(paging.first());
        long seen = counts ? here - paging.first() + items : (here - paging.first() + 1) * paging.size();
        OptionalLong total = total(paging, root);
        boolean believed = total.isPresent() && total.getAsLong() > seen - items;
        if (believed && seen >= total.getAsLong()) {
            return null;
        }
        return with(url, name, String.valueOf(counts ? here + items : here + 1));
    }

    private static OptionalLong total(Paging paging, JsonNode root) {
        return paging.total() == null
                ? OptionalLong.empty()
                : new FieldPath(paging.total())
                        .texts(root).stream()
                                .filter(text -> text.matches("\\d{1,9}"))
                                .mapToLong(Long::parseLong)
                                .findFirst();
    }

    private static OptionalLong number(URI url, String name) {
        for (String parameter : parameters(url)) {
            if (parameter.matches(Pattern.quote(name) + "=\\d{1,9}")) {
                return OptionalLong.of(Long.parseLong(parameter.substring(name.length() + 1)));
            }
        }
        return OptionalLong.empty();
    }

    private static String with(URI url, String name, String value) {
        List<String> parameters = new ArrayList<>(parameters(url));
        parameters.removeIf(parameter -> parameter.equals(name) || parameter.startsWith(name + "="));
        parameters.add(name + "=" + value);
        String whole = url.toString();
        int end = whole.indexOf('?') < 0 ? whole.length() : whole.indexOf('?');
        return whole.substring(0, end) + "?" + String.join("&", parameters);
    }

    private static List<String> parameters(URI url) {
        return url.getRawQuery() == null || url.getRawQuery().isEmpty()
                ? List.of()
                : List.of(url.getRawQuery().split("&"));
    }
}
