package dev.boardwalk.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.match.MatchedNight;
import dev.boardwalk.posting.ANightOfBoards;
import dev.boardwalk.posting.Flag;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.SampleAds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublishingTest {
    private static final String LONG_TEXT =
            "We build small robots for greenhouses and look for somebody who can weld, wire and test them. ".repeat(6);

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @Test
    void oneOpeningOnTwoBoardsIsOnePostingWithTwoAds() {
        Release release = published(night("2026-03-01")
                .walks("larkfield", "FETCHED")
                .walks("blog", "FETCHED")
                .reads(
                        "larkfield",
                        SampleAds.adAt("https://larkfield.example/jobs/1", "id:1", "Fitter", "Larkfield", LONG_TEXT))
                .reads(
                        "blog",
                        SampleAds.adAt("https://blog.example/fitter", "url:x", "Fitter", "Larkfield", LONG_TEXT)));

        assertThat(release.published()).isTrue();
        assertThat(release.postingsOpen()).isEqualTo(1);
        assertThat(
                        rows(
                                "SELECT title || ' ' || ads_n || ' ' || array_to_string(boards, '+') FROM analytics.posting_current"))
                .containsExactly("Fitter 2 blog+larkfield");
        assertThat(rows("SELECT joined_by FROM analytics.job_ad ORDER BY board_id"))
                .containsExactly("FIRST", "SCORE");
    }

    @Test
    void flagsOfOpenAdsAreThereWithTheirEvidence() {
        ANightOfBoards night = night("2026-03-01").walks("larkfield", "FETCHED").walks("blog", "FETCHED");
        for (int ad = 1; ad <= 12; ad++) {
            String text = LONG_TEXT.replace("greenhouses", "greenhouses of Employer " + ad);
            night.reads(
                    "blog", SampleAds.adAt("https://blog.example/" + ad, "id:" + ad, "Fitter", "Employer " + ad, text));
            night.reads(
                    "larkfield",
                    SampleAds.adAt(
                            "https://larkfield.example/" + ad, "l:" + ad, "Fitter " + ad, "Larkfield", LONG_TEXT));
        }
        night.reads(
                "larkfield",
                SampleAds.flagged(
                        SampleAds.adAt("https://larkfield.example/jobs/99", "id:99", "Welder", "Larkfield", "Welds."),
                        new Flag("ASKS_FEE", "pay 500 to ada@example.com or call +44 20 7946 0000")));
        published(night);
        assertThat(
                        rows(
                                "SELECT DISTINCT board_id || ' ' || flag || ': ' || evidence FROM analytics.posting_flag ORDER BY 1"))
                .containsExactly(
                        "blog MASS_POSTED: one text in 12 open ads of this board: 1 places, 12 employers",
                        "larkfield ASKS_FEE: pay 500 to (mail address) or (phone number)");
        assertThat(
                        rows(
                                "SELECT count(*)::text FROM analytics.posting_flag f JOIN analytics.posting_current USING (posting_id)"))
                .containsExactly("13");
    }

    @Test
    void theFeedTellsWhatIsNewChangedClosedAndOpenAgain() {
        JobAd fitter = SampleAds.adAt("https://larkfield.example/jobs/1", "id:1", "Fitter", "Larkfield", LONG_TEXT);
        JobAd welder = SampleAds.adAt("https://larkfield.example/jobs/2", "id:2", "Welder", "Larkfield", "Welds.");
        JobAd seniorWelder =
                SampleAds.adAt("https://larkfield.example/jobs/2", "id:2", "Senior Welder", "Larkfield", "Welds.");

        published(night("2026-03-01")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", fitter)
                .reads("larkfield", welder));
        published(night("2026-03-02")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", fitter)
                .reads("larkfield", seniorWelder));
        published(night("2026-03-03")
                .walks("larkfield", "FETCHED")
                .page("larkfield", fitter.url(), "GONE", true)
                .reads("larkfield", seniorWelder));
        published(night("2026-03-04")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", fitter)
                .reads("larkfield", seniorWelder));

        assertThat(rows("""
                SELECT r.business_date || ' ' || change || ' ' || (coalesce(after, before) ->> 'title') || ' ' || array_to_string(changed_fields, ',')
                       || coalesce(' ' || f.reason, '')
                  FROM analytics.posting_change_feed f JOIN analytics.dataset_release r USING (release_id) ORDER BY change_id
                """))
                .containsExactly(
                        "2026-03-01 NEW Fitter ",
                        "2026-03-01 NEW Welder ",
                        "2026-03-02 CHANGED Senior Welder title,title_core",
                        "2026-03-03 CLOSED Fitter  PAGE_GONE",
                        "2026-03-04 REOPENED Fitter ");
    }

    @Test
    void aBoardThatFailedIsNamedAndItsPostingsStay() {
        JobAd fitter = SampleAds.adAt("https://larkfield.example/jobs/1", "id:1", "Fitter", "Larkfield", LONG_TEXT);
        published(night("2026-03-01").walks("larkfield", "FETCHED").reads("larkfield", fitter));
        Release release = published(night("2026-03-02").walks("larkfield", "FAILED"));
        assertThat(release.boardsMissing()).containsExactly("larkfield");
        assertThat(release.postingsOpen()).isEqualTo(1);
        assertThat(rows("SELECT outcome || ' ' || ads_open FROM analytics.board_daily ORDER BY business_date"))
                .containsExactly("HEALTHY 1", "FAILED 1");
    }

    @Test
    void aFailedCheckKeepsYesterdaysFiguresAndSaysWhich() {
        JobAd fitter = SampleAds.adAt("https://larkfield.example/jobs/1", "id:1", "Fitter", "Larkfield", LONG_TEXT);
        JobAd welder = SampleAds.adAt("https://larkfield.example/jobs/2", "id:2", "Welder", "Larkfield", "Welds.");
        published(night("2026-03-01").walks("larkfield", "FETCHED").reads("larkfield", fitter));
        ANightOfBoards second = night("2026-03-02")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", fitter)
                .reads("larkfield", welder)
                .reconciled();
        // the welder was not matched: an open ad that no posting counts

        assertThatThrownBy(() -> publish(second))
                .hasMessageContaining("every open job ad is in exactly one published posting was violated by 1 rows");

        assertThat(rows("SELECT title FROM analytics.posting_current")).containsExactly("Fitter");
        assertThat(
                        rows(
                                "SELECT status || ' ' || (checks ->> 'every open job ad is in exactly one published posting') FROM analytics.dataset_release ORDER BY release_id"))
                .containsExactly("PUBLISHED 0", "REFUSED 1");
    }

    @Test
    void aMailAddressInATitleIsTakenOut() {
        JobAd ad = SampleAds.adAt(
                "https://larkfield.example/jobs/1",
                "id:1",
                "Fitter, write to meera.rao@larkfield.example",
                "Larkfield",
                "Fits.");
        published(night("2026-03-01").walks("larkfield", "FETCHED").reads("larkfield", ad));
        assertThat(rows("SELECT title FROM analytics.posting_current"))
                .containsExactly("Fitter, write to (mail address)");
    }

    @Test
    void aPhoneNumberInATitleIsTakenOutAndPayIsLeftAlone() {
        JobAd call = SampleAds.adAt(
                "https://larkfield.example/jobs/1", "id:1", "Welder, call 98765 43210", "Larkfield", "Welds.");
        JobAd plus = SampleAds.adAt(
                "https://larkfield.example/jobs/2", "id:2", "Fitter +49 40 1234567", "Larkfield", "Fits.");
        JobAd pay = SampleAds.adAt(
                "https://larkfield.example/jobs/3", "id:3", "Rigger 12,00,000 REF 20260112", "Larkfield", "Rigs.");
        published(night("2026-03-01")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", call)
                .reads("larkfield", plus)
                .reads("larkfield", pay));
        assertThat(rows("SELECT title FROM analytics.posting_current ORDER BY title"))
                .containsExactly("Fitter (phone number)", "Rigger 12,00,000 REF 20260112", "Welder, (phone number)");
    }

    /** The blog's copy is read from prose; the employer's page says nothing about pay. */
    @Test
    void eachFieldComesFromTheBestSourceThatStatesIt() {
        JobAd blogs = SampleAds.adAt("https://blog.example/fitter", "url:x", "Fitter", "Larkfield", LONG_TEXT);
        JobAd employers = SampleAds.withoutPay(
                SampleAds.adAt("https://larkfield.example/jobs/1", "id:1", "Fitter", "Larkfield", LONG_TEXT));
        published(night("2026-03-01")
                .walks("larkfield", "FETCHED")
                .walks("blog", "FETCHED")
                .reads("larkfield", employers)
                .reads("blog", blogs));
        assertThat(rows("SELECT title || ' ' || pay_max || ' ' || ads_n FROM analytics.posting_current"))
                .containsExactly("Fitter 25000 2");
        assertThat(new FieldSourceRepository(database.jdbc())
                        .of(1).stream()
                                .filter(source -> source.field().equals("pay")
                                        || source.field().equals("locations"))
                                .map(source -> source.rule() + " " + source.jobAdId()))
                .containsExactly("best source that states it 2", "union of all 1", "union of all 2");
    }

    @Test
    void anOpeningAdvertisedAgainIsAChainOfTwoPostings() {
        JobAd first = SampleAds.adAt("https://larkfield.example/jobs/1", "id:1", "Fitter", "Larkfield", LONG_TEXT);
        JobAd again = SampleAds.adAt("https://larkfield.example/jobs/2", "id:2", "Fitter", "Larkfield", LONG_TEXT);
        JobAd welder = SampleAds.adAt("https://larkfield.example/jobs/3", "id:3", "Welder", "Larkfield", "Welds.");
        published(night("2026-03-01")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", first)
                .reads("larkfield", welder));
        published(night("2026-03-02")
                .walks("larkfield", "FETCHED")
                .page("larkfield", first.url(), "GONE", true)
                .reads("larkfield", welder));
        published(night("2026-03-20")
                .walks("larkfield", "FETCHED")
                .reads("larkfield", again)
                .reads("larkfield", welder));
        assertThat(
                        rows(
                                "SELECT nth || ' ' || posting_id || ' ' || is_open || ' ' || coalesce(gap_days, 0) FROM analytics.repost_chain ORDER BY nth"))
                .containsExactly("1 1 false 0", "2 3 true 19");
    }

    private Release published(ANightOfBoards night) {
        match(night.reconciled());
        return publish(night);
    }

    private void match(ANightOfBoards night) {
        MatchedNight.of(database, night.id, night.at);
    }

    private Release publish(ANightOfBoards night) {
        return new Publishing(new ReleaseRepository(database.jdbc()), database.transactions())
                .publish(night.id, night.date, "all", night.at.plusSeconds(7200));
    }

    private ANightOfBoards night(String date) {
        return new ANightOfBoards(database, date);
    }

    private List<String> rows(String sql) {
        return database.jdbc().sql(sql).query(String.class).list();
    }
}
