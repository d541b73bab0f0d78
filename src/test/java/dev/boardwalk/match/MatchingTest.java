package dev.boardwalk.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.posting.ANightOfBoards;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.SampleAds;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Job ads of one night on several boards, and the postings they make on a real PostgreSQL. */
class MatchingTest {
    private static final String LONG_TEXT =
            "We build small robots for greenhouses and look for somebody who can weld, wire and test them. ".repeat(6);

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private ANightOfBoards night;

    @BeforeEach
    void oneNight() {
        night = new ANightOfBoards(database, "2026-03-01")
                .walks("larkfield", "FETCHED")
                .walks("blog", "FETCHED")
                .walks("feed", "FETCHED");
    }

    @Test
    void aBlogsApplyLinkLeadsToTheEmployersPage() {
        night.reads("larkfield", ad("https://larkfield.example/jobs/482915", "id:482915", "Fitter II", "Short."))
                .reads(
                        "blog",
                        SampleAds.applyingAt(
                                "https://larkfield.example/jobs/482915?UTM_source=blog&utm_medium=post",
                                ad(
                                        "https://blog.example/fitter",
                                        "url:fitter",
                                        "Larkfield hires a fitter",
                                        "Other words.")));
        match(night);
        assertThat(groups()).containsExactly("id:482915+url:fitter");
        assertThat(
                        rows(
                                "SELECT rule || ' ' || (evidence #>> '{why,0}') FROM boardwalk.posting_member WHERE rule <> 'FIRST'"))
                .containsExactly("IDENTITY same requisition: site:larkfield.example:482915");
    }

    @Test
    void theOrderInWhichTheTwoAreReadMeansNothing() {
        night.reads(
                        "blog",
                        SampleAds.applyingAt(
                                "https://larkfield.example/jobs/482915?utm_source=blog",
                                ad(
                                        "https://blog.example/fitter",
                                        "url:fitter",
                                        "Larkfield hires a fitter",
                                        "Other words.")))
                .reads("larkfield", ad("https://larkfield.example/jobs/482915", "id:482915", "Fitter II", "Short."));
        match(night);
        assertThat(groups()).containsExactly("id:482915+url:fitter");
    }

    @Test
    void anApplyFormForEveryJobLinksNobody() {
        String form = "https://larkfield.example/careers/apply";
        night.reads(
                        "larkfield",
                        SampleAds.applyingAt(
                                form, ad("https://larkfield.example/jobs/fitter", "id:1", "Fitter", "Fits.")))
                .reads(
                        "larkfield",
                        SampleAds.applyingAt(
                                form, ad("https://larkfield.example/jobs/welder", "id:2", "Welder", "Welds.")))
                .reads(
                        "blog",
                        SampleAds.applyingAt(
                                form, ad("https://blog.example/rigger", "url:rigger", "Rigger", "Words.")));
        match(night);
        assertThat(groups()).containsExactly("id:1", "id:2", "url:rigger");
    }

    @Test
    void twoAdsOfOneBoardAreTwoPostingsHoweverAlike() {
        night.reads("larkfield", ad("https://larkfield.example/jobs/1", "id:1", "Fitter", LONG_TEXT))
                .reads("larkfield", ad("https://larkfield.example/jobs/2", "id:2", "Fitter", LONG_TEXT));
        match(night);
        assertThat(groups()).containsExactly("id:1", "id:2");
    }

    /** Which one cannot be told, so the name decides; what counts is that there are two openings. */
    @Test
    void aCopyOfOneOfTwoEqualAdsBelongsToOneOfThemInWhateverOrderTheyWereRead() {
        night.reads("larkfield", ad("https://larkfield.example/jobs/1", "id:1", "Fitter", LONG_TEXT))
                .reads("blog", ad("https://blog.example/fitter", "url:fitter", "Fitter", LONG_TEXT))
                .reads("larkfield", ad("https://larkfield.example/jobs/2", "id:2", "Fitter", LONG_TEXT));
        match(night);
        assertThat(groups()).containsExactly("id:1+url:fitter", "id:2");
    }

    @Test
    void aChangedTextKeepsItsPosting() {
        night.reads("larkfield", ad("https://larkfield.example/jobs/1", "id:1", "Fitter", LONG_TEXT))
                .reads("blog", ad("https://blog.example/fitter", "url:fitter", "Fitter", LONG_TEXT));
        match(night);
        List<String> before = members();
        ANightOfBoards second = second().reads(
                        "blog", ad("https://blog.example/fitter", "url:fitter", "Fitter", "Now hiring! " + LONG_TEXT));
        match(second);
        assertThat(members()).isEqualTo(before);
        assertThat(MatchedNight.matching(database.jdbc(), MatchedNight.THESE_RULES)
                        .changed(0, 10))
                .isEmpty();
    }

    @Test
    void anAdThatNowSaysAnotherLevelLeavesItsPostingAndThePostingStays() {
        night.reads("larkfield", ad("https://larkfield.example/jobs/1", "id:1", "Fitter", LONG_TEXT))
                .reads("blog", ad("https://blog.example/fitter", "url:fitter", "Fitter", LONG_TEXT))
                .reads("feed", ad("https://feed.example/fitter", "url:feed", "Fitter", LONG_TEXT));
        match(night);
        assertThat(groups()).containsExactly("id:1+url:feed+url:fitter");
        long posting = posting("id:1");
        match(second().reads("blog", ad("https://blog.example/fitter", "url:fitter", "Senior fitter", LONG_TEXT)));
        assertThat(groups()).containsExactly("id:1+url:feed", "url:fitter");
        assertThat(posting("id:1")).isEqualTo(posting);
        assertThat(
                        rows(
                                "SELECT count(*) FROM boardwalk.posting_member WHERE valid_to IS NOT NULL AND superseded_at IS NULL"))
                .as("that it was a member until then is still known")
                .containsExactly("1");
    }

    @Test
    void anAdAdvertisedAnewOnItsBoardIsARepostAndNoMember() {
        night.reads("larkfield", ad("https://larkfield.example/jobs/1", "id:1", "Fitter", LONG_TEXT));
        match(night);
        database.jdbc().sql("""
                UPDATE boardwalk.job_ad SET state = 'CLOSED', closed_reason = 'PAGE_GONE', closed_at = last_seen_at
                """).update();
        match(second().reads("larkfield", ad("https://larkfield.example/jobs/2", "id:2", "Fitter", LONG_TEXT)));
        assertThat(groups()).containsExactly("id:1", "id:2");
        assertThat(rows("SELECT pair_class || ' ' || why[1] FROM boardwalk.match_link"))
                .containsExactly("TEMPORAL advertised again 1 days after the other had ended");
    }

    private ANightOfBoards second() {
        return new ANightOfBoards(database, "2026-03-02")
                .walks("larkfield", "FETCHED")
                .walks("blog", "FETCHED");
    }

    private long posting(String key) {
        return database.jdbc().sql("""
                SELECT m.posting_id FROM boardwalk.posting_member m JOIN boardwalk.job_ad a ON a.id = m.job_ad_id
                 WHERE a.ad_key = :key AND m.superseded_at IS NULL AND m.valid_to IS NULL
                """).param("key", key).query(Long.class).single();
    }

    private List<String> members() {
        return rows("SELECT posting_id || ' ' || job_ad_id FROM boardwalk.posting_member ORDER BY id");
    }

    private void match(ANightOfBoards night) {
        MatchedNight.of(database, night.id, night.at);
    }

    private static JobAd ad(String url, String key, String title, String text) {
        return SampleAds.adAt(url, key, title, "Larkfield", text);
    }

    /** The ads' keys of each posting, the postings in the order of their ads. */
    private List<String> groups() {
        return rows("""
                SELECT string_agg(a.ad_key, '+' ORDER BY a.ad_key)
                  FROM boardwalk.posting_member m JOIN boardwalk.job_ad a ON a.id = m.job_ad_id
                 WHERE m.superseded_at IS NULL AND m.valid_to IS NULL
                 GROUP BY m.posting_id ORDER BY min(a.ad_key)
                """);
    }

    private List<String> rows(String sql) {
        return database.jdbc().sql(sql).query(String.class).list();
    }
}
