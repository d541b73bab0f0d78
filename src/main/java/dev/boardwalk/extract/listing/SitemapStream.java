package dev.boardwalk.extract.listing;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SkipLeadingWhiteSpaceInputStream;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/**
 * Parses one sitemap as a stream: a packed one is never whole in memory, and no more of it is unpacked than a sitemap may have. An index is held to less, as
 * all its entries are kept.
 */
final class SitemapStream extends SiteMapParser {
    /** So many bytes tell what it is. */
    private static final int HEAD = 1024;

    /** 50,000 sitemaps with a name and a date of a hundred characters each. */
    private static final int MOST_OF_AN_INDEX = 10 << 20;

    private static final Pattern INDEX = Pattern.compile("<([a-z][\\w.-]{0,20}:)?sitemapindex[\\s>]");

    private final SitemapEntries entries;
    private final int most;
    private @Nullable Bounded bounded;

    /** @param partial give what stands before the place where the XML breaks, instead of nothing */
    SitemapStream(SitemapEntries entries, int most, boolean partial) {
        super(false, partial);
        this.entries = entries;
        this.most = most;
    }

    /**
     * @throws UnknownFormatException when it is none
     * @throws IOException when it cannot be unpacked, or is larger than it may be
     */
    AbstractSiteMap parse(byte[] bytes, URL url) throws IOException, UnknownFormatException {
        boolean packed = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        InputStream raw = new ByteArrayInputStream(bytes);
        try (BufferedInputStream in = new BufferedInputStream(packed ? new GZIPInputStream(raw, 8192) : raw)) {
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            String start = new String(head, StandardCharsets.ISO_8859_1)
                    .replace("\0", "")
                    .toLowerCase(Locale.ROOT);
            if (start.contains("<html") || start.contains("<!doctype html")) {
                throw new UnknownFormatException("a page for people instead of a sitemap");
            }
            if (head.length < HEAD && start.isBlank()) {
                throw new UnknownFormatException("it is empty");
            }
            boolean index = INDEX.matcher(start).find();
            Function<String, @Nullable String> urls = index ? entries::sitemap : entries::page;
            setURLFilter(urls);
            Bounded within = new Bounded(in, index ? MOST_OF_AN_INDEX : most);
            bounded = within;
            AbstractSiteMap sitemap = start.contains("<")
                    ? processXml(url, new InputSource(new SkipLeadingWhiteSpaceInputStream(within)))
                    : processText(url, within);
            if (within.overflowed) {
                throw new IOException("larger than a sitemap may be");
            }
            return sitemap;
        }
    }

    /** It was larger than it may be. */
    boolean overflowed() {
        return bounded != null && bounded.overflowed;
    }

    /** Ends with an error behind so many bytes. */
    private static final class Bounded extends FilterInputStream {
        private long left;
        private boolean overflowed;

        Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            return next < 0 ? next : taken(1, next);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            return count < 0 ? count : taken(count, count);
        }

        private int taken(int bytes, int result) throws IOException {
            left -= bytes;
            if (left < 0) {
                overflowed = true;
                throw new IOException("larger than a sitemap may be");
            }
            return result;
        }
    }
}
