package dev.boardwalk.posting.forget;

import dev.boardwalk.posting.AdJson;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Refusal;
import dev.boardwalk.posting.UrlKey;
import dev.boardwalk.posting.forget.PersonalData.Found;
import dev.boardwalk.posting.forget.Subject.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what was forgotten, by salted hashes only: nobody can read here what it is. A reading loses the links and ads of forgotten pages, and every
 * text the names, mail addresses and phone numbers of forgotten people.
 */
public final class Forgotten {
    /** Stands where something personal stood. */
    public static final String STRUCK_OUT = "(removed)";

    /** Nothing was ever forgotten. */
    public static final Forgotten NOTHING = new Forgotten(new byte[0], List.of());

    private final byte[] salt;
    private final Map<Kind, Set<String>> hashes = new EnumMap<>(Kind.class);
    private final Set<Integer> nameLengths;

    /**
     * One row of {@code boardwalk.forgotten}.
     *
     * @param words of a name; 1 for all else
     */
    public record Tombstone(Kind kind, String hash, int words) {}

    public Forgotten(byte[] salt, List<Tombstone> tombstones) {
        this.salt = salt.clone();
        for (Tombstone tombstone : tombstones) {
            hashes.computeIfAbsent(tombstone.kind(), kind -> new HashSet<>()).add(tombstone.hash());
        }
        this.nameLengths = tombstones.stream()
                .filter(tombstone -> tombstone.kind() == Kind.NAME)
                .map(Tombstone::words)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The row for a subject. */
    public static Tombstone tombstone(byte[] salt, Subject subject) {
        return new Tombstone(subject.kind(), hash(salt, subject.kind(), subject.spelling()), subject.words());
    }

    private static String hash(byte[] salt, Kind kind, String spelling) {
        MessageDigest sha256 = DigestUtils.getSha256Digest();
        sha256.update(salt);
        sha256.update(kind.name().getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(sha256.digest(spelling.getBytes(StandardCharsets.UTF_8)));
    }

    private boolean has(Kind kind, String spelling) {
        Set<String> known = hashes.get(kind);
        return known != null && known.contains(hash(salt, kind, spelling));
    }

    public boolean board(String id) {
        return has(Kind.BOARD, id);
    }

    /** In any spelling of the URL; false for what is none. */
    public boolean url(@Nullable String url) {
        return url != null
                && hashes.containsKey(Kind.URL)
                && UrlKey.of(url).filter(key -> has(Kind.URL, key)).isPresent();
    }

    /** True when texts have to be looked through. */
    public boolean people() {
        return hashes.keySet().stream().anyMatch(Kind::isPersonal);
    }

    /** True when the text names a forgotten person. */
    public boolean names(String text) {
        return !found(text).isEmpty();
    }

    /** The text without forgotten people; the very same text when it names none. */
    public String strike(String text) {
        List<Found> found = found(text);
        if (found.isEmpty()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        int from = 0;
        for (Found stretch : found) {
            if (stretch.start() >= from) {
                clean.append(text, from, stretch.start()).append(STRUCK_OUT);
                from = stretch.end();
            }
        }
        return clean.append(text, from, text.length()).toString();
    }

    private List<Found> found(String text) {
        List<Found> found = new ArrayList<>();
        for (int length : nameLengths) {
            found.addAll(PersonalData.names(text, length, name -> has(Kind.NAME, name)));
        }
        if (hashes.containsKey(Kind.MAIL)) {
            found.addAll(PersonalData.mails(text, mail -> has(Kind.MAIL, mail)));
        }
        if (hashes.containsKey(Kind.PHONE)) {
            found.addAll(PersonalData.numbers(text, number -> has(Kind.PHONE, number)));
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    /** The reading without links to forgotten pages. */
    public Reading clean(Reading reading) {
        if (hashes.isEmpty()) {
            return reading;
        }
        List<String> links = reading.links().stream().filter(link -> !url(link)).toList();
        Map<String, Instant> dates = new HashMap<>(reading.linkDates());
        dates.keySet().retainAll(Set.copyOf(links));
        return new Reading(
                reading.verdict(),
                strike(reading.reason()),
                reading.ads(),
                links,
                url(reading.next()) ? null : reading.next(),
                reading.emptyMarkerSeen(),
                reading.more().stream().filter(link -> !url(link)).toList(),
                dates,
                reading.robots());
    }

    /** The ads without those of forgotten pages, and without forgotten people. */
    public Normalized clean(Normalized normalized) {
        if (hashes.isEmpty()) {
            return normalized;
        }
        List<Normalized.Pair> ads = normalized.ads().stream()
                .filter(pair -> !url(pair.ad().url()) && !url(pair.ad().canonicalUrl()))
                .map(this::clean)
                .toList();
        List<Refusal> refusals = normalized.refusals().stream()
                .map(refusal -> new Refusal(
                        refusal.rule(),
                        strike(refusal.reason()),
                        refusal.snippet() == null ? null : strike(refusal.snippet())))
                .toList();
        return new Normalized(ads, refusals);
    }

    private Normalized.Pair clean(Normalized.Pair pair) {
        return new Normalized.Pair(clean(pair.raw()), AdJson.jobAd(strikeJson(AdJson.write(pair.ad()))));
    }

    private RawAd clean(RawAd raw) {
        return AdJson.rawAd(strikeJson(AdJson.write(raw)));
    }

    /** A JSON document with every text in it struck out; names of fields stay. */
    public String strikeJson(String json) {
        return AdJson.mapTexts(json, text -> url(text) ? STRUCK_OUT : strike(text), link -> !url(link));
    }
}
