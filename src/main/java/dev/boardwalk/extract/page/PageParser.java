package dev.boardwalk.extract.page;

import dev.boardwalk.posting.PageBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to a document. The charset is that of the byte order mark, else of the Content-Type header, else of the page's own meta, else UTF-8. What is
 * labelled ISO-8859-1 or US-ASCII is read as windows-1252, as browsers do (WHATWG Encoding, section 4.2): such pages use its quotes and dashes.
 */
public final class PageParser {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s;\"']+)");
    private static final Set<String> READ_AS_WINDOWS_1252 = Set.of("iso-8859-1", "us-ascii", "windows-1252");
    private static final String WINDOWS_1252 = "windows-1252";

    private PageParser() {}

    /** The document, with the base of its relative links set; never fails on bad markup. */
    public static Document parse(PageBody body) {
        String base = body.url().toString();
        Document document = parse(body.bytes(), charsetOf(body.contentType()), base);
        String used = document.charset().name().toLowerCase(Locale.ROOT);
        boolean mislabelledByMeta = READ_AS_WINDOWS_1252.contains(used) && !used.equals(WINDOWS_1252);
        return mislabelledByMeta ? parse(body.bytes(), WINDOWS_1252, base) : document;
    }

    private static Document parse(byte[] bytes, @Nullable String charset, String base) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), charset, base);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed for " + base, e);
        }
    }

    /** The charset a header names, null when it names none or one that nobody knows. */
    public static @Nullable String charsetOf(@Nullable String contentType) {
        Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
        if (!matcher.find()) {
            return null;
        }
        try {
            String name = Charset.forName(matcher.group(1)).name();
            return READ_AS_WINDOWS_1252.contains(name.toLowerCase(Locale.ROOT)) ? WINDOWS_1252 : name;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // a header that says nothing usable counts as none: the page's own meta decides
        }
    }
}
