package dev.boardwalk.crawl.answer;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What went over the wire on the last hop, as far as an archive needs it.
 *
 * @param requested the URL asked for first
 * @param finalUrl the URL of the last hop
 * @param status of the last hop
 * @param headers as received, in order, names in the sender's case. {@code Transfer-Encoding} may be among them although {@code rawBody} is not chunked any more
 * @param rawBody as received, still content-encoded, without chunk framing; empty when there was none; never changed by readers
 * @param endedAt when the last byte came
 * @param took from the first request to the last byte, redirects included
 * @param hops redirects followed; 0 when the first answer was the last
 * @param truncated why the body is not whole; null when it is
 */
@SuppressWarnings("ArrayRecordComponent") // an exchange is stored and read, never compared
public record Exchange(
        URI requested,
        URI finalUrl,
        int status,
        List<Map.Entry<String, String>> headers,
        byte[] rawBody,
        Instant endedAt,
        Duration took,
        int hops,
        @Nullable Truncation truncated) {

    public Exchange {
        headers = List.copyOf(headers);
    }

    /** The first header of that name, in any letter case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
