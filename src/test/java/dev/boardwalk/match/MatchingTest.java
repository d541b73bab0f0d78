package dev.boardwalk.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.posting.ANightOfBoards;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.PostingRepository;
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
    private PostingRepository postings;

    @BeforeEach
    void oneNight() {
        postings = new PostingRepository(database.jdbc());
        night = new ANightOfBoards(database, "2026-03-01")
                .walks("larkfield", "FETCHED")
                .walks("blog", "FETCHED");
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
                                "SELECT rule || ' ' || (evidence ->> 'key') FROM boardwalk.posting_member WHERE rule <> 'FIRST'"))
                .containsExactly("LINK https://larkfield.example/jobs/482915");
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
                                form, ad("https://blog.example/fitter", "url:fitter", "Fitter", "Words.")));
        match(night);
        assertThat(groups()).containsExactly("id:1", "id:2", "url:fitter");
    }

    @Test
    void twoAdsOfOneBoardAreTwoPostingsHoweverAlike() {
        night.reads("larkfield", ad("https://larkfield.example/jobs/1", "id:1", "Fitter", LONG_TEXT))
                .reads("larkfield", ad("https://larkfield.example/jobs/2", "id:2", "Fitter", LONG_TEXT));
        match(night);
        assertThat(groups()).containsExactly("id:1", "id:2");
    }

    /** The blog's ad stands between the employer's two: were it placed before the second one is known, it would join the first. */
    @Test
    void aTextThatABoardShowsTwiceLinksNobodyInWhateverOrderTheyWereRead() {
        night.reads("larkfield", ad("https://larkfield.example/jobs/1", "id:1", "Fitter", LONG_TEXT))
                .reads("blog", ad("https://blog.example/fitter", "url:fitter", "Fitter", LONG_TEXT))
                .reads("larkfield", ad("https://larkfield.example/jobs/2", "id:2", "Fitter", LONG_TEXT));
        match(night);
        assertThat(groups()).containsExactly("id:1", "id:2", "url:fitter");
    }

    @Test
    void undoneAndMatchedAgainTheGroupsAreTheSame() {
        night.walks("feed", "FETCHED")
                .reads("larkfield", ad("https://larkfield.example/jobs/482915", "id:1", "Fitter", LONG_TEXT))
                .reads("blog", ad("https://blog.example/fitter", "url:fitter", "Fitter", LONG_TEXT))
                .reads(
                        "feed",
                        SampleAds.applyingAt(
                                "https://larkfield.example/jobs/482915",
                                ad("https://feed.example/1", "id:f1", "A fitter", "Teaser.")))
                .reads("larkfield", ad("https://larkfield.example/jobs/482916", "id:2", "Welder", LONG_TEXT))
                .reads("feed", ad("https://feed.example/2", "id:f2", "Welder", LONG_TEXT));
        match(night);
        List<String> once = groups();
        assertThat(once).containsExactly("id:1+id:f1+url:fitter", "id:2+id:f2");

        database.transactions().executeWithoutResult(status -> postings.undo(night.id, night.at.plusSeconds(60)));
        assertThat(groups()).isEmpty();
        match(night);
        assertThat(groups()).isEqualTo(once);
    }

    @Test
    void aChangedTextKeepsItsPosting() {
        night.reads("larkfield", ad("https://larkfield.example/jobs/1", "id:1", "Fitter", LONG_TEXT))
                .reads("blog", ad("https://blog.example/fitter", "url:fitter", "Fitter", LONG_TEXT));
        match(night);
        ANightOfBoards second = new ANightOfBoards(database, "2026-03-02")
                .walks("blog", "FETCHED")
                .reads("blog", ad("https://blog.example/fitter", "url:fitter", "Senior fitter", LONG_TEXT));
        match(second);
        assertThat(groups()).containsExactly("id:1+url:fitter");
        assertThat(postings.unmatched(0, 10)).isEmpty();
    }

    private void match(ANightOfBoards night) {
        var matching = new Matching(postings);
        database.transactions().executeWithoutResult(status -> {
            List<PostingRepository.Unmatched> ads = postings.unmatched(0, 100);
            ads.forEach(matching::key);
            ads.forEach(ad -> matching.place(ad, night.id, night.at));
        });
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
