package dev.boardwalk.crawl.robots;

import dev.boardwalk.crawl.answer.DenyRule;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be noted of an ad's page that asks robots not to index it: that its ad has ended, if it says so, and nothing else. Google tells employers to mark
 * expired ads by {@code noindex} or a {@code validThrough} in the past (its documentation of JobPosting), so the pages that say "closed" loudest are those
 * we would otherwise not listen to, and their ads would stay open. {@code noindex} alone ends nothing: challenges and pages under repair carry it, too.
 */
public final class EndNotice {
    /** What is stored of such a page beside the notice. */
    public static final Normalized NOTHING = new Normalized(List.of(), List.of());

    private EndNotice() {}

    /**
     * @param kind of a listing nothing is noted: it speaks of many ads
     * @param refusal why the page may not be used
     * @param normalized its ads, all of which must have ended
     * @param date of the fetch, UTC
     * @return a reading of verdict CLOSED without any ad; null when the page does not say that its ad has ended, or may not be used for another reason
     */
    public static @Nullable Reading of(
            PageKind kind, FetchResult.Denied refusal, Reading reading, Normalized normalized, LocalDate date) {
        if (kind != PageKind.DETAIL || refusal.rule() != DenyRule.NO_INDEX) {
            return null;
        }
        if (reading.verdict() == Verdict.CLOSED) {
            return closed(reading.reason());
        }
        return reading.verdict() == Verdict.POSTING && allEnded(normalized, date)
                ? closed("validThrough lies in the past")
                : null;
    }

    private static boolean allEnded(Normalized normalized, LocalDate date) {
        return !normalized.ads().isEmpty()
                && normalized.refusals().isEmpty()
                && normalized.ads().stream()
                        .map(pair -> pair.ad().validThrough())
                        .allMatch(end -> end != null && end.isBefore(date));
    }

    private static Reading closed(String why) {
        String reason = why + "; it asks robots not to index it (noindex): nothing else of it is stored";
        return new Reading(Verdict.CLOSED, reason, List.of(), List.of(), null, false);
    }
}
