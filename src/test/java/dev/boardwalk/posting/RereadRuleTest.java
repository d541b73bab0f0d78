package dev.boardwalk.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.posting.Reread.Difference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RereadRuleTest {
    private static final JobAd INTERN = SampleAds.ad("id:1", "Java Intern");

    @Test
    void theSameReadingIsTheSame() {
        assertThat(compare(AdJson.write(INTERN), INTERN)).isEqualTo(new Reread("id:1", Difference.SAME, List.of()));
    }

    @Test
    void aFieldThatReadsOtherwiseIsShownWithBothValues() {
        assertThat(compare(AdJson.write(INTERN), SampleAds.ad("id:1", "Java Trainee"))
                        .changes())
                .contains(new FieldChange("title", "\"Java Intern\"", "\"Java Trainee\""));
    }

    @Test
    void evidenceAndTheWayToTheAdAreNoChange() {
        String stored = AdJson.write(INTERN)
                .replace("\"rule\":\"title\"", "\"rule\":\"h1\"")
                .replace("https://jobs.zenith.example/jobs/1", "https://jobs.zenith.example/jobs/1?from=mail");
        assertThat(stored).isNotEqualTo(AdJson.write(INTERN));
        assertThat(compare(stored, INTERN).difference()).isEqualTo(Difference.SAME);
    }

    @Test
    void aFieldAnEarlierVersionDidNotKnowIsNoChangeWhileItIsEmpty() {
        String stored = AdJson.write(INTERN).replace("\"validThrough\":null,", "");
        assertThat(stored).isNotEqualTo(AdJson.write(INTERN));
        assertThat(compare(stored, INTERN).difference()).isEqualTo(Difference.SAME);
    }

    @Test
    void adsOfOneReadingOnlyAreNewOrLost() {
        JobAd other = SampleAds.ad("id:2", "Welder");
        assertThat(RereadRule.compare(Map.of("id:1", AdJson.write(INTERN)), List.of(other)))
                .containsExactly(
                        new Reread("id:2", Difference.NEW, List.of()), new Reread("id:1", Difference.LOST, List.of()));
    }

    private static Reread compare(String stored, JobAd now) {
        return RereadRule.compare(Map.of("id:1", stored), List.of(now)).get(0);
    }
}
