package dev.boardwalk.crawl.refetch;

import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.fetch.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a page may be asked for with "only if it changed", and what a server's validators are worth (RFC 9110, 8.8 and 13.1). */
public final class ConditionalRule {
    /**
     * A page is read whole at least this often, whatever its server says: validators that never change would hide an ad's end for ever (Nutch forces a
     * fetch beyond a maximum interval for the same reason).
     */
    public static final Duration WHOLE_AFTER = Duration.ofDays(7);

    /** What can be kept and sent back word for word. */
    private static final Pattern SENDABLE =
            Pattern.compile("[\\x21-\\x7e\\xa0-\\xff](?:[\\x20-\\x7e\\xa0-\\xff]{0,998}[\\x21-\\x7e\\xa0-\\xff])?");

    private ConditionalRule() {}

    /**
     * @param last null when the page was never read, or could not be used
     * @param readBy who would read it now
     */
    public static Validators validators(@Nullable LastReading last, String readBy, Instant now) {
        if (last == null || !stillStands(last, readBy, now) || (last.etag() == null && last.lastModified() == null)) {
            return Validators.NONE;
        }
        return new Validators(last.url(), last.etag(), last.lastModified());
    }

    /** A clock set back makes no reading younger than it is: one from the future does not stand. */
    static boolean stillStands(LastReading last, String readBy, Instant now) {
        return last.readBy().equals(readBy) && isFresh(last.readAt(), now);
    }

    static boolean isFresh(Instant readAt, Instant now) {
        return !readAt.isAfter(now) && readAt.plus(WHOLE_AFTER).isAfter(now);
    }

    /** True when a whole body is the one that was read last, by the same reader: reading it again would give the same. */
    public static boolean isSameBody(@Nullable LastReading last, String readBy, URI url, String bodySha256) {
        return last != null
                && last.readBy().equals(readBy)
                && last.url().equals(url)
                && last.bodySha256().equals(bodySha256);
    }

    /** A validator as it can be kept; null for one that cannot be sent back as it came. */
    public static @Nullable String kept(Optional<String> header) {
        return header.filter(value -> SENDABLE.matcher(value).matches()).orElse(null);
    }

    /**
     * True when a 304 names another version than the one we asked about (RFC 9111, 4.3.4): it is believed for tonight, and the page asked for whole next
     * time. Servers that put a tag of their own on the compressed form (Apache's {@code "…-gzip"}) do that too.
     */
    public static boolean namesAnotherVersion(LastReading last, Exchange exchange) {
        String named = exchange.header("ETag").orElse(null);
        return named != null && last.etag() != null && !opaque(named).equals(opaque(last.etag()));
    }

    private static String opaque(String etag) {
        return etag.startsWith("W/") ? etag.substring(2) : etag;
    }
}
