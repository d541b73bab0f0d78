package dev.boardwalk.crawl.refetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefetchRuleTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-01-12");

    @Test
    void anAdThatStaysTheSameIsAskedForEverMoreRarelyButOnceAWeek() {
        List<Integer> nights =
                new ArrayList<>(List.of(RefetchRule.after(0, true, TODAY, null).nights()));
        for (int i = 0; i < 6; i++) {
            nights.add(RefetchRule.after(nights.get(i), false, TODAY, null).nights());
        }
        assertThat(nights).containsExactly(1, 2, 3, 5, 7, 7, 7);
    }

    @Test
    void anAdThatChangedIsAskedForTwiceAsOften() {
        assertThat(RefetchRule.after(7, true, TODAY, null).nights()).isEqualTo(3);
        assertThat(RefetchRule.after(3, true, TODAY, null).nights()).isEqualTo(1);
        assertThat(RefetchRule.after(1, true, TODAY, null)).isEqualTo(new RefetchRule.Next(1, TODAY.plusDays(1)));
    }

    @Test
    void aPageIsAskedForOnTheDayAfterItsAdEndsAndNotLater() {
        assertThat(RefetchRule.after(5, false, TODAY, TODAY.plusDays(2)).on()).isEqualTo(TODAY.plusDays(3));
        assertThat(RefetchRule.after(5, false, TODAY, TODAY).on()).isEqualTo(TODAY.plusDays(1));
        assertThat(RefetchRule.after(5, false, TODAY, TODAY.plusDays(30)).on()).isEqualTo(TODAY.plusDays(7));
        assertThat(RefetchRule.after(5, false, TODAY, TODAY.minusDays(3)).on())
                .as("an end that has passed says nothing about the next check")
                .isEqualTo(TODAY.plusDays(7));
    }
}
