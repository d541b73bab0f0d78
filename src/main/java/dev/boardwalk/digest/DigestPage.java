package dev.boardwalk.digest;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A digest cut to what a page shows; HTML and Markdown show the same.
 *
 * @param parts its sections, empty ones too
 * @param troubles boards that are missing
 * @param moreTroubles how many more of them there are
 */
record DigestPage(Digest digest, List<DigestPart> parts, List<Digest.Trouble> troubles, int moreTroubles) {
    /** A list longer than this is not read. */
    static final int SHOWN = 100;

    private static final DateTimeFormatter AS_OF =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    DigestPage {
        parts = List.copyOf(parts);
        troubles = List.copyOf(troubles);
    }

    /** @param most how many postings a section shows at most */
    static DigestPage of(Digest digest, int most) {
        List<Digest.Trouble> troubles =
                digest.troubles().stream().limit(SHOWN).map(DigestPage::shown).toList();
        return new DigestPage(
                digest, DigestPart.of(digest, most), troubles, digest.troubles().size() - troubles.size());
    }

    private static Digest.Trouble shown(Digest.Trouble trouble) {
        return new Digest.Trouble(
                trouble.board(),
                trouble.outcome(),
                DigestLine.reason(trouble.reason()),
                trouble.badNights(),
                trouble.badSince(),
                trouble.adsOpen(),
                trouble.lastGood(),
                trouble.lastGoodPage() == null ? null : DigestLine.words(trouble.lastGoodPage()),
                trouble.next());
    }

    /** Nothing is new, changed or closed. */
    public boolean quiet() {
        return parts.stream().allMatch(part -> part.count() == 0);
    }

    /** In UTC, to the minute. */
    public String asOf() {
        return AS_OF.format(digest.asOf());
    }
}
