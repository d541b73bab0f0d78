package dev.boardwalk.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.normalize.company.Companies;
import dev.boardwalk.normalize.title.Titles;
import dev.boardwalk.posting.Company;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {
    static Stream<String> titles() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/normalize/titles.csv")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank());
    }

    @ParameterizedTest
    @MethodSource("titles")
    void aTitleHasACoreAndPerhapsALevel(String row) {
        String[] cells = row.split("\t");
        Titles.Title title = Titles.parse(cells[0]);
        assertThat(title).isNotNull();
        String level = title.seniority() == null ? "-" : title.seniority().name();
        assertThat(title.core() + " " + level).isEqualTo(cells[1] + " " + cells[2]);
    }

    @Test
    void theSitesNameIsNoPartOfTheCore() {
        Titles.Title title = Titles.parse("Backend Developer - Intern | Zenith Jobs", List.of("Zenith Jobs"));
        assertThat(title.core()).isEqualTo("Backend Developer");
        assertThat(title.title()).isEqualTo("Backend Developer - Intern | Zenith Jobs");
    }

    @Test
    void aTitleWithoutALetterIsNone() {
        assertThat(Titles.parse("***")).isNull();
        assertThat(Titles.parse("2026")).isNull();
    }

    @Test
    void aTitleThatIsOnlyALevelKeepsItsWords() {
        assertThat(Titles.parse("Intern").core()).isEqualTo("Intern");
        assertThat(Titles.parse("(Senior)").core()).isEqualTo("(Senior)");
    }

    static Stream<CaseTable> companies() {
        return CaseTable.of("companies");
    }

    @ParameterizedTest
    @MethodSource("companies")
    void anEmployerIsItsNameWithoutItsLegalForm(CaseTable row) {
        Company company = Companies.parse(row.text());
        Company expected = row.cell(1) == null ? null : new Company(row.cell(1), row.cell(2), row.cell(3));
        assertThat(company).isEqualTo(expected);
    }
}
