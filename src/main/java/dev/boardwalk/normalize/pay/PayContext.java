package dev.boardwalk.normalize.pay;

import org.jspecify.annotations.Nullable;

/**
 * What is known beside the words of a pay.
 *
 * @param country ISO 3166-1 alpha-2 of the ad; tells the dollar of Sydney from that of Toronto; null when unknown
 * @param currency ISO 4217: the meaning of a bare amount on this board; null when not stated
 */
public record PayContext(@Nullable String country, @Nullable String currency) {
    public static final PayContext NONE = new PayContext(null, null);
}
