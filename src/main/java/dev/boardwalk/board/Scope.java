package dev.boardwalk.board;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a board reaches.
 *
 * @param hosts host names, or {@code host:port} where the port is not the scheme's own; lower case; at least one
 * @param detail a regular expression found in the path and query of a detail page's URL; null when the listing's link selector decides alone
 */
public record Scope(Set<String> hosts, @Nullable String detail) {

    public Scope {
        hosts = Set.copyOf(hosts);
    }

    /** True when the URL is http(s) and its host (with port, unless it is the scheme's own) is one of {@link #hosts}. */
    public boolean covers(URI url) {
        if (url.getScheme() == null || url.getHost() == null || !url.getScheme().matches("(?i)https?")) {
            return false;
        }
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return url.getPort() < 0 || isSchemesOwnPort(url)
                ? hosts.contains(host)
                : hosts.contains(host + ":" + url.getPort());
    }

    /**
     * The host without {@code www.} where the board names both: they are one site then, and a page has one URL under both. Nothing is known of the two
     * elsewhere, so there they stay apart.
     */
    public String oneForm(String host) {
        String bare = host.startsWith("www.") ? host.substring(4) : host;
        return hosts.contains(bare) && hosts.contains("www." + bare) ? bare : host;
    }

    /** A URL's host as {@link #hosts} has it, with the port the URL names; the URL must have a host. */
    public static String host(URI url) {
        return url.getHost().toLowerCase(Locale.ROOT) + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    /** True when {@link #detail} is set and found in the URL's path and query. */
    public boolean isDetail(URI url) {
        if (detail == null) {
            return false;
        }
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return Pattern.compile(detail).matcher(url.getRawPath() + query).find();
    }

    private static boolean isSchemesOwnPort(URI url) {
        return url.getPort() == ("https".equalsIgnoreCase(url.getScheme()) ? 443 : 80);
    }
}
