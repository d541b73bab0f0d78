package dev.boardwalk.crawl.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** Reads Retry-After (RFC 9110, 10.2.3): whole seconds or an HTTP date (the asctime form of before 1994 is not understood). */
public final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d+");

    /** Longer numbers than this mean "for ever" and would overflow; the host's back-off cuts them. */
    private static final int MAX_DIGITS = 9;

    private RetryAfter() {}

    /**
     * @param header null when absent
     * @return null when there is nothing to obey: absent, zero, negative, in the past, or not to be understood
     */
    public static @Nullable Instant parse(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        Instant at = SECONDS.matcher(text).matches() ? now.plus(seconds(text)) : DateUtils.parseStandardDate(text);
        return at != null && at.isAfter(now) ? at : null;
    }

    private static Duration seconds(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return Duration.ofSeconds(significant.length() > MAX_DIGITS ? 999_999_999 : Long.parseLong(significant));
    }
}
