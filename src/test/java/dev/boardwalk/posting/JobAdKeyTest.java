package dev.boardwalk.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobAdKeyTest {
    private static final String PAGE = "https://blog.example/openings";

    @Test
    void theBoardsOwnIdComesFirst() {
        assertThat(JobAdKey.of(" R-17 ", PAGE, true, "Fitter", null, null)).isEqualTo("id:R-17");
        assertThat(JobAdKey.of("R-17", "https://elsewhere.example/", false, "Welder", "larkfield", "Pune"))
                .isEqualTo("id:R-17");
    }

    @Test
    void withoutOneThePageIsTheIdentityHoweverItsUrlIsSpelt() {
        String key = JobAdKey.of(null, PAGE, false, "Fitter", null, null);
        assertThat(key).isEqualTo("url:" + PAGE);
        assertThat(JobAdKey.of("  ", PAGE + "?utm_source=mail#top", false, "Welder", "larkfield", null))
                .isEqualTo(key);
    }

    @Test
    void adsThatShareAPageAreToldApartByTitleCompanyAndPlace() {
        String fitter = JobAdKey.of(null, PAGE, true, "Fitter", "larkfield", "Pune");
        assertThat(fitter)
                .startsWith("url:" + PAGE + "#")
                .isEqualTo(JobAdKey.of(null, PAGE, true, "  FITTER ", "Larkfield", "pune\n"))
                .isNotEqualTo(JobAdKey.of(null, PAGE, true, "Welder", "larkfield", "Pune"))
                .isNotEqualTo(JobAdKey.of(null, PAGE, true, "Fitter", "zenith", "Pune"))
                .isNotEqualTo(JobAdKey.of(null, PAGE, true, "Fitter", "larkfield", null));
    }

    @Test
    void whatIsMissingDoesNotMoveOverToItsNeighbour() {
        assertThat(JobAdKey.of(null, PAGE, true, "Fitter", "pune", null))
                .isNotEqualTo(JobAdKey.of(null, PAGE, true, "Fitter", null, "pune"));
    }

    @Test
    void anIdAndAUrlAreNeverTheSameKey() {
        assertThat(JobAdKey.of(PAGE, PAGE, false, "Fitter", null, null))
                .isNotEqualTo(JobAdKey.of(null, PAGE, false, "Fitter", null, null));
    }

    @Test
    void aUrlWithoutAKeyStandsForItself() {
        assertThat(JobAdKey.of(null, "/jobs/1", false, "Fitter", null, null)).isEqualTo("url:/jobs/1");
    }
}
