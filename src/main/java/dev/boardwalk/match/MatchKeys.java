package dev.boardwalk.match;

import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.MatchKey;
import dev.boardwalk.posting.MatchKey.Kind;
import dev.boardwalk.posting.Place;
import dev.boardwalk.posting.UrlKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of one job ad. */
public final class MatchKeys {
    /** Shorter texts are teasers, and teasers of different jobs collide (seen below 400 characters). */
    static final int MIN_TEXT = 400;

    /** Longer URLs carry a session or a campaign, and would not fit an index row. */
    static final int LONGEST_LINK = 1000;

    /** A chat with a person is no page of a job. */
    private static final Pattern MESSENGER = Pattern.compile(
            "^https?://(?:[a-z0-9-]+\\.)*(?:wa\\.me|whatsapp\\.com|t\\.me|telegram\\.(?:me|org))(?:[/?]|$)");

    private MatchKeys() {}

    /** @return links first; no CONTENT key without an employer, a place and enough text: equal words alone are not one opening */
    public static List<MatchKey> of(JobAd ad) {
        Set<MatchKey> keys = new LinkedHashSet<>();
        Stream.of(ad.url(), ad.canonicalUrl(), ad.applyUrl())
                .filter(Objects::nonNull)
                .flatMap(url -> UrlKey.of(url).stream())
                .filter(key ->
                        key.length() <= LONGEST_LINK && !MESSENGER.matcher(key).find())
                .map(key -> new MatchKey(Kind.LINK, key))
                .forEach(keys::add);
        String text = fold(ad.description());
        if (ad.company() != null && !ad.locations().isEmpty() && text.length() >= MIN_TEXT) {
            keys.add(new MatchKey(Kind.CONTENT, sha256(ad.company().key(), fold(ad.title()), places(ad), text)));
        }
        return List.copyOf(keys);
    }

    private static String places(JobAd ad) {
        return ad.locations().stream().map(MatchKeys::place).sorted().collect(Collectors.joining("\u001f"));
    }

    private static String place(Place place) {
        if (place.city() == null && place.region() == null && place.country() == null) {
            return fold(place.raw());
        }
        return Stream.of(place.city(), place.region(), place.country())
                .map(part -> part == null ? "" : fold(part))
                .collect(Collectors.joining(","));
    }

    private static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return decomposed
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String sha256(String... parts) {
        try {
            byte[] bytes = String.join("\u001e", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
