package dev.boardwalk.match.score;

import dev.boardwalk.match.identity.Requisition;
import dev.boardwalk.match.text.TextSketches;
import dev.boardwalk.posting.Company;
import dev.boardwalk.posting.EmploymentType;
import dev.boardwalk.posting.Experience;
import dev.boardwalk.posting.Pay;
import dev.boardwalk.posting.Place;
import dev.boardwalk.posting.Seniority;
import dev.boardwalk.posting.WorkMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What matching compares of one job ad. Null and empty mean that the ad does not say: never that it says no.
 *
 * @param id names the ad everywhere; equal scores are settled by it, so it must not depend on when the ad came
 * @param board where it stood; null when unknown. A board that lists two ads means two
 * @param requisitions what it says it is, see {@link dev.boardwalk.match.identity.Requisitions}
 * @param page key of its own URL; null when unknown
 * @param links keys of its canonical and apply links
 * @param title the whole title, folded
 * @param core the title without level, gender tags, ids and place, folded
 * @param terms the words of the title that tell roles apart, level taken out, synonyms folded
 * @param seniority null when the title states no level
 * @param levels numbered levels of the title ("II" and "2" are one, "band 5")
 * @param contacts mail addresses and phone numbers of the text, hashed
 * @param text what is kept of the description
 * @param posted first day it can have been posted
 * @param validThrough last day it stands
 */
public record Profile(
        String id,
        @Nullable String board,
        Set<Requisition> requisitions,
        @Nullable String page,
        Set<String> links,
        String title,
        String core,
        Set<String> terms,
        @Nullable Seniority seniority,
        Set<String> levels,
        @Nullable Company company,
        List<Place> places,
        @Nullable WorkMode workMode,
        Set<EmploymentType> employmentTypes,
        @Nullable Pay pay,
        Experience experience,
        Set<String> skills,
        Set<Long> contacts,
        @Nullable String language,
        TextSketches text,
        @Nullable LocalDate posted,
        @Nullable LocalDate validThrough) {
    /** Shorter texts are teasers: they say too little to tell two jobs apart. */
    public static final int TEASER_WORDS = 60;

    public boolean hasText() {
        return text.wordsN() > 0;
    }

    /** The same without board and requisitions: an opening advertised anew on its board has a new number there. */
    public Profile unnumbered() {
        return with(null, Set.of(), text);
    }

    /** The same with another text. */
    public Profile with(TextSketches otherText) {
        return with(board, requisitions, otherText);
    }

    private Profile with(@Nullable String otherBoard, Set<Requisition> otherRequisitions, TextSketches otherText) {
        return new Profile(
                id,
                otherBoard,
                otherRequisitions,
                page,
                links,
                title,
                core,
                terms,
                seniority,
                levels,
                company,
                places,
                workMode,
                employmentTypes,
                pay,
                experience,
                skills,
                contacts,
                language,
                otherText,
                posted,
                validThrough);
    }

    /** Both languages are known, and they are not one: words cannot be compared. */
    boolean inAnotherLanguageThan(Profile other) {
        return language != null && other.language != null && !primary(language).equals(primary(other.language));
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }
}
