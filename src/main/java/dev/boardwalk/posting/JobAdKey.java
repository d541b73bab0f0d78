package dev.boardwalk.posting;

import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Identity of a job ad within its board: the source id; else the key of its URL; else, where several ads share one page, the URL's key with a hash of
 * title, company and first place. An ad that stands in full on a listing has no page of its own, and moves from one listing page to another as others
 * come and go: there the hash alone is its identity.
 */
public final class JobAdKey {
    private static final int HEX_DIGITS = 16;

    private JobAdKey() {}

    /** What an ad's page holds beside it. */
    public enum Stands {
        ALONE,
        /** Several ads stand on its page. */
        SHARED,
        /** It stands in full on a listing page. */
        LISTED
    }

    /**
     * @param sourceId the board's own id, null when the page has none
     * @param url the page the ad stood on
     * @param stands what that page holds beside it
     * @param title the ad's title
     * @param company the employer's key, null when unknown
     * @param place the first place as written, null when unknown
     */
    public static String of(
            @Nullable String sourceId,
            String url,
            Stands stands,
            String title,
            @Nullable String company,
            @Nullable String place) {
        if (sourceId != null && !sourceId.isBlank()) {
            return "id:" + sourceId.strip();
        }
        String page = UrlKey.of(url).orElse(url);
        return switch (stands) {
            case ALONE -> "url:" + page;
            case SHARED -> "url:" + page + "#" + hash(title, company, place);
            case LISTED -> "ad:" + hash(title, company, place);
        };
    }

    private static String hash(String title, @Nullable String company, @Nullable String place) {
        String text = String.join("\u001f", fold(title), fold(company), fold(place));
        return DigestUtils.sha256Hex(text).substring(0, HEX_DIGITS);
    }

    private static String fold(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
