package dev.boardwalk.posting;

import org.jspecify.annotations.Nullable;

/**
 * One place an ad names.
 *
 * @param raw the words it was read from
 * @param city today's English name of the city; null for a region, a country, or when unknown
 * @param region first-order division by name (Karnataka, Bavaria); null when unknown
 * @param country ISO 3166-1 alpha-2; null when unknown
 * @param geonamesId of the city; null when unknown or when the place is no city
 */
public record Place(
        String raw,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable Long geonamesId) {}
