package dev.boardwalk.normalize;

import dev.boardwalk.board.Board;
import dev.boardwalk.normalize.title.Titles;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.JobAdKey;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Refusal;
import dev.boardwalk.posting.Sections;
import dev.boardwalk.posting.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes job ads of the raw ads of one page. Pure: the same reading, board and instant give the same ads. */
public final class Normalizer {
    /** What a page has that is about no job at all. */
    private static final Set<RawField> FRAME = EnumSet.of(RawField.TITLE, RawField.LANGUAGE, RawField.CANONICAL_URL);

    /** A description shorter than this is a remark. */
    private static final int MIN_DESCRIPTION = 80;

    /**
     * @param at when the page was received; the base of its relative dates
     * @return every raw ad, usable or refused; refused are those without a title ({@code no-title}) and those that say nothing about a job
     *     ({@code no-posting})
     */
    public Normalized normalize(Board board, Instant at, Reading reading) {
        List<Normalized.Pair> ads = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        JobAdKey.Stands stands = reading.verdict() == Verdict.LISTING
                ? JobAdKey.Stands.LISTED
                : reading.ads().size() > 1 ? JobAdKey.Stands.SHARED : JobAdKey.Stands.ALONE;
        for (RawAd raw : reading.ads()) {
            AdReader reader = new AdReader(board, at, raw);
            Titles.Title title = reader.title();
            if (title == null) {
                refusals.add(noTitle(raw));
            } else if (!hasSigns(raw)) {
                refusals.add(noPosting(raw, title.title()));
            } else {
                JobAd ad = reader.ad(title, stands);
                ads.add(new Normalized.Pair(raw, ad));
            }
        }
        return new Normalized(ads, refusals);
    }

    private static boolean hasSigns(RawAd raw) {
        boolean fields = raw.values().entrySet().stream()
                .filter(entry -> !FRAME.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .anyMatch(value -> !value.evidence().rule().equals(PlaceFields.PAGE_SCOPE));
        return fields
                || raw.description().length() >= MIN_DESCRIPTION
                || !raw.sections().equals(Sections.NONE);
    }

    private static Refusal noTitle(RawAd raw) {
        String found = raw.best(RawField.TITLE).map(RawValue::text).orElse(null);
        String reason = found == null
                ? "the ad has no title: name its selector under fields.title in the board file"
                : "what stands for the title holds no letter: check fields.title in the board file";
        return new Refusal("no-title", reason, found == null ? snippet(raw.description()) : found);
    }

    private static Refusal noPosting(RawAd raw, String title) {
        return new Refusal(
                "no-posting",
                "\"%s\" has a title and nothing else of a job ad: if %s is one, name its fields in the board file"
                        .formatted(title, raw.url()),
                snippet(raw.description()));
    }

    private static @Nullable String snippet(String text) {
        return text.isBlank() ? null : text.substring(0, Math.min(text.length(), 240));
    }
}
