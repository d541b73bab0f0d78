package dev.boardwalk.crawl.pace;

import java.net.URI;
import java.util.Locale;

/**
 * scheme://host:port, which robots.txt belongs to (RFC 9309, 2.3).
 *
 * @param scheme http or https
 * @param host as in the URL, lower case; IPv6 addresses in brackets
 * @param port always written, also when it is the scheme's own
 */
public record Origin(String scheme, String host, int port) {

    /**
     * @param url absolute, http or https
     * @throws IllegalArgumentException for any other URL
     */
    public static Origin of(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || url.getHost() == null) {
            throw new IllegalArgumentException("only http and https URLs with a host have an origin, not " + url);
        }
        int own = scheme.equals("https") ? 443 : 80;
        return new Origin(scheme, url.getHost().toLowerCase(Locale.ROOT), url.getPort() < 0 ? own : url.getPort());
    }

    /** The key of table {@code origin}: {@code scheme://host:port}. */
    public String name() {
        return scheme + "://" + host + ":" + port;
    }

    /** Where its robots.txt is. */
    public URI robotsUrl() {
        return URI.create(name() + "/robots.txt");
    }

    @Override
    public String toString() {
        return name();
    }
}
