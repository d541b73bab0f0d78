package dev.boardwalk.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boardwalk.analytics.Publishing;
import dev.boardwalk.analytics.ReleaseRepository;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.match.MatchedNight;
import dev.boardwalk.posting.ANightOfBoards;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.SampleAds;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Digests of nights that were reconciled, matched and published on a real PostgreSQL. */
class DigestsTest {
    private static final JobAd FITTER = ad(1, "Fitter");
    private static final JobAd WELDER = ad(2, "Welder");
    private static final JobAd SENIOR_WELDER = ad(2, "Senior Welder");
    private static final JobAd TURNER = ad(3, "Turner");

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private Digests digests;

    @BeforeEach
    void firstNight() {
        digests = new Digests(new DigestRepository(database.jdbc()));
        publish(night("2026-03-01").reads("larkfield", FITTER).reads("larkfield", WELDER));
    }

    @Test
    void inTheFirstDigestEverythingIsNew() {
        Digest digest = digest("2026-03-01");
        assertThat(digest.previousDate()).isNull();
        assertThat(titles(digest.created())).containsExactly("Fitter", "Welder");
        assertThat(digest.headline()).isEqualTo("Jobs 2026-03-01: 2 new, 0 changed, 0 closed, 1/1 boards healthy");
    }

    @Test
    void theSecondNightTellsWhatIsNewChangedAndClosed() {
        publish(night("2026-03-02")
                .page("larkfield", FITTER.url(), "GONE", true)
                .reads("larkfield", SENIOR_WELDER)
                .reads("larkfield", TURNER));
        Digest digest = digest("2026-03-02");
        assertThat(digest.previousDate()).isEqualTo("2026-03-01");
        assertThat(titles(digest.created())).containsExactly("Turner");
        assertThat(digest.changed()).extracting(Digest.Item::note).containsExactly("title: Welder → Senior Welder");
        assertThat(digest.closed()).extracting(Digest.Item::note).containsExactly("page gone");
        assertThat(digest.postingsOpen()).isEqualTo(2);
    }

    @Test
    void aBoardThatFailedIsNamedWithTheDateItsAdsAreOf() {
        publish(new ANightOfBoards(database, "2026-03-02").walks("larkfield", "FAILED"));
        assertThat(digest("2026-03-02").troubles())
                .extracting(Digest.Trouble::board, Digest.Trouble::adsOpen, Digest.Trouble::lastGood)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("larkfield", 2, LocalDate.of(2026, 3, 1)));
        assertThat(digest("2026-03-02").headline()).endsWith("0/1 boards healthy");
    }

    @Test
    void aRefusedReleaseIsNotUsed() {
        ANightOfBoards second = night("2026-03-02").reads("larkfield", TURNER).reconciled();
        // the turner was not matched: an open ad that no posting counts
        assertThatThrownBy(() -> release(second)).isInstanceOf(Publishing.ReleaseRefused.class);

        assertThat(digest("2026-03-02").date()).isEqualTo("2026-03-01");
        publish(night("2026-03-03")
                .reads("larkfield", FITTER)
                .reads("larkfield", WELDER)
                .reads("larkfield", TURNER));
        assertThat(digest("2026-03-03").previousDate()).isEqualTo("2026-03-01");
        assertThat(titles(digest("2026-03-03").created())).containsExactly("Turner");
    }

    @Test
    void aDayWithoutANightHasTheDigestOfTheLastOne() {
        assertThat(digest("2026-03-05").date()).isEqualTo("2026-03-01");
        assertThat(digests.of(LocalDate.of(2026, 2, 28))).isEmpty();
    }

    @Test
    void theSecondAttemptOfADateComparesWithTheDateBefore() {
        publish(night("2026-03-02")
                .reads("larkfield", FITTER)
                .reads("larkfield", WELDER)
                .reads("larkfield", TURNER));
        relabel(
                "2026-03-03",
                "2026-03-02",
                () -> publish(night("2026-03-03")
                        .reads("larkfield", FITTER)
                        .reads("larkfield", SENIOR_WELDER)
                        .reads("larkfield", TURNER)));
        Digest digest = digest("2026-03-02");
        assertThat(digest.previousDate()).isEqualTo("2026-03-01");
        assertThat(titles(digest.created())).containsExactly("Turner");
        assertThat(titles(digest.changed())).containsExactly("Senior Welder");
    }

    @Test
    void aLaterReleaseOfAnEarlierDateIsNotTheDigestOfToday() {
        publish(night("2026-03-02")
                .reads("larkfield", FITTER)
                .reads("larkfield", WELDER)
                .reads("larkfield", TURNER));
        relabel(
                "2026-03-03",
                "2026-03-01",
                () -> publish(night("2026-03-03")
                        .reads("larkfield", FITTER)
                        .reads("larkfield", WELDER)
                        .reads("larkfield", TURNER)));
        assertThat(digest("2026-03-02").date()).isEqualTo("2026-03-02");
    }

    @Test
    void theSameReleasesGiveTheSameDigestToTheByte() {
        publish(night("2026-03-02")
                .reads("larkfield", TURNER)
                .reads("larkfield", SENIOR_WELDER)
                .reads("larkfield", FITTER));
        Digest once = digest("2026-03-02");
        Digest twice = digest("2026-03-02");
        for (DigestFormat format : DigestFormat.values()) {
            assertThat(new Rendering().render(twice, format)).isEqualTo(new Rendering().render(once, format));
        }
        publish(night("2026-03-03")
                .reads("larkfield", TURNER)
                .reads("larkfield", WELDER)
                .reads("larkfield", FITTER));
        assertThat(digest("2026-03-02")).as("made a day later").isEqualTo(once);
    }

    @Test
    void aPostingOfWhichOnlyDerivedColumnsChangedIsNotTold() {
        publish(night("2026-03-02").reads("larkfield", FITTER).reads("larkfield", SENIOR_WELDER));
        database.jdbc()
                .sql(
                        "UPDATE analytics.posting_change_feed SET changed_fields = '{title_core}' WHERE change = 'CHANGED'")
                .update();
        assertThat(digest("2026-03-02").changed()).isEmpty();
    }

    @Test
    void aLaterNightOfOneBoardOnTheSameDateChangesNothingInTheDigestOfTheFullNight() {
        publish(night("2026-03-02").reads("larkfield", FITTER).reads("larkfield", WELDER));
        Digest before = digest("2026-03-02");
        ANightOfBoards selection = new ANightOfBoards(database, "2026-03-03").walks("larkfield", "FAILED");
        selection.reconciled();
        new Publishing(new ReleaseRepository(database.jdbc()), database.transactions())
                .publish(selection.id, LocalDate.of(2026, 3, 2), "board:larkfield", selection.at);
        assertThat(digest("2026-03-02")).isEqualTo(before);
        assertThat(before.headline()).endsWith("1/1 boards healthy");
    }

    /** A night whose release says another date: what a repeated night leaves behind. */
    private void relabel(String date, String as, Runnable night) {
        night.run();
        database.jdbc()
                .sql("UPDATE analytics.dataset_release SET business_date = :as WHERE business_date = :date")
                .param("as", LocalDate.parse(as))
                .param("date", LocalDate.parse(date))
                .update();
    }

    private ANightOfBoards night(String date) {
        return new ANightOfBoards(database, date).walks("larkfield", "FETCHED");
    }

    private void publish(ANightOfBoards night) {
        night.reconciled();
        MatchedNight.of(database, night.id, night.at);
        release(night);
    }

    private void release(ANightOfBoards night) {
        new Publishing(new ReleaseRepository(database.jdbc()), database.transactions())
                .publish(night.id, night.date, "all", night.at.plusSeconds(7200));
    }

    private Digest digest(String date) {
        return digests.of(LocalDate.parse(date)).orElseThrow();
    }

    private static List<String> titles(List<Digest.Item> items) {
        return items.stream().map(Digest.Item::title).toList();
    }

    private static JobAd ad(int number, String title) {
        return SampleAds.adAt(
                "https://larkfield.example/jobs/" + number, "id:" + number, title, "Larkfield", "Works with metal.");
    }
}
