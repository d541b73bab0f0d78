package dev.boardwalk.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SamplePagesTest {
    private final SamplePages pages = new SamplePages(LocalDate.of(2026, 3, 9), site -> "http://" + site);

    @Test
    void theHolesOfAPageAreFilled() {
        assertThat(pages.page("larkfield", SampleNight.FIRST, "/jobs/101").orElseThrow())
                .contains("http://larkfield/jobs/101", "2026-02-28")
                .doesNotContain("{{");
        assertThat(pages.page("deccan", SampleNight.FIRST, "/posts/qa-engineer-hyderabad")
                        .orElseThrow())
                .contains("http://larkfield/jobs/105?utm_source=deccan");
    }

    @Test
    void theSecondNightShowsWhatChangedAndKeepsTheRest() {
        assertThat(pages.page("larkfield", SampleNight.SECOND, "/jobs/101"))
                .isEqualTo(pages.page("larkfield", SampleNight.FIRST, "/jobs/101"));
        assertThat(pages.page("larkfield", SampleNight.SECOND, "/jobs/105"))
                .isNotEqualTo(pages.page("larkfield", SampleNight.FIRST, "/jobs/105"));
        assertThat(pages.page("larkfield", SampleNight.FIRST, "/jobs/113")).isEmpty();
        assertThat(pages.page("larkfield", SampleNight.SECOND, "/jobs/113")).isPresent();
        assertThat(pages.page("larkfield", SampleNight.FIRST, "/jobs/103")).isPresent();
        assertThat(pages.page("larkfield", SampleNight.SECOND, "/jobs/103")).isEmpty();
    }

    @Test
    void noPathLeadsOutOfASite() {
        assertThat(pages.page("larkfield", SampleNight.FIRST, "/../kestrel/vacancies"))
                .isEmpty();
        assertThat(pages.page("larkfield", SampleNight.FIRST, "/nothing")).isEmpty();
    }
}
