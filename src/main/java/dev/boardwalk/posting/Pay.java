package dev.boardwalk.posting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Pay as the ad states it.
 *
 * @param raw the words it was read from
 * @param min lower bound in {@code currency} per {@code period}; null when open below, undisclosed or unpaid
 * @param max upper bound; equal to min for a single amount; null when open above
 * @param currency ISO 4217; null when nothing tells
 * @param period null when nothing tells
 * @param kind what the amount means
 * @param annualMin min turned into a year by stated factors; null without a period, or for a lump sum
 * @param annualMax likewise for max
 */
public record Pay(
        String raw,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String currency,
        @Nullable PayPeriod period,
        PayKind kind,
        @Nullable BigDecimal annualMin,
        @Nullable BigDecimal annualMax) {}
