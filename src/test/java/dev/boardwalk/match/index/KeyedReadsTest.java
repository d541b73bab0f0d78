package dev.boardwalk.match.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.match.AdsAtHand;
import dev.boardwalk.match.RandomAds;
import dev.boardwalk.match.index.BlockRepository.Kept;
import dev.boardwalk.match.index.SentenceRepository.Use;
import dev.boardwalk.match.score.Profile;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a night asks of what is kept of all ads costs the same however many there are: no table that grows with them is read from end to end. */
class KeyedReadsTest {
    private static final int STORED = 30_000;

    /** A block that holds as many as it may. */
    private static final long LARGE = 77_000_000;

    private static final Profile ANY = AdsAtHand.match(new RandomAds(new Random(1)).some(1))
            .groups()
            .get(0)
            .get(0);

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    @Test
    void looksAreByKey() {
        fill();
        var links = new LinkRepository(database.jdbc());
        var blocks = new BlockRepository(database.jdbc());
        var sentences = new SentenceRepository(database.jdbc());
        List<Long> some = LongStream.range(500, 700).boxed().toList();
        database.transactions().executeWithoutResult(status -> {
            assertThat(links.settleDoubts()).as("links without a block").hasSize(60);
            assertThat(links.of(some)).hasSize(201);
            assertThat(links.removeOf(some)).hasSize(202);
            assertThat(blocks.candidates(some)).isNotEmpty();
            assertThat(blocks.facts(some.stream().mapToLong(id -> id))).hasSize(200);
            blocks.put(List.of(new Kept(5_000, ANY, List.of(LARGE))), 40);
            assertThat(sentences.boilerplate(some)).hasSize(200);
            sentences.add(List.of(new Use(1, 2, 3)), 4);
            assertThat(database.jdbc()
                            .sql("SELECT relname || ' ' || seq_tup_read FROM pg_stat_xact_user_tables"
                                    + " WHERE schemaname = 'boardwalk' AND seq_tup_read > 0")
                            .query(String.class)
                            .list())
                    .as("rows read by sequential scans")
                    .isEmpty();
        });
    }

    /** Chains of links; every other one shares no block any more. The first sixty are in doubt. */
    private static void fill() {
        for (String sql : List.of(
                "ALTER TABLE boardwalk.match_ad DROP CONSTRAINT match_ad_job_ad_id_fkey",
                "INSERT INTO boardwalk.match_ad (job_ad_id, facts, blocks) SELECT i, :facts, ARRAY[i / 2, -i] FROM generate_series(0, :stored) i",
                "INSERT INTO boardwalk.match_block SELECT i / 2, i FROM generate_series(0, :stored) i",
                "INSERT INTO boardwalk.match_block_closed SELECT -i FROM generate_series(1, :stored) i",
                "INSERT INTO boardwalk.match_boilerplate SELECT i FROM generate_series(100, :stored) i",
                "INSERT INTO boardwalk.match_sentence SELECT -i, i, i FROM generate_series(1, :stored) i",
                "INSERT INTO boardwalk.match_link (a, b, pair_class, score, why, doubtful)"
                        + " SELECT i, i + 1, 'FULL', 20, ARRAY['text word for word'], i < 60 FROM generate_series(0, :stored) i",
                "INSERT INTO boardwalk.match_block SELECT :large, i FROM generate_series(1000, 1040) i",
                "ANALYZE")) {
            database.jdbc()
                    .sql(sql)
                    .param("stored", STORED)
                    .param("facts", Facts.write(ANY))
                    .param("large", LARGE)
                    .update();
        }
    }
}
