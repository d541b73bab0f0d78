package dev.boardwalk.extract.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "** What you bring: **|what you bring",
                "3.  Skills  &  tools|skills and tools",
                "R&D|r and d",
                "C++ and C#|c++ and c#",
                "Who are you?|who are you?",
                "Developer (m/f)|developer (m/f)",
                "½ day|1⁄2 day",
                "--- ---|''"
            })
    void decorationGoesAndWordsStay(String heading, String folded) {
        assertThat(Lexicon.fold(heading)).isEqualTo(folded);
    }

    /** Found by a fuzz run: a page whose one line held tens of thousands of dashes and blanks took 25 seconds. */
    @Test
    @Timeout(10)
    void aLongRuleWithinALineIsLookedAtOnce() {
        String line = "a" + "- ".repeat(200_000) + "b" + " ".repeat(200_000) + "c";

        assertThat(Lexicon.fold(line)).startsWith("a- -").endsWith("- b c");
    }
}
