package dev.boardwalk.match.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.match.text.SearchTest;
import dev.boardwalk.match.text.TrickyTexts;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RequisitionsTest {
    @Test
    void numbersAreFoundInTextsAsThePatternAloneWould() {
        Random random = new Random(3);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            found += SearchTest.same(TrickyTexts.some(random), Requisitions.ANNOUNCED, Requisitions.IN_TEXT);
        }
        assertThat(found).isPositive();
    }
}
