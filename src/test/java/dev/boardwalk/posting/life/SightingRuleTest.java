package dev.boardwalk.posting.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.posting.Verdict;
import dev.boardwalk.posting.life.SightingRule.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightingRuleTest {
    @ParameterizedTest(name = "{7}")
    @CsvSource(nullValues = "-", textBlock = """
            # listed, read , gone , away , verdict      , believed , sighting       , why
            true    , true , false, false, POSTING      , ALL      , READ           , the ordinary night
            true    , false, false, false, -            , ALL      , LISTED         , its page failed but the listing still has it
            true    , false, false, false, NOT_A_POSTING, ALL      , LISTED         , a page we could not understand says nothing
            true    , false, false, false, WALL         , ALL      , LISTED         , nor does a login in its place
            true    , false, false, false, POSTING      , ALL      , ABSENT         , its page was understood and shows other ads only
            false   , true , false, false, POSTING      , ALL      , ABSENT_STILL_SHOWN, a page that outlives its listing is not an open job
            false   , false, false, false, -            , ALL      , ABSENT         , nowhere to be seen
            true    , false, true , false, -            , ALL      , PAGE_GONE      , 404 beats a listing that is slow to notice
            true    , true , false, false, CLOSED       , ALL      , PAGE_CLOSED    , the page shows the ad and says it is closed
            true    , false, false, true , LISTING      , ALL      , PAGE_LEADS_AWAY, boards send visitors of closed ads to the listing
            false   , false, false, true , LISTING      , ALL      , ABSENT         , not listed is the plainer word
            # the listing is not believed but the site is itself: TRUNCATED or FIELD_DRIFT
            false   , false, true , false, -            , PAGES    , PAGE_GONE      , its own page needs no complete listing
            true    , true , false, false, CLOSED       , PAGES    , PAGE_CLOSED    , nor does its own word
            false   , false, false, true , LISTING      , PAGES    , PAGE_LEADS_AWAY, counted like an absence
            false   , true , false, false, POSTING      , PAGES    , READ           , a listing cut short cannot take back what was read
            true    , false, false, false, -            , PAGES    , LISTED         , nor what was listed
            false   , false, false, false, -            , PAGES    , UNKNOWN        , and misses nobody
            true    , false, false, false, POSTING      , PAGES    , LISTED         , nor does it prove an absence on a page
            # the site is in trouble
            false   , false, true , false, -            , NOTHING  , UNKNOWN        , a whole site can answer 404 for a night
            true    , false, true , false, -            , NOTHING  , LISTED         , and its listing say otherwise
            false   , true , false, false, CLOSED       , NOTHING  , UNKNOWN        , or show one notice on every page
            false   , false, false, true , LISTING      , NOTHING  , UNKNOWN        , or send everybody to its front page
            false   , true , false, false, POSTING      , NOTHING  , READ           , what was read was read
            """)
    void saysWhatTheWalkSaw(
            boolean listed,
            boolean read,
            boolean gone,
            boolean away,
            Verdict verdict,
            String believed,
            Sighting sighting,
            String why) {
        Belief belief = switch (believed) {
            case "ALL" -> Belief.HEALTHY;
            case "PAGES" -> new Belief(true, false, null, false, false, false);
            default -> Belief.NONE;
        };
        assertThat(SightingRule.of(new Pages(listed, listed ? 9L : 1L, read, gone, away, verdict), belief))
                .as(why)
                .isEqualTo(sighting);
    }

    @Test
    void walksThatAgreeTakeAwayOnlyWhatNoneOfThemListed() {
        Belief agreed = new Belief(true, true, 7L, false, false, false);
        assertThat(SightingRule.of(absentSince(6L), agreed)).isEqualTo(Sighting.ABSENT_AGREED);
        assertThat(SightingRule.of(absentSince(7L), agreed)).isEqualTo(Sighting.ABSENT);
        assertThat(SightingRule.of(absentSince(null), agreed)).isEqualTo(Sighting.ABSENT_AGREED);
    }

    @Test
    void anAdThatItsOwnPageShowsIsTakenAwayOnlyByWalksThatAgreeForAFortnight() {
        Pages shown = new Pages(false, 6L, true, false, false, Verdict.POSTING);
        assertThat(SightingRule.of(shown, new Belief(true, true, 7L, false, false, false)))
                .isEqualTo(Sighting.ABSENT_STILL_SHOWN);
        assertThat(SightingRule.of(shown, new Belief(true, true, 7L, true, false, false)))
                .isEqualTo(Sighting.ABSENT_AGREED);
    }

    @Test
    void aBoardThatIsGoneOrEmptySpeaksForAllItsAds() {
        assertThat(SightingRule.of(absentSince(6L), new Belief(false, false, null, false, true, false)))
                .isEqualTo(Sighting.BOARD_GONE);
        assertThat(SightingRule.of(absentSince(6L), new Belief(true, false, null, false, false, true)))
                .isEqualTo(Sighting.BOARD_EMPTY);
    }

    private static Pages absentSince(Long lastListed) {
        return new Pages(false, lastListed, false, false, false, null);
    }
}
