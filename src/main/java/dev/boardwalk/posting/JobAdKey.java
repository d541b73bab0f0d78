package dev.boardwalk.posting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Identity of a job ad within its board: the source id; else the key of its URL; else, where several ads share one page, the URL's key with a hash of
 * title, company and first place.
 */
public final class JobAdKey {
    private JobAdKey() {}

    /**
     * @param sourceId the board's own id, null when the page has none
     * @param url the page the ad stood on
     * @param shared several ads stand on that page
     * @param title the ad's title
     * @param company the employer's key, null when unknown
     * @param place the first place as written, null when unknown
     */
    public static String of(
            @Nullable String sourceId,
            String url,
            boolean shared,
            String title,
            @Nullable String company,
            @Nullable String place) {
        if (sourceId != null && !sourceId.isBlank()) {
            return "id:" + sourceId.strip();
        }
        String page = UrlKey.of(url).orElse(url);
        return shared ? "url:" + page + "#" + hash(title, company, place) : "url:" + page;
    }

    private static String hash(String title, @Nullable String company, @Nullable String place) {
        String text = String.join("\u001f", fold(title), fold(company), fold(place));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String fold(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
