package dev.boardwalk.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.match.AdsAtHand.Ad;
import dev.boardwalk.match.AdsAtHand.Matched;
import dev.boardwalk.match.Corrections.Operator;
import dev.boardwalk.match.index.DecreeRepository;
import dev.boardwalk.match.index.LinkRepository;
import dev.boardwalk.match.index.SentenceRepository;
import dev.boardwalk.match.index.WaitingRepository;
import dev.boardwalk.match.score.Profile;
import dev.boardwalk.posting.ANightOfBoards;
import dev.boardwalk.posting.member.MemberRepository;
import dev.boardwalk.posting.member.Run;
import dev.boardwalk.posting.member.RunRepository;
import dev.boardwalk.posting.member.UndoRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of matching whatever ads come, in whatever order, in however many nights, and whatever operators say. */
class MatchingPropertiesTest {
    private static final Operator ANNA = new Operator("anna", "seen by eye");

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private int day;

    /** {@code match --ads} on all ads at once is what the nights must come to. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nightsInAnyOrderComeToWhatAllAdsAtOnceGive(long seed) {
        Random random = new Random(seed);
        List<Ad> ads = new RandomAds(random).some(130);
        Matched all = AdsAtHand.match(ads);
        assertThat(all.groups().stream().filter(group -> group.size() > 1)).hasSizeGreaterThan(8);

        List<Ad> arriving = new ArrayList<>(ads);
        Collections.shuffle(arriving, random);
        int first = random.nextInt(1, 120);
        nightOf(arriving.subList(0, first), 7);
        nightOf(arriving.subList(first, 125), 50);
        nightOf(arriving.subList(125, arriving.size()), 3);
        assertThat(groups()).isEqualTo(names(all));
        assertThat(count("SELECT count(*) FROM boardwalk.match_block_closed"))
                .as("blocks overflow")
                .isPositive();
        assertThat(count("SELECT count(*) FROM boardwalk.match_boilerplate"))
                .as("the firm's own words")
                .isPositive();
    }

    @Test
    void aFullRebuildChangesNothing() {
        List<Ad> ads = new RandomAds(new Random(4)).some(120);
        nightOf(ads.subList(60, 120), 20);
        nightOf(ads.subList(0, 60), 20);
        List<String> members = members();
        int rows = count("SELECT count(*) FROM boardwalk.posting_member");
        database.jdbc().sql("UPDATE boardwalk.job_ad SET matched_hash = NULL").update();
        nightOf(List.of(), 33);
        assertThat(members()).as("not even a number").isEqualTo(members);
        assertThat(count("SELECT count(*) FROM boardwalk.posting_member")).isEqualTo(rows);
    }

    @Test
    void otherRulesMatchAllAdsAnew() {
        List<Ad> ads = new RandomAds(new Random(8)).some(120);
        nightOf(ads.subList(0, 100), 20, "old rules");
        List<String> links = links();
        spoilAllThatIsKept();
        nightOf(ads.subList(100, ads.size()), 20, "old rules");
        List<String> asAllAtOnce = names(AdsAtHand.match(ads));
        assertThat(groups()).as("the old rules know no better").isNotEqualTo(asAllAtOnce);

        nightOf(List.of(), 33, "new rules");
        assertThat(groups()).isEqualTo(asAllAtOnce);
        assertThat(links()).containsAll(links);
        assertThat(count("SELECT count(*) FROM boardwalk.match_ad WHERE facts = '{}'"))
                .isZero();
        int rows = count("SELECT count(*) FROM boardwalk.posting_member");
        database.jdbc().sql("DELETE FROM boardwalk.match_link").update();
        nightOf(List.of(), 33, "new rules");
        assertThat(links()).as("once").isEmpty();
        assertThat(count("SELECT count(*) FROM boardwalk.posting_member")).isEqualTo(rows);
    }

    /** As if rules had made it under which ads are never found: nothing links, and every block they have is closed. */
    private void spoilAllThatIsKept() {
        database.jdbc()
                .sql(
                        "INSERT INTO boardwalk.match_block_closed SELECT DISTINCT unnest(blocks) FROM boardwalk.match_ad ON CONFLICT DO NOTHING")
                .update();
        database.jdbc().sql("DELETE FROM boardwalk.match_block").update();
        database.jdbc().sql("DELETE FROM boardwalk.match_link").update();
        database.jdbc().sql("UPDATE boardwalk.match_ad SET facts = '{}'").update();
    }

    @Test
    void noGroupHasTwoAdsThatCannotBeOne() {
        Matched all = AdsAtHand.match(new RandomAds(new Random(5)).some(200));
        Map<String, Integer> groupOf = new HashMap<>();
        for (int i = 0; i < all.groups().size(); i++) {
            for (Profile ad : all.groups().get(i)) {
                groupOf.put(ad.id(), i);
            }
        }
        assertThat(all.pairs()).anyMatch(pair -> pair.verdict().forbidden());
        assertThat(all.pairs().stream()
                        .filter(pair -> groupOf.get(pair.a().id())
                                .equals(groupOf.get(pair.b().id()))))
                .isNotEmpty()
                .noneMatch(pair -> pair.verdict().forbidden());
    }

    @Test
    void undoingNightsGivesTheViewsBeforeThemAndMatchingAgainTheViewsAfter() {
        List<Ad> ads = new RandomAds(new Random(6)).some(120);
        nightOf(ads.subList(0, 50), 20);
        List<String> afterFirst = members();
        nightOf(ads.subList(50, 90), 20);
        List<String> afterSecond = members();
        nightOf(ads.subList(90, ads.size()), 20);
        List<String> afterThird = groups();

        undo("2026-03-03");
        assertThat(members()).isEqualTo(afterSecond);
        undo("2026-03-02");
        assertThat(members()).isEqualTo(afterFirst);
        assertThat(count("SELECT count(*) FROM boardwalk.posting_member WHERE night_id = 3 AND superseded_at IS NULL"))
                .as("nothing of the third night is believed")
                .isZero();
        assertThat(count("SELECT count(*) FROM boardwalk.posting_member WHERE night_id = 3"))
                .as("history stays")
                .isPositive();

        nightOf(List.of(), 20);
        assertThat(groups()).isEqualTo(afterThird);
    }

    @Test
    void whatAnOperatorSaidWinsInEveryLaterNight() {
        Random random = new Random(7);
        List<Ad> ads = new RandomAds(random).some(120);
        nightOf(ads.subList(0, 80), 20);
        List<Long> singles = longs("""
                SELECT min(job_ad_id) FROM boardwalk.posting_member WHERE superseded_at IS NULL AND valid_to IS NULL
                 GROUP BY posting_id HAVING count(*) = 1 ORDER BY 1 LIMIT 2
                """);
        long crowd = longs("""
                SELECT posting_id FROM boardwalk.posting_member WHERE superseded_at IS NULL AND valid_to IS NULL
                 GROUP BY posting_id HAVING count(*) > 1 ORDER BY 1 LIMIT 1
                """).get(0);
        List<Long> together = longs(
                "SELECT job_ad_id FROM boardwalk.posting_member WHERE valid_to IS NULL AND posting_id = " + crowd);
        Set<Long> postings = new TreeSet<>(Set.of(posting(singles.get(0)), posting(singles.get(1))));
        inTransaction(() -> corrections().merge(postings, ANNA, at("2026-03-01T12:00:00Z")));
        inTransaction(() -> corrections().split(crowd, Set.of(together.get(0)), ANNA, at("2026-03-01T12:00:00Z")));
        long merged = posting(singles.get(0));
        assertThat(merged).as("the oldest number stays").isEqualTo(Collections.min(postings));

        for (int night = 0; night < 3; night++) {
            assertThat(posting(singles.get(1)))
                    .isEqualTo(posting(singles.get(0)))
                    .isEqualTo(merged);
            assertThat(posting(together.get(0))).isNotEqualTo(posting(together.get(1)));
            assertThat(posting(together.get(1))).isEqualTo(crowd);
            if (night == 1) {
                database.jdbc()
                        .sql("UPDATE boardwalk.job_ad SET matched_hash = NULL")
                        .update();
            }
            nightOf(ads.subList(80 + night * 10, 90 + night * 10), 20);
        }
        assertThat(count("SELECT count(*) FROM boardwalk.match_run WHERE who = 'anna' AND why = 'seen by eye'"))
                .isEqualTo(2);
    }

    private void nightOf(List<Ad> ads, int chunk) {
        nightOf(ads, chunk, MatchedNight.THESE_RULES);
    }

    private void nightOf(List<Ad> ads, int chunk, String rules) {
        ANightOfBoards night = new ANightOfBoards(
                database, LocalDate.of(2026, 3, 1).plusDays(day++).toString());
        RandomAds.BOARDS.forEach(board -> night.walks(board, "FETCHED"));
        ads.forEach(ad -> night.reads(Objects.requireNonNull(ad.board()), ad.ad()));
        MatchedNight.of(database, night.id, night.at, chunk, rules);
    }

    private void undo(String date) {
        inTransaction(() -> {
            Instant at = at(date + "T12:00:00Z");
            var undos = new UndoRepository(database.jdbc());
            Run run = new RunRepository(database.jdbc()).ofOperator(RunRepository.Kind.UNDO, null, "anna", "wrong", at);
            undos.before(undos.firstRun(LocalDate.parse(date)).orElseThrow(), run, at);
        });
    }

    private Corrections corrections() {
        var waiting = new WaitingRepository(database.jdbc());
        return new Corrections(
                waiting,
                new MemberRepository(database.jdbc()),
                new RunRepository(database.jdbc()),
                new DecreeRepository(database.jdbc()),
                new Comparing(waiting, new SentenceRepository(database.jdbc()), new LinkRepository(database.jdbc())));
    }

    private void inTransaction(Runnable work) {
        database.transactions().executeWithoutResult(status -> work.run());
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static List<String> names(Matched matched) {
        return matched.groups().stream()
                .map(group -> group.stream().map(Profile::id).sorted().collect(Collectors.joining(" + ")))
                .sorted()
                .toList();
    }

    private List<String> groups() {
        return database.jdbc().sql("""
                SELECT string_agg(a.board_id || ' ' || a.ad_key, ' + ' ORDER BY (a.board_id || ' ' || a.ad_key) COLLATE "C")
                  FROM boardwalk.posting_member m JOIN boardwalk.job_ad a ON a.id = m.job_ad_id
                 WHERE m.superseded_at IS NULL AND m.valid_to IS NULL GROUP BY m.posting_id
                """).query(String.class).list().stream()
                .sorted()
                .toList();
    }

    private List<String> links() {
        return database.jdbc()
                .sql("SELECT a || ' ' || b FROM boardwalk.match_link ORDER BY a, b")
                .query(String.class)
                .list();
    }

    private List<String> members() {
        return database.jdbc().sql("""
                SELECT posting_id || ' ' || job_ad_id FROM boardwalk.posting_member
                 WHERE superseded_at IS NULL AND valid_to IS NULL ORDER BY 1
                """).query(String.class).list();
    }

    private long posting(long ad) {
        return longs(
                        "SELECT posting_id FROM boardwalk.posting_member WHERE superseded_at IS NULL AND valid_to IS NULL AND job_ad_id = "
                                + ad)
                .get(0);
    }

    private List<Long> longs(String sql) {
        return database.jdbc().sql(sql).query(Long.class).list();
    }

    private int count(String sql) {
        return database.jdbc().sql(sql).query(Integer.class).single();
    }
}
