package dev.boardwalk.crawl;

import dev.boardwalk.crawl.answer.Exchange;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps answers as they were received, before anybody reads them. A record counts from the moment a row of {@code page_fetch} points to it. */
public interface Archive {
    /**
     * Writes one answer and does not return before it is on its way to the disk; called outside any transaction.
     *
     * @param payloadSha256 of its body as received, hex
     * @param repeated the body in the archive that it only repeats, which is then referred to; null to keep its own
     * @return null when it may not be kept: it is of something that was forgotten on request
     * @throws IOException when it cannot be written; the page then counts as failed, the night goes on
     */
    @Nullable
    ArchivedAt append(Exchange exchange, Instant at, String payloadSha256, @Nullable Repeated repeated)
            throws IOException;
}
