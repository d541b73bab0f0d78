package dev.boardwalk.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.normalize.date.DateParser;
import dev.boardwalk.normalize.date.DateRange;
import dev.boardwalk.normalize.terms.DurationParser;
import dev.boardwalk.normalize.terms.EducationParser;
import dev.boardwalk.normalize.terms.EmploymentTypes;
import dev.boardwalk.normalize.terms.ExperienceParser;
import dev.boardwalk.normalize.terms.Term;
import dev.boardwalk.normalize.terms.WorkModes;
import dev.boardwalk.posting.Education;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Experience;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactParsersTest {
    private static final Instant RECEIVED = Instant.parse("2026-01-12T01:00:00Z");

    static Stream<CaseTable> dates() {
        return CaseTable.of("dates");
    }

    @ParameterizedTest
    @MethodSource("dates")
    void aDateIsTheDaysItsWordsCanMean(CaseTable row) {
        DateRange range = DateParser.posted(row.text(), RECEIVED, row.cell(1));
        String found =
                range == null ? "null - -" : show(range.earliest()) + " " + range.latest() + " " + range.precision();
        assertThat(found).isEqualTo(String.join(" ", row.cells().subList(2, 5)));
    }

    static Stream<CaseTable> deadlines() {
        return CaseTable.of("deadlines");
    }

    @ParameterizedTest
    @MethodSource("deadlines")
    void aDeadlineIsADateOrALengthOfTimeFromToday(CaseTable row) {
        DateRange range = DateParser.deadline(row.text(), RECEIVED, row.cell(1));
        assertThat(range == null ? "-" : range.latest().toString())
                .isEqualTo(row.cells().get(2));
    }

    @Test
    void aDateOnItsOwnIsNeverRelative() {
        assertThat(DateParser.absolute("2026-02-01", null)).isEqualTo(DateParser.posted("1 Feb 2026", RECEIVED));
        assertThat(DateParser.absolute("Apply by 1 Feb 2026", null)).isEqualTo(DateParser.absolute("2026-02-01", null));
        assertThat(DateParser.absolute("30 days ago", null)).isNull();
        assertThat(DateParser.absolute("1 Feb", null)).isNull();
    }

    static Stream<CaseTable> durations() {
        return CaseTable.of("duration");
    }

    @ParameterizedTest
    @MethodSource("durations")
    void aDurationIsWholeMonths(CaseTable row) {
        Term term = DurationParser.parse(row.text());
        assertThat(show(term.months()) + " " + show(term.prePlacementOffer()))
                .isEqualTo(String.join(" ", row.cells().subList(1, 3)));
    }

    static Stream<CaseTable> employmentTypes() {
        return CaseTable.of("employment-type");
    }

    @ParameterizedTest
    @MethodSource("employmentTypes")
    void employmentTypesAreOnlyWhatTheWordsSay(CaseTable row) {
        assertThat(joined(EmploymentTypes.parse(row.text()), " "))
                .isEqualTo(row.cells().get(1));
    }

    static Stream<CaseTable> workModes() {
        return CaseTable.of("work-mode");
    }

    @ParameterizedTest
    @MethodSource("workModes")
    void aWorkModeIsSaidOfTheWork(CaseTable row) {
        assertThat(show(WorkModes.parse(row.text()))).isEqualTo(row.cells().get(1));
    }

    static Stream<CaseTable> experiences() {
        return CaseTable.of("experience");
    }

    @ParameterizedTest
    @MethodSource("experiences")
    void experienceIsYears(CaseTable row) {
        Experience experience = ExperienceParser.parse(row.text());
        assertThat(show(experience.minYears()) + " " + show(experience.maxYears()))
                .isEqualTo(String.join(" ", row.cells().subList(1, 3)));
    }

    @Test
    void monthsOfExperienceAreTurnedIntoYears() {
        Evidence evidence = new Evidence(Extractor.JSON_LD, "experienceRequirements.monthsOfExperience", null, 0.98);
        Experience threeYears = new Experience(new BigDecimal("3"), null);
        assertThat(ExperienceParser.parse(RawValue.of("36", evidence))).isEqualTo(threeYears);
        assertThat(ExperienceParser.parse(new RawValue("36", Map.of("monthsOfExperience", "36"), evidence)))
                .isEqualTo(threeYears);
    }

    static Stream<CaseTable> educations() {
        return CaseTable.of("education");
    }

    @ParameterizedTest
    @MethodSource("educations")
    void educationIsDegrees(CaseTable row) {
        List<String> found = EducationParser.parse(row.text()).stream()
                .map(FactParsersTest::degree)
                .toList();
        assertThat(joined(found, ";")).isEqualTo(row.cells().get(1));
    }

    private static String degree(Education education) {
        return education.field() == null ? education.level() : education.level() + ":" + education.field();
    }

    private static String joined(List<?> values, String mark) {
        return values.isEmpty() ? "-" : values.stream().map(Object::toString).collect(Collectors.joining(mark));
    }

    private static String show(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
