package dev.boardwalk.posting;

import static dev.boardwalk.posting.JobAdKey.Stands.ALONE;
import static dev.boardwalk.posting.JobAdKey.Stands.LISTED;
import static dev.boardwalk.posting.JobAdKey.Stands.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobAdKeyTest {
    private static final String PAGE = "https://blog.example/openings";

    @Test
    void theBoardsOwnIdComesFirst() {
        assertThat(JobAdKey.of(" R-17 ", PAGE, SHARED, "Fitter", null, null)).isEqualTo("id:R-17");
        assertThat(JobAdKey.of("R-17", "https://elsewhere.example/", ALONE, "Welder", "larkfield", "Pune"))
                .isEqualTo("id:R-17");
    }

    @Test
    void withoutOneThePageIsTheIdentityHoweverItsUrlIsSpelt() {
        String key = JobAdKey.of(null, PAGE, ALONE, "Fitter", null, null);
        assertThat(key).isEqualTo("url:" + PAGE);
        assertThat(JobAdKey.of("  ", PAGE + "?utm_source=mail#top", ALONE, "Welder", "larkfield", null))
                .isEqualTo(key);
    }

    @Test
    void adsThatShareAPageAreToldApartByTitleCompanyAndPlace() {
        String fitter = JobAdKey.of(null, PAGE, SHARED, "Fitter", "larkfield", "Pune");
        assertThat(fitter)
                .startsWith("url:" + PAGE + "#")
                .isEqualTo(JobAdKey.of(null, PAGE, SHARED, "  FITTER ", "Larkfield", "pune\n"))
                .isNotEqualTo(JobAdKey.of(null, PAGE, SHARED, "Welder", "larkfield", "Pune"))
                .isNotEqualTo(JobAdKey.of(null, PAGE, SHARED, "Fitter", "zenith", "Pune"))
                .isNotEqualTo(JobAdKey.of(null, PAGE, SHARED, "Fitter", "larkfield", null));
    }

    @Test
    void whatIsMissingDoesNotMoveOverToItsNeighbour() {
        assertThat(JobAdKey.of(null, PAGE, SHARED, "Fitter", "pune", null))
                .isNotEqualTo(JobAdKey.of(null, PAGE, SHARED, "Fitter", null, "pune"));
    }

    @Test
    void anIdAndAUrlAreNeverTheSameKey() {
        assertThat(JobAdKey.of(PAGE, PAGE, ALONE, "Fitter", null, null))
                .isNotEqualTo(JobAdKey.of(null, PAGE, ALONE, "Fitter", null, null));
    }

    @Test
    void aUrlWithoutAKeyStandsForItself() {
        assertThat(JobAdKey.of(null, "/jobs/1", ALONE, "Fitter", null, null)).isEqualTo("url:/jobs/1");
    }

    @Test
    void anAdOnAListingIsTheSameOnWhicheverOfItsPagesItStands() {
        String first = JobAdKey.of(null, PAGE, LISTED, "Fitter", "larkfield", "Pune");
        assertThat(JobAdKey.of(null, PAGE + "?page=2", LISTED, "Fitter", "larkfield", "Pune"))
                .isEqualTo(first)
                .isNotEqualTo(JobAdKey.of(null, PAGE, LISTED, "Welder", "larkfield", "Pune"));
    }
}
