package dev.boardwalk.archive;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP answer as it was received.
 *
 * @param url the URL that answered, after redirects
 * @param at when its last byte came
 * @param status the HTTP status
 * @param headers in order, names in the sender's case
 * @param body still content-encoded, without chunk framing; never changed by readers
 * @param payloadSha256 of the body as it is here, hex
 * @param truncated LENGTH, TIME or DISCONNECT when the body is not whole (WARC-Truncated, ISO 28500, 5.13); null when it is
 */
@SuppressWarnings("ArrayRecordComponent") // an answer is stored and read, never compared
public record Answer(
        URI url,
        Instant at,
        int status,
        List<Map.Entry<String, String>> headers,
        byte[] body,
        String payloadSha256,
        @Nullable String truncated) {
    public Answer {
        headers = List.copyOf(headers);
    }
}
