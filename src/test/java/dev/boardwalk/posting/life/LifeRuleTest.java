package dev.boardwalk.posting.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.posting.AdState;
import dev.boardwalk.posting.ClosedReason;
import dev.boardwalk.posting.life.LifeRule.Close;
import dev.boardwalk.posting.life.LifeRule.Confirm;
import dev.boardwalk.posting.life.LifeRule.CountMissing;
import dev.boardwalk.posting.life.LifeRule.Decision;
import dev.boardwalk.posting.life.LifeRule.Doubt;
import dev.boardwalk.posting.life.LifeRule.Keep;
import dev.boardwalk.posting.life.LifeRule.Reopen;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class LifeRuleTest {
    private static final LocalDate TONIGHT = LocalDate.of(2026, 3, 10);
    private static final Instant AT = Instant.parse("2026-03-10T02:00:00Z");

    @Test
    void anAdWhosePageIsGoneClosesAtOnce() {
        assertThat(decide(open(), Sighting.PAGE_GONE))
                .isEqualTo(new Close(ClosedReason.PAGE_GONE, "its page answered 404 or 410"));
    }

    @Test
    void anAdWhosePageSaysSoClosesAtOnce() {
        assertThat(decide(open(), Sighting.PAGE_CLOSED))
                .isInstanceOfSatisfying(
                        Close.class, close -> assertThat(close.reason()).isEqualTo(ClosedReason.PAGE_SAYS_CLOSED));
    }

    @Test
    void anAdIsOpenOnTheLastDayItIsValidAndClosedTheDayAfter() {
        assertThat(decide(validThrough(TONIGHT), Sighting.READ)).isEqualTo(new Confirm());
        assertThat(decide(validThrough(TONIGHT.minusDays(1)), Sighting.READ))
                .isEqualTo(new Close(ClosedReason.VALID_THROUGH_PAST, "validThrough 2026-03-09"));
    }

    @Test
    void oneAbsenceIsCountedAndTheSecondCloses() {
        assertThat(decide(open(), Sighting.ABSENT)).isEqualTo(new CountMissing(1));
        assertThat(decide(missingSince(TONIGHT.minusDays(1), AT.minus(Duration.ofHours(24))), Sighting.ABSENT))
                .isEqualTo(new Close(
                        ClosedReason.MISSING_TWICE, "absent from the healthy walks of 2026-03-09 and 2026-03-10"));
    }

    @Test
    void anAdWhosePageStillShowsItClosesOnTheFourthAbsence() {
        assertThat(decide(missing(2), Sighting.ABSENT_STILL_SHOWN)).isEqualTo(new CountMissing(3));
        assertThat(decide(missing(3), Sighting.ABSENT_STILL_SHOWN))
                .isEqualTo(new Close(
                        ClosedReason.MISSING_TWICE,
                        "absent from 4 healthy walks, the last of 2026-03-10, though its page still shows it"));
    }

    @Test
    void aPageThatLeadsToTheListingCountsLikeAnAbsence() {
        assertThat(decide(open(), Sighting.PAGE_LEADS_AWAY)).isEqualTo(new CountMissing(1));
        assertThat(decide(missing(1), Sighting.PAGE_LEADS_AWAY))
                .isInstanceOfSatisfying(
                        Close.class, close -> assertThat(close.reason()).isEqualTo(ClosedReason.LEADS_AWAY_TWICE));
    }

    @Test
    void aBoardThatIsGoneOrEmptyClosesItsAdsAndBeingListedAgainReopensThem() {
        assertThat(decide(open(), Sighting.BOARD_GONE))
                .isInstanceOfSatisfying(
                        Close.class, close -> assertThat(close.reason()).isEqualTo(ClosedReason.BOARD_GONE));
        assertThat(decide(open(), Sighting.BOARD_EMPTY))
                .isInstanceOfSatisfying(
                        Close.class, close -> assertThat(close.reason()).isEqualTo(ClosedReason.BOARD_EMPTY));
        assertThat(decide(closed(ClosedReason.BOARD_GONE, null), Sighting.LISTED))
                .isEqualTo(new Reopen());
    }

    @Test
    void anAbsenceThatSeveralWalksAgreeOnClosesAtOnce() {
        assertThat(decide(open(), Sighting.ABSENT_AGREED))
                .isInstanceOfSatisfying(
                        Close.class, close -> assertThat(close.reason()).isEqualTo(ClosedReason.MISSING_TWICE));
    }

    @Test
    void twoWalksOnOneDateCountOnce() {
        assertThat(decide(missingSince(TONIGHT, AT.minus(Duration.ofHours(21))), Sighting.ABSENT))
                .isEqualTo(new Keep());
    }

    @Test
    void twoWalksLessThanTwentyHoursApartCountOnce() {
        Instant nineteenHoursAgo = AT.minus(Duration.ofHours(19));
        assertThat(decide(missingSince(TONIGHT.minusDays(1), nineteenHoursAgo), Sighting.ABSENT))
                .isEqualTo(new Keep());
    }

    @ParameterizedTest
    @EnumSource(
            value = Sighting.class,
            names = {"READ", "LISTED"})
    void aSightingStartsTheCountAnew(Sighting sighting) {
        assertThat(decide(missingSince(TONIGHT.minusDays(1), AT.minus(Duration.ofHours(24))), sighting))
                .isEqualTo(new Confirm());
    }

    @Test
    void nothingConfirmedForAFortnightMakesAnAdUnverified() {
        assertThat(decide(lastSeen(AT.minus(Duration.ofDays(14))), Sighting.UNKNOWN))
                .isEqualTo(new Keep());
        assertThat(decide(lastSeen(AT.minus(Duration.ofDays(14)).minusSeconds(1)), Sighting.UNKNOWN))
                .isEqualTo(new Doubt());
    }

    @Test
    void aClosedAdThatIsReadAgainReopens() {
        assertThat(decide(closed(ClosedReason.PAGE_GONE, null), Sighting.READ)).isEqualTo(new Reopen());
    }

    @Test
    void anExpiredAdThatIsStillShownStaysClosed() {
        assertThat(decide(closed(ClosedReason.VALID_THROUGH_PAST, TONIGHT.minusDays(3)), Sighting.READ))
                .isEqualTo(new Keep());
    }

    @Test
    void beingListedAgainReopensOnlyWhatMissingListingsClosed() {
        assertThat(decide(closed(ClosedReason.MISSING_TWICE, null), Sighting.LISTED))
                .isEqualTo(new Reopen());
        assertThat(decide(closed(ClosedReason.PAGE_GONE, null), Sighting.LISTED))
                .isEqualTo(new Keep());
        assertThat(decide(closed(ClosedReason.PAGE_SAYS_CLOSED, null), Sighting.LISTED))
                .isEqualTo(new Keep());
    }

    @ParameterizedTest
    @EnumSource(value = Sighting.class, names = "READ", mode = Mode.EXCLUDE)
    void noOtherSightingReopensAnAdWhosePageWasGone(Sighting sighting) {
        assertThat(decide(closed(ClosedReason.PAGE_GONE, null), sighting)).isEqualTo(new Keep());
    }

    /** The loudest accident of this field: whatever nights without evidence follow each other, they close nothing. */
    @Test
    void noSequenceOfNightsWithoutEvidenceEverCloses() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            History history = new History();
            for (int night = 0; night < 60; night++) {
                Sighting sighting = List.of(Sighting.UNKNOWN, Sighting.READ, Sighting.LISTED)
                        .get(random.nextInt(3));
                history.live(sighting, 12 + random.nextInt(24));
                assertThat(history.life.state())
                        .as("seed %d, night %d", seed, night)
                        .isNotEqualTo(AdState.CLOSED);
            }
        }
    }

    /** And a real end is noticed: two absences on different dates, far enough apart, whatever unknown nights lie between. */
    @Test
    void aLastingAbsenceClosesWhateverLiesBetween() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            History history = new History();
            int absences = 0;
            while (absences < 2) {
                boolean absent = random.nextBoolean();
                absences += absent ? 1 : 0;
                history.live(absent ? Sighting.ABSENT : Sighting.UNKNOWN, 24);
            }
            assertThat(history.life.closedReason()).as("seed %d", seed).isEqualTo(ClosedReason.MISSING_TWICE);
        }
    }

    /** One ad through many nights. */
    private static final class History {
        private Instant at = AT;
        private AdLife life = open();

        void live(Sighting sighting, int hoursLater) {
            at = at.plus(Duration.ofHours(hoursLater));
            LocalDate date = LocalDate.ofInstant(at, ZoneOffset.UTC);
            Decision decision = LifeRule.decide(life, sighting, date, at);
            if (decision instanceof Close close) {
                life = new AdLife(AdState.CLOSED, close.reason(), null, life.lastSeenAt(), 0, null, null);
            } else if (decision instanceof CountMissing missing) {
                life = new AdLife(life.state(), null, null, life.lastSeenAt(), missing.walks(), date, at);
            } else if (decision instanceof Confirm) {
                life = new AdLife(AdState.OPEN, null, null, at, 0, null, null);
            } else if (decision instanceof Doubt) {
                life = new AdLife(
                        AdState.UNVERIFIED,
                        null,
                        null,
                        life.lastSeenAt(),
                        life.missingWalks(),
                        life.missingDate(),
                        life.missingAt());
            }
        }
    }

    private static Decision decide(AdLife life, Sighting sighting) {
        return LifeRule.decide(life, sighting, TONIGHT, AT);
    }

    private static AdLife open() {
        return lastSeen(AT.minus(Duration.ofDays(1)));
    }

    private static AdLife lastSeen(Instant at) {
        return new AdLife(AdState.OPEN, null, null, at, 0, null, null);
    }

    private static AdLife validThrough(LocalDate date) {
        return new AdLife(AdState.OPEN, null, date, AT.minus(Duration.ofDays(1)), 0, null, null);
    }

    private static AdLife missingSince(LocalDate date, Instant at) {
        return new AdLife(AdState.OPEN, null, null, at.minus(Duration.ofDays(1)), 1, date, at);
    }

    private static AdLife missing(int walks) {
        AdLife once = missingSince(TONIGHT.minusDays(1), AT.minus(Duration.ofHours(24)));
        return new AdLife(once.state(), null, null, once.lastSeenAt(), walks, once.missingDate(), once.missingAt());
    }

    private static AdLife closed(ClosedReason reason, @Nullable LocalDate validThrough) {
        return new AdLife(AdState.CLOSED, reason, validThrough, AT.minus(Duration.ofDays(5)), 0, null, null);
    }
}
