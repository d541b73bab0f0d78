package dev.boardwalk.crawl.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where a redirect leads. Reads Location as browsers do: spaces and letters beyond ASCII are encoded, not refused. */
public final class Redirect {
    private static final String LEGAL = "-._~:/?#@!$&'()*+,;=%";

    private Redirect() {}

    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** True for 307 and 308; after the others what follows is a GET, as browsers do it (RFC 9110, 15.4). */
    static boolean keepsMethod(int status) {
        return status == 307 || status == 308;
    }

    /**
     * @param base the URL that answered, cleaned
     * @param location the header; null when absent
     * @return absolute and cleaned; null when it is no URL
     */
    public static @Nullable URI target(URI base, @Nullable String location) {
        if (location == null || location.isBlank()) {
            return null;
        }
        // the fragment is not asked for, and some hold a second #, which no URI may
        String encoded = encode(location.strip().split("#", 2)[0]);
        if (encoded.isEmpty()) {
            return base;
        }
        try {
            // java.net.URI resolves "?page=2" against the folder, browsers against the page (RFC 3986, 5.3)
            URI target = new URI(encoded.startsWith("?") ? base.getRawPath() + encoded : encoded);
            return clean(base.resolve(target));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The URL as it is requested: without user and fragment, with a path. Other than http(s) URLs stay as they are. */
    public static URI clean(URI url) {
        if (url.getHost() == null) {
            return url;
        }
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String whole = url.getRawPath() == null ? "" : url.getRawPath();
        // java.net.URI keeps what climbs above the root; RFC 3986, 5.2.4 drops it
        String climbed = whole.replaceFirst("^(?:/\\.\\.)+(?=/|$)", "");
        String path = climbed.isEmpty() ? "/" : climbed;
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return URI.create(url.getScheme() + "://" + url.getHost() + port + path + query);
    }

    private static String encode(String location) {
        boolean hasIpv6Host = location.contains("//[");
        StringBuilder encoded = new StringBuilder();
        location.codePoints().forEach(c -> {
            boolean bracket = c == '[' || c == ']';
            if (isLegal(c) || (bracket && hasIpv6Host)) {
                encoded.appendCodePoint(c);
            } else {
                appendEncoded(encoded, c);
            }
        });
        return encoded.toString();
    }

    private static boolean isLegal(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || LEGAL.indexOf(c) >= 0);
    }

    /** Header bytes arrive one a character, so those above 127 already are the UTF-8 (or whatever) bytes the sender meant. */
    private static void appendEncoded(StringBuilder out, int c) {
        byte[] bytes = c < 256 ? new byte[] {(byte) c} : Character.toString(c).getBytes(StandardCharsets.UTF_8);
        for (byte b : bytes) {
            out.append(String.format("%%%02X", b));
        }
    }
}
