package dev.boardwalk.crawl.answer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Takes the content encoding off, counting decoded bytes: limiting what comes in does nothing against ten kilobytes that become a gigabyte. */
public final class BodyDecoder {
    private BodyDecoder() {}

    /**
     * @param bytes at most the limit
     * @param cut there was more
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    public record Decoded(byte[] bytes, boolean cut) {}

    /** True for gzip, which we ask for, and for no encoding. */
    public static boolean knows(@Nullable String contentEncoding) {
        return isIdentity(contentEncoding) || isGzip(contentEncoding);
    }

    /**
     * @param contentEncoding one that is known; null for none
     * @throws IOException when the bytes are not what the encoding says
     */
    public static Decoded decode(byte[] raw, @Nullable String contentEncoding, int limit) throws IOException {
        if (!isGzip(contentEncoding) || raw.length == 0) {
            return cut(raw, limit);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(raw), 8192)) {
            return cut(in.readNBytes(limit + 1), limit);
        }
    }

    private static Decoded cut(byte[] bytes, int limit) {
        return bytes.length <= limit ? new Decoded(bytes, false) : new Decoded(Arrays.copyOf(bytes, limit), true);
    }

    private static boolean isIdentity(@Nullable String encoding) {
        return encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity");
    }

    private static boolean isGzip(@Nullable String encoding) {
        String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        return name.equals("gzip") || name.equals("x-gzip");
    }
}
