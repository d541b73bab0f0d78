package dev.boardwalk.normalize.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.normalize.CaseTable;
import dev.boardwalk.posting.Skill;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SkillsTest {
    static Stream<CaseTable> skills() {
        return CaseTable.of("skills");
    }

    @ParameterizedTest
    @MethodSource("skills")
    void aLineNamesItsSkills(CaseTable row) {
        List<Skill> found = Skills.find(row.text());
        assertThat(found.isEmpty() ? "-" : found.stream().map(Skill::name).collect(Collectors.joining(";")))
                .isEqualTo(row.cells().get(1));
    }

    @Test
    void theSurfaceFormIsWhatTheLineSays() {
        assertThat(Skills.find("Good at Spring-Boot framework"))
                .containsExactly(new Skill("Spring Boot", "Spring-Boot framework"));
    }
}
