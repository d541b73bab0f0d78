package dev.boardwalk.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.posting.SightingRule.Pages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightingRuleTest {
    @ParameterizedTest(name = "{6}")
    @CsvSource(nullValues = "-", textBlock = """
            # listed, read , gone , verdict      , healthy, sighting   , why
            true    , true , false, POSTING      , true   , READ       , the ordinary night
            true    , false, false, -            , true   , LISTED     , its page failed but the listing still has it
            true    , false, false, NOT_A_POSTING, true   , LISTED     , a page we could not understand says nothing
            true    , false, false, POSTING      , true   , ABSENT     , its page was understood and shows other ads only
            false   , true , false, POSTING      , true   , ABSENT     , a page that outlives its listing is not an open job
            false   , false, false, -            , true   , ABSENT     , nowhere to be seen
            false   , true , false, POSTING      , false  , READ       , a broken listing cannot take back what was read
            true    , false, false, -            , false  , LISTED     , nor what was listed
            false   , false, false, -            , false  , UNKNOWN    , a walk that was not healthy misses nobody
            true    , false, false, POSTING      , false  , LISTED     , nor does it prove an absence on a page
            true    , false, true , -            , true   , PAGE_GONE  , 404 beats a listing that is slow to notice
            false   , false, true , -            , false  , PAGE_GONE  , and needs no healthy walk
            true    , true , false, CLOSED       , true   , PAGE_CLOSED, the page shows the ad and says it is closed
            """)
    void saysWhatTheWalkSaw(
            boolean listed,
            boolean read,
            boolean gone,
            Verdict verdict,
            boolean healthy,
            Sighting sighting,
            String why) {
        assertThat(SightingRule.of(new Pages(listed, read, gone, verdict), healthy))
                .as(why)
                .isEqualTo(sighting);
    }
}
