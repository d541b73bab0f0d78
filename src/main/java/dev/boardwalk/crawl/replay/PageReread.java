package dev.boardwalk.crawl.replay;

import dev.boardwalk.posting.Refusal;
import dev.boardwalk.posting.Reread;
import dev.boardwalk.posting.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading one stored page again.
 *
 * @param page which
 * @param verdict what today's rules say the page is; null when its body could not be read
 * @param reason why, in words
 * @param ads the ads of both readings
 * @param refusals what today's rules could not use
 */
public record PageReread(
        ArchivedPage page, @Nullable Verdict verdict, String reason, List<Reread> ads, List<Refusal> refusals) {
    public PageReread {
        ads = List.copyOf(ads);
        refusals = List.copyOf(refusals);
    }
}
