package dev.boardwalk.digest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which strangers' URLs a page for readers may link to. */
final class WebLink {
    /** Browsers and mail programs cut longer ones, and a single one must not fill the page. */
    private static final int LONGEST = 2_000;

    private static final Pattern HTTP = Pattern.compile("https?://[^/].*", Pattern.CASE_INSENSITIVE);

    private WebLink() {}

    /** @return the URL with whatever could end it early percent-encoded; null when it is not http(s), or too long: then it is no link */
    static @Nullable String of(String url) {
        StringBuilder link = new StringBuilder();
        url.strip().codePoints().forEach(point -> {
            if (point <= ' ' || point == 0x7f || "\"'<>\\`".indexOf(point) >= 0) {
                link.append("%%%02X".formatted(point));
            } else {
                link.appendCodePoint(point);
            }
        });
        return link.length() <= LONGEST && HTTP.matcher(link).matches() ? link.toString() : null;
    }
}
