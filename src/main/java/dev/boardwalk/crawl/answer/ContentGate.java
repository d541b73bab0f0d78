package dev.boardwalk.crawl.answer;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which bodies are read at all: pages, feeds and documents of job ads are text. */
final class ContentGate {
    private static final Set<String> TYPES = Set.of(
            "text/html",
            "application/xhtml+xml",
            "application/json",
            "text/json",
            "application/xml",
            "text/xml",
            "text/plain",
            // sitemaps that are stored compressed; whoever reads one bounds it
            "application/gzip",
            "application/x-gzip");
    private static final int SNIFFED = 1024;

    private ContentGate() {}

    /** @param contentType as sent; an absent one passes here and is judged by {@link #looksLikeText} */
    static boolean admits(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return true;
        }
        String type = type(contentType);
        return TYPES.contains(type) || type.endsWith("+json") || (type.endsWith("+xml") && !type.startsWith("image/"));
    }

    /** Bytes of which the server does not know what they are. */
    static boolean isOctets(@Nullable String contentType) {
        return contentType != null && type(contentType).equals("application/octet-stream");
    }

    private static String type(String contentType) {
        return contentType.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The magic number of RFC 1952. */
    static boolean isGzip(byte[] body) {
        return body.length > 2 && body[0] == 0x1F && body[1] == (byte) 0x8B;
    }

    /** True when the first bytes hold no control character that text does not have, or begin with the byte order mark of UTF-16. */
    static boolean looksLikeText(byte[] body) {
        if (body.length >= 2
                && ((body[0] == (byte) 0xFE && body[1] == (byte) 0xFF)
                        || (body[0] == (byte) 0xFF && body[1] == (byte) 0xFE))) {
            return true;
        }
        for (int i = 0; i < Math.min(body.length, SNIFFED); i++) {
            byte b = body[i];
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
                return false;
            }
        }
        return true;
    }
}
