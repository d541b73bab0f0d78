package dev.boardwalk.crawl.frontier;

import dev.boardwalk.board.Scope;
import dev.boardwalk.crawl.pace.HostKey;
import dev.boardwalk.crawl.pace.Origin;
import dev.boardwalk.posting.UrlKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * A page somebody heard of, with everything the frontier compares it by.
 *
 * @param url as found
 * @param key what two spellings share
 * @param host its politeness clock
 * @param origin its robots.txt
 */
public record NewPage(URI url, String key, HostKey host, Origin origin) {

    /** Longer ones are traps as a rule, and do not fit into an index. */
    static final int LONGEST = 2000;

    private static String oneForm(String key, Scope scope) {
        int begin = key.indexOf("//") + 2;
        int end = key.indexOf('/', begin);
        String host = end < 0 ? key.substring(begin) : key.substring(begin, end);
        return key.substring(0, begin) + scope.oneForm(host) + key.substring(begin + host.length());
    }

    /**
     * Empty for what is no http(s) URL, or longer than {@value #LONGEST} characters: it cannot be fetched.
     *
     * @param scope of the board it was heard of on
     */
    public static Optional<NewPage> of(String url, Scope scope) {
        if (url.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url);
            Optional<String> key = UrlKey.of(url);
            if (key.isEmpty() || uri.getHost() == null) {
                return Optional.empty();
            }
            return Optional.of(new NewPage(uri, oneForm(key.get(), scope), HostKey.of(uri), Origin.of(uri)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
