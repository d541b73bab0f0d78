package dev.boardwalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProgramFingerprintTest {
    @Test
    void namesAPartOfTheProgramByItsBytes() {
        String match = new ProgramFingerprint("dev/boardwalk/match/**/*.class", "match/**").name();
        assertThat(match).matches("[0-9a-f]{32}");
        assertThat(new ProgramFingerprint("match/**", "dev/boardwalk/match/**/*.class").name())
                .isEqualTo(match);
        assertThat(new ProgramFingerprint("dev/boardwalk/match/**/*.class").name())
                .isNotEqualTo(match);
    }

    @Test
    void aPatternThatMatchesNothingIsAMistake() {
        var moved = new ProgramFingerprint("match/**", "dev/boardwalk/nowhere/**/*.class");
        assertThatThrownBy(moved::name).hasMessage("nothing of the program is at dev/boardwalk/nowhere/**/*.class");
    }
}
