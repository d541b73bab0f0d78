package dev.boardwalk.crawl.refetch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the dates in a board's sitemaps are believed. Many are the time of generation, the day an ad was first published, or made up; Google uses
 * {@code lastmod} "if it's consistently and verifiably accurate (for example by comparing to the last modification of the page)". So they are compared with
 * what the pages say whenever a page is got anyhow, which each is once a week at least: a date that did not move while the page did is a miss, and one
 * miss takes all trust away.
 *
 * @param held since the last miss, pages whose date stood and which said the same
 * @param told since the last miss, pages whose date had moved and which said something else
 * @param misses nights with a miss
 * @param missedAt when the last of them met its first; null when none did
 */
public record DateTrust(
        int held, int told, int misses, @Nullable Instant missedAt) {
    public static final DateTrust NONE = new DateTrust(0, 0, 0, null);

    /** No miss in thirty: with 95 % confidence less than one date in ten is wrong (the rule of three). */
    static final int HELD = 30;

    /** Dates that never move hold on every page that never changes: trust needs to have seen one tell of a change. */
    static final int TOLD = 1;

    /** Each night with a miss doubles what has to hold before dates are trusted again, to at most 480. */
    static final int DOUBLINGS = 4;

    /** Pages of one night are one lesson: a deployment can change them all. */
    static final Duration ONE_NIGHT = Duration.ofHours(12);

    /** What a page that was got said beside what was known of it. */
    public enum Page {
        /** The same ads, word for word. */
        SAME,
        /** Other ads, or the same with another text; or that they are over. */
        OTHER,
        /** 404 or 410 while the sitemap lists it. */
        GONE
    }

    /** What that says of the sitemap's date. */
    public enum Proof {
        HELD,
        TOLD,
        MISSED,
        NOTHING
    }

    /** A date that moved while the page says the same is no miss: a page may change in what is not read, and the request it costs is all the harm. */
    public static Proof proof(SitemapDate date, Page page) {
        if (!date.listed()) {
            return Proof.NOTHING;
        }
        if (date.stands()) {
            return page == Page.SAME ? Proof.HELD : Proof.MISSED;
        }
        return date.moved() && page == Page.OTHER ? Proof.TOLD : Proof.NOTHING;
    }

    public DateTrust after(Proof proof, Instant at) {
        return switch (proof) {
            case HELD -> new DateTrust(Math.min(needed(), held + 1), told, misses, missedAt);
            case TOLD -> new DateTrust(held, Math.min(TOLD, told + 1), misses, missedAt);
            case MISSED -> missed(at);
            case NOTHING -> this;
        };
    }

    private DateTrust missed(Instant at) {
        boolean again = missedAt != null && at.isBefore(missedAt.plus(ONE_NIGHT));
        return again ? new DateTrust(0, 0, misses, missedAt) : new DateTrust(0, 0, misses + 1, at);
    }

    /** How many have to hold. */
    public int needed() {
        return HELD << Math.min(misses, DOUBLINGS);
    }

    /** For an operator. */
    public String words() {
        if (trusted()) {
            return "trusted";
        }
        String missed = misses == 0 ? "" : ", wrong in %d nights".formatted(misses);
        return "%d of %d held, %d of %d told of a change%s".formatted(held, needed(), told, TOLD, missed);
    }

    public boolean trusted() {
        return held >= needed() && told >= TOLD;
    }
}
