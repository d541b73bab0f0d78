package dev.boardwalk.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.database.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A board starts or stops giving ids, or puts a second ad on a page: the ad is the same one, neither new nor closed. */
class KeyChangeTest {
    private static final String PAGE = "https://larkfield.example/jobs/1";

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @Test
    void anIdThatAppearsAndGoesAgainLeavesTheAdWhatItWas() {
        reads(1, ad(null, "Fitter", false));
        reads(2, ad("R-17", "Fitter", false));
        assertThat(ads()).containsExactly("id:R-17 R-17 OPEN first seen in night 1, last in 2");
        reads(3, ad(null, "Fitter", false));
        reads(4, ad(null, "Fitter", false));
        assertThat(ads()).containsExactly("url:" + PAGE + " OPEN first seen in night 1, last in 4");
        assertThat(versions()).as("R-17 is content, once come and once gone").isEqualTo(3);
    }

    @Test
    void aSecondAdOnThePageLeavesTheFirstWhatItWas() {
        reads(1, ad(null, "Fitter", false));
        reads(2, ad(null, "Welder", true), ad(null, "Fitter", true));
        assertThat(ads()).hasSize(2);
        assertThat(titlesFirstSeenIn(1)).containsExactly("Fitter");
        assertThat(titlesFirstSeenIn(2)).containsExactly("Welder");
    }

    @Test
    void twoIdsAreTwoAds() {
        reads(1, ad("R-17", "Fitter", false));
        reads(2, ad("R-18", "Fitter", false));
        assertThat(ads()).hasSize(2);
    }

    @Test
    void anotherTitleIsAnotherAd() {
        reads(1, ad(null, "Fitter", false));
        reads(2, ad("R-17", "Welder", false));
        assertThat(ads()).hasSize(2);
    }

    @Test
    void twoOfOneTitleAreLeftAlone() {
        reads(1, ad("R-1", "Fitter", true), ad("R-2", "Fitter", true));
        reads(2, ad(null, "Fitter", false));
        assertThat(ads()).hasSize(3);
    }

    /** Both stand there tonight: the second cannot be the first under another key. */
    @Test
    void whatThePageShowsTonightIsNotContinuedByItsNeighbour() {
        reads(1, ad(null, "Fitter", true), ad("R-2", "Fitter", true));
        assertThat(ads()).hasSize(2);
    }

    private void reads(int day, JobAd... ads) {
        ANightOfBoards night = new ANightOfBoards(database, "2026-03-0" + day).walks("larkfield", "FETCHED");
        List.of(ads).forEach(ad -> night.reads("larkfield", ad));
        night.reconciled();
    }

    private static JobAd ad(@Nullable String id, String title, boolean shared) {
        String key = JobAdKey.of(
                id, PAGE, shared ? JobAdKey.Stands.SHARED : JobAdKey.Stands.ALONE, title, "larkfield", "Pune");
        return SampleAds.withSourceId(id, SampleAds.adAt(PAGE, key, title, "Larkfield", "Fits things."));
    }

    private List<String> ads() {
        return database.jdbc().sql("""
                SELECT concat_ws(' ', ad_key, source_id, state, 'first seen in night', first_seen_night_id::text || ', last in', last_seen_night_id)
                  FROM boardwalk.job_ad ORDER BY id
                """).query(String.class).list();
    }

    private List<String> titlesFirstSeenIn(long night) {
        return database.jdbc()
                .sql("""
                SELECT v.ad ->> 'title' FROM boardwalk.job_ad a JOIN boardwalk.job_ad_version v ON v.job_ad_id = a.id AND v.superseded_at IS NULL
                 WHERE a.first_seen_night_id = :night
                """)
                .param("night", night)
                .query(String.class)
                .list();
    }

    private int versions() {
        return database.jdbc()
                .sql("SELECT count(*) FROM boardwalk.job_ad_version")
                .query(Integer.class)
                .single();
    }
}
