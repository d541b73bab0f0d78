package dev.boardwalk.posting.forget;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a stored text speaks of what is to be forgotten. */
@FunctionalInterface
public interface Mention {
    /** Where an address ends: behind it stands nothing that would make it another one. */
    String END_OF_URL = "(?![A-Za-z0-9_%~/-]|[.?&#=][A-Za-z0-9_])";

    boolean in(String text);

    /** The same of a body, in whatever charset and with whatever escapes. */
    default boolean in(byte[] body) {
        return BodyTexts.of(body).stream().anyMatch(this::in);
    }

    /** A text that names one of the people. */
    static Mention of(Forgotten people) {
        return people::names;
    }

    /** A text with one of the URLs in it. */
    static Mention ofUrls(Collection<String> urls) {
        Pattern any = Pattern.compile(pattern(urls), Pattern.CASE_INSENSITIVE);
        return text -> any.matcher(text).find();
    }

    /** A body with one of the URLs in it, as a whole or as its own site would link to it. */
    static Mention ofLinks(Collection<String> urls) {
        Set<String> links = new LinkedHashSet<>(urls);
        for (String url : urls) {
            URI uri = URI.create(url);
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            if (path.length() > 1) {
                links.add(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
            }
        }
        return ofUrls(links);
    }

    /** A regular expression that PostgreSQL and Java understand alike. */
    static String pattern(Collection<String> urls) {
        List<String> literals = new ArrayList<>();
        urls.forEach(url -> literals.add(url.replaceAll("([\\\\.+*?^$|(){}\\[\\]])", "\\\\$1")));
        return literals.stream().collect(Collectors.joining("|", "(?:", ")")) + END_OF_URL;
    }
}
