package dev.boardwalk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u200b\\ufeff]+");

    @Test
    void everyKindOfSpaceFoldsAndNothingElse() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            for (String text : new String[] {"a" + (char) c + "b", "a " + (char) c + "b", (char) c + "a"}) {
                assertThat(PlainText.fold(text))
                        .as("U+%04X", c)
                        .isEqualTo(SPACES.matcher(text).replaceAll(" ").strip());
            }
        }
    }

    @Test
    void sameDoesNotMindCaseAndSpace() {
        assertThat(PlainText.same(" Data\u00a0Engineer ", "data  engineer")).isTrue();
        assertThat(PlainText.same("Data Engineer", "DataEngineer")).isFalse();
    }
}
