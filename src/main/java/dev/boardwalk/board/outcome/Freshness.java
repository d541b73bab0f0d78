package dev.boardwalk.board.outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Doubts a listing that shows nothing new for longer than its board file expects: a cache or a sitemap that stopped being written looks healthy in every
 * other way. What it lists is still there and pages may still close their ads; only absence from an old copy says nothing.
 */
final class Freshness {
    private Freshness() {}

    /**
     * @param expected the board file's {@code expect.newEvery}; null: a board may be quiet for ever
     * @param newestAd when an ad of the board was first seen last; null when none ever was
     */
    static Optional<String> doubt(@Nullable Duration expected, @Nullable Instant newestAd, Instant at) {
        if (expected == null
                || newestAd == null
                || Duration.between(newestAd, at).compareTo(expected) <= 0) {
            return Optional.empty();
        }
        return Optional.of("no new ad since %s, %d days ago; the board file expects one every %s"
                .formatted(
                        LocalDate.ofInstant(newestAd, ZoneOffset.UTC),
                        Duration.between(newestAd, at).toDays(),
                        words(expected)));
    }

    private static String words(Duration time) {
        return time.toHours() % 24 == 0 ? time.toDays() + " days" : time.toHours() + " hours";
    }
}
