package dev.boardwalk.match;

import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.match.index.BlockRepository;
import dev.boardwalk.match.index.LinkRepository;
import dev.boardwalk.match.index.RulesRepository;
import dev.boardwalk.match.index.SentenceRepository;
import dev.boardwalk.match.index.WaitingRepository;
import dev.boardwalk.posting.member.MemberRepository;
import dev.boardwalk.posting.member.RunRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the match steps of a night do, one after the other. */
public final class MatchedNight {
    static final String THESE_RULES = "these rules";

    private MatchedNight() {}

    /** All ads that wait, in chunks of a hundred. */
    public static void of(TestDatabase database, long nightId, Instant at) {
        of(database, nightId, at, 100);
    }

    static void of(TestDatabase database, long nightId, Instant at, int chunk) {
        of(database, nightId, at, chunk, THESE_RULES);
    }

    static void of(TestDatabase database, long nightId, Instant at, int chunk, String rules) {
        Matching matching = matching(database.jdbc(), rules);
        database.transactions().executeWithoutResult(status -> matching.begin());
        each(database, chunk, matching::changed, matching::noteSentences);
        each(database, chunk, matching::changed, matching::key);
        each(database, chunk, matching::changed, matching::link);
        database.transactions().executeWithoutResult(status -> matching.settle());
        each(database, chunk, matching::ungrouped, ads -> matching.group(ads, nightId, at));
    }

    /** The night's own matching, over this database. */
    static Matching matching(JdbcClient jdbc, String rules) {
        return new Matching(
                () -> rules,
                new RulesRepository(jdbc),
                new WaitingRepository(jdbc),
                new SentenceRepository(jdbc),
                new BlockRepository(jdbc),
                new LinkRepository(jdbc),
                new MemberRepository(jdbc),
                new RunRepository(jdbc));
    }

    private interface Waiting {
        List<Long> after(long afterId, int limit);
    }

    private static void each(TestDatabase database, int chunk, Waiting waiting, Consumer<List<Long>> stage) {
        long last = 0;
        List<Long> ads;
        do {
            ads = new ArrayList<>(waiting.after(last, chunk));
            if (!ads.isEmpty()) {
                List<Long> now = ads;
                database.transactions().executeWithoutResult(status -> stage.accept(now));
                last = ads.get(ads.size() - 1);
            }
        } while (!ads.isEmpty());
    }
}
