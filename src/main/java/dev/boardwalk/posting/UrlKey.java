package dev.boardwalk.posting;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form of a URL that two spellings of one page share: used to compare, never to fetch.
 *
 * <p>Tracking parameters go by an exact deny-list, any letter case; every other parameter stays, because {@code gh_jid=}, {@code jobId=} and the like
 * <em>are</em> the identity (stripping all parameters gave 2 % precision on real listings). {@code ref=} is kept for that reason: it names the visitor's way
 * on some boards and the vacancy on others. A fragment that routes ({@code #/job/1}, {@code #!job})
 * stays too. http and https, {@code www.} and trailing slashes are kept apart: under-strip rather than merge two jobs.
 * A board that names a host with and without {@code www.} makes one of the two forms for its own pages.
 */
public final class UrlKey {
    private static final Set<String> TRACKING = Set.of(
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "utm_term",
            "utm_content",
            "utm_id",
            "utm_source_platform",
            "utm_creative_format",
            "utm_marketing_tactic",
            "gclid",
            "fbclid",
            "msclkid",
            "mc_cid",
            "mc_eid",
            "gh_src",
            "lever-origin",
            "lever-source",
            "lever-source[]",
            "trk",
            "trackingid",
            "refid",
            "rltr");
    /** Asked of the URL as written: the normaliser would make one of {@code http:jobs.example/1}, which names a path. */
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)\\s*https?://[^/?#\\s].*", Pattern.DOTALL);

    private static final Pattern PATH_SESSION = Pattern.compile("(?i);jsessionid=[^/?#]*");
    private static final BasicURLNormalizer NORMALIZER =
            BasicURLNormalizer.newBuilder().build();

    private UrlKey() {}

    /**
     * @param url an absolute http(s) URL
     * @return the key, or empty for what is no such URL: a broken URL has no key rather than one that matches others
     */
    public static Optional<String> of(String url) {
        if (!ABSOLUTE.matcher(url).matches()) {
            return Optional.empty();
        }
        String fragment = routingFragment(url);
        String withoutSession =
                PATH_SESSION.matcher(withoutTracking(url.strip())).replaceFirst("");
        String key = NORMALIZER.filter(withoutSession);
        if (key == null || !key.matches("(?i)https?://[^/]+.*")) {
            return Optional.empty();
        }
        return Optional.of(key + fragment);
    }

    /**
     * The same URL without what follows people about, everything else as it is written and where it stands.
     *
     * @param url of any kind; one without a query comes back as it is
     */
    public static String withoutTrackers(String url) {
        int question = url.indexOf('?');
        int hash = url.indexOf('#');
        if (question < 0 || (hash >= 0 && hash < question)) {
            return url;
        }
        int end = hash < 0 ? url.length() : hash;
        String kept = Stream.of(url.substring(question + 1, end).split("&"))
                .filter(parameter -> !isTracking(parameter))
                .collect(Collectors.joining("&"));
        return url.substring(0, question) + (kept.isEmpty() ? "" : "?" + kept) + url.substring(end);
    }

    private static boolean isTracking(String parameter) {
        return TRACKING.contains(parameter.split("=", 2)[0].toLowerCase(Locale.ROOT));
    }

    private static String routingFragment(String url) {
        int hash = url.indexOf('#');
        boolean routes =
                hash >= 0 && hash + 1 < url.length() && (url.charAt(hash + 1) == '/' || url.charAt(hash + 1) == '!');
        return routes ? url.substring(hash).strip() : "";
    }

    private static String withoutTracking(String url) {
        int hash = url.indexOf('#');
        String bare = hash < 0 ? url : url.substring(0, hash);
        int question = bare.indexOf('?');
        if (question < 0) {
            return bare;
        }
        Set<String> kept = new TreeSet<>();
        for (String parameter : bare.substring(question + 1).split("&")) {
            if (!parameter.isEmpty() && !isTracking(parameter)) {
                kept.add(parameter);
            }
        }
        String path = bare.substring(0, question);
        return kept.isEmpty() ? path : path + "?" + String.join("&", kept);
    }
}
