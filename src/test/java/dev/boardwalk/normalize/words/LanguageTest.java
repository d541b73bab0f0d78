package dev.boardwalk.normalize.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.normalize.CaseTable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageTest {
    private static final int LENGTH = 120;

    static Stream<CaseTable> sentences() {
        return CaseTable.of("languages");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aHundredAndTwentyCharactersTell(CaseTable row) {
        String sentence = row.cells().get(1);
        assertThat(Language.detect(sentence.substring(0, Math.min(LENGTH, sentence.length()))))
                .isEqualTo(row.text());
    }

    @Test
    void aTitleOrAListOfNamesTellsNothing() {
        assertThat(Language.detect("Software Engineer")).isNull();
        assertThat(Language.detect("Java, Python, Go")).isNull();
        assertThat(Language.detect("")).isNull();
    }
}
