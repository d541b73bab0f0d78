package dev.boardwalk.posting.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.Scenario;
import dev.boardwalk.board.Expectations;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.posting.ANightOfBoards;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.SampleAds;
import java.sql.Date;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReconciliationTest {
    private static final String PAGE = "https://larkfield.example/jobs/1";

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @Test
    void anAdMissingFromTwoHealthyWalksClosesAndBeingListedAgainReopensIt() {
        JobAd fitter = ad(PAGE, "id:1");
        JobAd welder = ad("https://larkfield.example/jobs/2", "id:2");
        night("2026-03-01")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", fitter)
                .reads("larkfield", welder)
                .reconciled();

        ANightOfBoards second = night("2026-03-02")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", welder)
                .reconciled();
        assertThat(second.outcome("larkfield")).isEqualTo("HEALTHY");
        assertThat(second.ad("id:1")).isEqualTo("OPEN");

        assertThat(night("2026-03-03")
                        .walks("larkfield", "FETCHED")
                        .reads("larkfield", welder)
                        .reconciled()
                        .ad("id:1"))
                .isEqualTo("CLOSED MISSING_TWICE");

        ANightOfBoards fourth = night("2026-03-04")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", welder)
                .reads("larkfield", fitter)
                .reconciled();
        assertThat(fourth.ad("id:1")).isEqualTo("OPEN");
        assertThat(counts(fourth))
                .containsEntry("ads_reopened", 1)
                .containsEntry("ads_closed", 0)
                .containsEntry("ads_new", 0);
    }

    @Test
    void aWalkThatFailedClosesNothingHoweverOftenItFails() {
        night("2026-03-01")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", ad(PAGE, "id:1"))
                .reconciled();
        for (int day = 2; day <= 9; day++) {
            ANightOfBoards bad =
                    night("2026-03-0" + day).walks("larkfield", "FAILED").reconciled();
            assertThat(bad.outcome("larkfield")).isEqualTo("FAILED");
            assertThat(bad.ad("id:1")).isEqualTo("OPEN");
        }
    }

    @Test
    void anEmptyListingWithoutTheBoardsWordClosesNothing() {
        night("2026-03-01")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", ad(PAGE, "id:1"))
                .reconciled();
        night("2026-03-02").walks("larkfield", "FETCHED").reconciled();
        ANightOfBoards third = night("2026-03-03").walks("larkfield", "FETCHED").reconciled();
        assertThat(third.outcome("larkfield")).isEqualTo("EMPTY_SUSPECT");
        assertThat(third.ad("id:1")).isEqualTo("OPEN");
    }

    /** Half of the listing turned into a challenge or a new layout: the ads of that half are not missing, they were not looked for. */
    @Test
    void aListingPageNotUnderstoodBesideOneThatWasCountsAsUnread() {
        night("2026-03-01")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", ad(PAGE, "id:1"))
                .reads("larkfield", ad(PAGE + "0", "id:2"))
                .reconciled();
        for (int day = 2; day <= 4; day++) {
            ANightOfBoards half = night("2026-03-0" + day)
                    .walks("larkfield", "FETCHED")
                    .lists("larkfield", "https://larkfield.example/jobs", "LISTING")
                    .lists("larkfield", "https://larkfield.example/jobs?page=2", "NOT_A_POSTING")
                    .reads("larkfield", ad(PAGE, "id:1"))
                    .reconciled();
            assertThat(half.outcome("larkfield")).isEqualTo("INCOMPLETE");
            assertThat(counts(half).get("reason"))
                    .asString()
                    .contains("1 of 2 listing pages", "https://larkfield.example/jobs?page=2", "not understood");
            assertThat(half.ad("id:2")).as("night " + day).isEqualTo("OPEN");
        }
    }

    @Test
    void anAdWhosePageIsGoneClosesAtOnce() {
        JobAd welder = ad("https://larkfield.example/jobs/2", "id:2");
        night("2026-03-01")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", ad(PAGE, "id:1"))
                .reads("larkfield", welder)
                .reconciled();
        ANightOfBoards second = night("2026-03-02")
                .walks("larkfield", "FETCHED")
                .page("larkfield", PAGE, "GONE", false)
                .reads("larkfield", welder)
                .reconciled();
        assertThat(second.ad("id:1")).isEqualTo("CLOSED PAGE_GONE");
        assertThat(counts(second)).containsEntry("ads_closed", 1);
    }

    /** One 404 retired 239 boards elsewhere, 58 of them alive: three nights have to say so, and nothing closes before. */
    @Test
    void aBoardThatIsGoneClosesItsAdsOnTheThirdNightThatSaysSo() {
        night("2026-03-01")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", ad(PAGE, "id:1"))
                .reconciled();
        for (int day = 2; day <= 3; day++) {
            ANightOfBoards gone = night("2026-03-0" + day)
                    .walks("larkfield", "GONE")
                    .page("larkfield", PAGE, "GONE", false)
                    .reconciled();
            assertThat(gone.outcome("larkfield")).isEqualTo("GONE");
            assertThat(gone.ad("id:1")).isEqualTo("OPEN");
        }
        ANightOfBoards third = night("2026-03-04").walks("larkfield", "GONE").reconciled();
        assertThat(third.ad("id:1")).isEqualTo("CLOSED BOARD_GONE");
        assertThat(counts(third))
                .containsEntry("in_a_row", 3)
                .containsEntry("bad_since", Date.valueOf("2026-03-02"))
                .containsEntry("last_good_date", Date.valueOf("2026-03-01"))
                .containsEntry(
                        "next_command", "boardwalk board preview --board larkfield 'https://larkfield.example/jobs'");
    }

    @Test
    @Scenario(14)
    void aDropIsDoubtedUntilThreeWalksAgreeAndThenClosesWhatNoneOfThemHad() {
        for (int day = 1; day <= 3; day++) {
            listing("2026-03-0" + day, 1, 10).reconciled();
        }
        for (int day = 4; day <= 5; day++) {
            ANightOfBoards doubted = listing("2026-03-0" + day, 1, 6).reconciled();
            assertThat(doubted.outcome("larkfield")).isEqualTo("SUSPECT_DROP");
            assertThat((String) counts(doubted).get("reason"))
                    .contains("6 ads listed, median of the last three healthy walks 10");
            assertThat(doubted.ad("id:9")).isEqualTo("OPEN");
        }
        ANightOfBoards believed = listing("2026-03-06", 1, 6).reconciled();
        assertThat(believed.outcome("larkfield")).isEqualTo("HEALTHY");
        assertThat(believed.ad("id:9")).isEqualTo("CLOSED MISSING_TWICE");
        assertThat(counts(believed)).containsEntry("ads_closed", 4).containsEntry("lifted", true);
        ANightOfBoards after = listing("2026-03-07", 1, 6).reconciled();
        assertThat(after.outcome("larkfield")).as("the new level").isEqualTo("HEALTHY");
    }

    @Test
    void aFieldThatGoesMissingFromKnownAdsIsADrift() {
        for (int day = 1; day <= 3; day++) {
            listing("2026-03-0" + day, 1, 4).reconciled();
        }
        ANightOfBoards drifted = night("2026-03-04").walks("larkfield", "FETCHED");
        for (int ad = 1; ad <= 4; ad++) {
            drifted.reads("larkfield", SampleAds.withoutPay(numbered(ad)));
        }
        drifted.reconciled();
        assertThat(drifted.outcome("larkfield")).isEqualTo("FIELD_DRIFT");
        assertThat(counts(drifted))
                .containsEntry("reason", "pay of 0 of 4 ads, usually 100 %, and 4 of the ads known before lost it");
    }

    @Test
    void whatTheBoardFileExpectsHoldsFromTheFirstNight() {
        ANightOfBoards first =
                listing("2026-03-01", 1, 2).reconciled(new Expectations(null, Map.of("employmentTypes", 0.5)));
        assertThat(first.outcome("larkfield")).isEqualTo("FIELD_DRIFT");
        assertThat((String) counts(first).get("reason"))
                .isEqualTo("employmentTypes of 0 of 2 ads, the board file expects at least 50 %");
    }

    @Test
    void aBoardWithoutANewAdForLongerThanExpectedIsDoubtedButItsPagesAreBelieved() {
        Expectations weekly = new Expectations(null, Map.of(), Duration.ofDays(3), null);
        for (int day = 1; day <= 3; day++) {
            assertThat(listing("2026-03-0" + day, 1, 3).reconciled(weekly).outcome("larkfield"))
                    .isEqualTo("HEALTHY");
        }
        ANightOfBoards stale = listing("2026-03-05", 1, 2)
                .page("larkfield", "https://larkfield.example/jobs/3", "GONE", true)
                .reconciled(weekly);
        assertThat(stale.outcome("larkfield")).isEqualTo("FIELD_DRIFT");
        assertThat(counts(stale))
                .containsEntry(
                        "reason", "no new ad since 2026-03-01, 4 days ago; the board file expects one every 3 days")
                .containsEntry("shape_break", false)
                .containsEntry("bad_nights", 1);
        assertThat(stale.ad("id:3"))
                .as("an old copy of a listing keeps no dead ad open")
                .isEqualTo("CLOSED PAGE_GONE");
        assertThat(listing("2026-03-06", 1, 4).reconciled(weekly).outcome("larkfield"))
                .isEqualTo("HEALTHY");
    }

    @Test
    void aPageThatLeadsToTheListingTwiceClosesAndOneThatLeadsElsewhereDoesNot() {
        listing("2026-03-01", 1, 6).reconciled();
        for (int day = 2; day <= 3; day++) {
            ANightOfBoards night = listing("2026-03-0" + day, 1, 3);
            night.leadsTo("larkfield", "https://larkfield.example/jobs/4", "https://larkfield.example/jobs", "LISTING")
                    .leadsTo(
                            "larkfield",
                            "https://larkfield.example/jobs/5",
                            "https://larkfield.example/",
                            "NOT_A_POSTING")
                    .leadsTo(
                            "larkfield",
                            "https://larkfield.example/jobs/6",
                            "https://larkfield.example/help",
                            "NOT_A_POSTING")
                    .reconciled();
            assertThat(night.ad("id:4")).isEqualTo(day == 2 ? "OPEN" : "CLOSED LEADS_AWAY_TWICE");
            assertThat(night.ad("id:5")).isEqualTo(day == 2 ? "OPEN" : "CLOSED LEADS_AWAY_TWICE");
            assertThat(night.ad("id:6")).as("a help page is not the listing").isEqualTo("OPEN");
        }
    }

    /** The larkfield board lists and shows the ads of these numbers. */
    private ANightOfBoards listing(String date, int from, int to) {
        ANightOfBoards night = night(date).walks("larkfield", "FETCHED");
        for (int ad = from; ad <= to; ad++) {
            night.reads("larkfield", numbered(ad));
        }
        return night;
    }

    private static JobAd numbered(int ad) {
        return ad("https://larkfield.example/jobs/" + ad, "id:" + ad);
    }

    @Test
    void aPageThatFailsWhileTheListingStillHasItKeepsTheAdOpen() {
        night("2026-03-01")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", ad(PAGE, "id:1"))
                .reconciled();
        for (int day = 2; day <= 5; day++) {
            night("2026-03-0" + day)
                    .walks("larkfield", "FETCHED")
                    .page("larkfield", PAGE, "FAILED", true)
                    .reconciled();
        }
        assertThat(night("2026-03-06").ad("id:1")).isEqualTo("OPEN");
    }

    @Test
    void aBoardWhoseRobotsTxtAsksForTooLongAPauseIsSkippedWithItsWords() {
        night("2026-03-01")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", ad(PAGE, "id:1"))
                .reconciled();
        ANightOfBoards second = night("2026-03-02").walks("larkfield", "DENIED");
        database.jdbc()
                .sql(
                        "UPDATE boardwalk.page SET cause = 'CRAWL_DELAY', reason = 'robots.txt asks for 120 s' WHERE kind = 'LISTING' AND night_id = :n")
                .param("n", second.id)
                .update();
        second.reconciled();
        assertThat(second.outcome("larkfield")).isEqualTo("SKIPPED");
        assertThat(second.ad("id:1")).isEqualTo("OPEN");
        assertThat(counts(second)).containsEntry("reason", "robots.txt asks for 120 s");
    }

    @Test
    void adsOfABoardThatIsNotWalkedAnyMoreLeaveTheOpenCounts() {
        night("2026-03-01")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", ad(PAGE, "id:1"))
                .reconciled();
        ANightOfBoards later = night("2026-03-20").walks("kestrel", "FETCHED");
        int doubted = database.transactions()
                .execute(status -> new LifeRepository(database.jdbc()).doubtUnwalked(later.id, later.at));
        assertThat(doubted).isEqualTo(1);
        assertThat(later.ad("id:1")).isEqualTo("UNVERIFIED");
    }

    @Test
    void howWellTheAdsOfTonightAreFilledIsCounted() {
        ANightOfBoards night = night("2026-03-01")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", ad(PAGE, "id:1"))
                .reconciled();
        assertThat(database.jdbc()
                        .sql(
                                "SELECT fill ->> 'company' || ' ' || (fill ->> 'employmentTypes') FROM boardwalk.board_night WHERE night_id = :night")
                        .param("night", night.id)
                        .query(String.class)
                        .single())
                .isEqualTo("1.0000 0.0000");
    }

    private ANightOfBoards night(String date) {
        return new ANightOfBoards(database, date);
    }

    private Map<String, Object> counts(ANightOfBoards night) {
        return database.jdbc()
                .sql("SELECT * FROM boardwalk.board_night WHERE night_id = :night")
                .param("night", night.id)
                .query()
                .singleRow();
    }

    private static JobAd ad(String url, String key) {
        return SampleAds.adAt(url, key, "Fitter " + key, "Larkfield Robotics", "Fits things.");
    }
}
