package dev.boardwalk.crawl.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a server gave with the version that was stored, echoed word for word: a date printed anew loses its 304 on some servers.
 *
 * @param url what they belong to: sent to this URL and to no other hop; null for none
 * @param etag null when none was sent
 * @param lastModified null when none was sent
 */
public record Validators(
        @Nullable URI url, @Nullable String etag, @Nullable String lastModified) {
    /** Ask for the page whatever its age. */
    public static final Validators NONE = new Validators(null, null, null);
}
