package dev.boardwalk.match;

import dev.boardwalk.match.identity.Requisition;
import dev.boardwalk.match.score.Profile;
import dev.boardwalk.match.text.Bands;
import dev.boardwalk.match.text.Hashes;
import dev.boardwalk.posting.Pay;
import dev.boardwalk.posting.Place;
import dev.boardwalk.posting.WorkMode;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By what an ad can be found as the same opening as another: two ads are compared only when they share a block. Every kind of block has hashes of its own.
 * Bands find copies by their text; keys find the re-worded, shortened and translated ones.
 */
public final class Blocks {
    /** A block with more ads is boilerplate or a firm's many openings of one kind: it tells nothing, and finer blocks find the true pairs in it. */
    public static final int LARGEST = 40;

    private final Set<Long> hashes = new TreeSet<>();

    private Blocks() {}

    /** In no meaningful order; at most about 60. */
    public static Set<Long> of(Profile profile) {
        Blocks blocks = new Blocks();
        profile.requisitions().stream().map(Requisition::toString).forEach(id -> blocks.add("requisition", id));
        profile.links().forEach(link -> blocks.add("link", link));
        if (profile.page() != null) {
            blocks.add("link", profile.page());
        }
        blocks.addText(profile);
        blocks.addKeys(profile);
        return blocks.hashes;
    }

    private void addText(Profile profile) {
        if (profile.text().wordsN() >= Profile.TEASER_WORDS) {
            hashes.add(Hashes.of(Hashes.of("text"), profile.text().hash()));
        }
        for (long band : Bands.of(profile.text().shingles())) {
            hashes.add(Hashes.of(Hashes.of("band"), band));
        }
    }

    private void addKeys(Profile profile) {
        String role = String.join(" ", profile.terms());
        String employer = profile.company() == null ? null : profile.company().key();
        Set<String> places = places(profile);
        for (String place : places) {
            add("role, place", role, place);
            add("employer, role, place", firstWord(employer), role, place);
            add("employer, place", employer, place);
            add("employer, place, pay", firstWord(employer), place, pay(profile.pay()));
            add("employer, place, posted", firstWord(employer), place, text(profile.posted()));
            add("employer, place, last day", firstWord(employer), place, text(profile.validThrough()));
            profile.terms().forEach(term -> add("employer, place, term", firstWord(employer), place, term));
        }
        add("employer, role", firstWord(employer), role);
        add("role, pay", role, pay(profile.pay()));
        add("title, posted", profile.title(), text(profile.posted()));
        profile.contacts().forEach(contact -> add("contact, role", contact.toString(), role));
    }

    /** Cities by name, so that two spellings of region and country meet; what has no city by its words. */
    private static Set<String> places(Profile profile) {
        Set<String> places =
                profile.places().stream().map(Blocks::place).collect(Collectors.toCollection(TreeSet::new));
        if (profile.workMode() == WorkMode.REMOTE) {
            places.add("remote");
        }
        return places;
    }

    private static String place(Place place) {
        if (place.city() != null) {
            return place.city().toLowerCase(Locale.ROOT);
        }
        return Objects.requireNonNullElse(place.region(), Objects.requireNonNullElse(place.country(), place.raw()))
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable String firstWord(@Nullable String employer) {
        return employer == null ? null : employer.split(" ", 2)[0];
    }

    private static @Nullable String pay(@Nullable Pay pay) {
        return pay == null || (pay.min() == null && pay.max() == null)
                ? null
                : pay.min() + "-" + pay.max() + pay.currency();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** A key with an unknown part is no key. */
    private void add(String kind, @Nullable String... parts) {
        for (String part : parts) {
            if (part == null || part.isEmpty()) {
                return;
            }
        }
        hashes.add(Hashes.of(kind + "\u001f" + String.join("\u001f", parts)));
    }
}
