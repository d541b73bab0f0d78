package dev.boardwalk.posting;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was received, content-decoded but not charset-decoded.
 *
 * @param url where the body came from, after redirects
 * @param bytes the decoded body; never changed by readers
 * @param contentType the Content-Type header as sent, null when there was none
 * @param fetchedAt when it was received; the base of every relative date on it
 */
@SuppressWarnings("ArrayRecordComponent") // a page is compared by what is stored about it, never by its bytes
public record PageBody(URI url, byte[] bytes, @Nullable String contentType, Instant fetchedAt) {}
