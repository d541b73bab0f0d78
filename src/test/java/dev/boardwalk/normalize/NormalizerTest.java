package dev.boardwalk.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardDefaults;
import dev.boardwalk.board.Expectations;
import dev.boardwalk.board.ListingRules;
import dev.boardwalk.board.Politeness;
import dev.boardwalk.board.Scope;
import dev.boardwalk.posting.Company;
import dev.boardwalk.posting.EmploymentType;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.Place;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Refusal;
import dev.boardwalk.posting.Sections;
import dev.boardwalk.posting.Seniority;
import dev.boardwalk.posting.Skill;
import dev.boardwalk.posting.Verdict;
import dev.boardwalk.posting.WorkMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NormalizerTest {
    private static final Instant RECEIVED = Instant.parse("2026-01-13T02:00:00Z");
    private static final String ENGLISH =
            "We make tools for people who mend bicycles, and we are looking for somebody who likes to write clear code with us.";

    private final Map<RawField, List<RawValue>> values = new EnumMap<>(RawField.class);
    private BoardDefaults defaults = BoardDefaults.NONE;
    private String description = ENGLISH;

    @Test
    void anInternsAdIsRead() {
        has(RawField.TITLE, "Backend Developer - Intern", "h1", 0.8);
        has(RawField.COMPANY, "Zenith Tools Pvt. Ltd.", "label:company", 0.8);
        has(RawField.LOCATION, "Interns wanted in Bangalore 2026", "page-scope", 0.3);
        has(RawField.PAY, "INR 25k/month", "label:stipend", 0.9);
        has(RawField.DURATION, "6 Months + PPO (based on performance)", "label:duration", 0.9);
        has(RawField.DATE_POSTED, "2026-01-12T11:30:00+05:30", "published-time", 0.6);
        has(RawField.SKILL, "Java web frameworks like Spring Boot", "section:requirements", 0.8);
        JobAd ad = ad();
        assertThat(ad.title()).isEqualTo("Backend Developer - Intern");
        assertThat(ad.titleCore()).isEqualTo("Backend Developer");
        assertThat(ad.seniority()).isEqualTo(Seniority.INTERN);
        assertThat(ad.company()).isEqualTo(new Company("Zenith Tools", "Pvt Ltd", "zenith tools"));
        assertThat(ad.locations()).containsExactly(new Place("Bangalore", "Bengaluru", "Karnataka", "IN", 1277333L));
        assertThat(ad.employmentTypes()).containsExactly(EmploymentType.INTERN);
        assertThat(ad.pay().annualMin()).isEqualByComparingTo("300000");
        assertThat(ad.durationMonths()).isEqualTo(6);
        assertThat(ad.prePlacementOffer()).isTrue();
        assertThat(ad.datePosted()).isEqualTo(LocalDate.of(2026, 1, 12)).isEqualTo(ad.datePostedLatest());
        assertThat(ad.skills()).containsExactly(new Skill("Java", "Java"), new Skill("Spring Boot", "Spring Boot"));
        assertThat(ad.language()).isEqualTo("en");
        assertThat(ad.key()).isEqualTo("url:https://jobs.zenith.example/1");
    }

    @Test
    void everyFieldHasTheEvidenceOfTheCandidateItCameFrom() {
        has(RawField.TITLE, "Intern", "h1", 0.8);
        has(RawField.PAY, "see below", "label:pay", 0.9);
        has(RawField.PAY, "INR 25k/month", "label:stipend", 0.8);
        has(RawField.LOCATION, "Pune", "label:place", 0.9);
        Map<String, Evidence> evidence = ad().evidence();
        assertThat(evidence.get("pay").rule()).isEqualTo("label:stipend");
        assertThat(evidence.get("locations").rule()).isEqualTo("label:place");
        assertThat(evidence.get("employmentTypes").rule()).isEqualTo("h1");
        assertThat(evidence)
                .containsKeys("title", "titleCore", "seniority", "language")
                .doesNotContainKey("company");
    }

    @Test
    void anAdThatSaysNothingElseIsUnknownElsewhere() {
        has(RawField.TITLE, "Welder", "h1", 0.8);
        JobAd ad = ad();
        assertThat(ad.seniority()).isNull();
        assertThat(ad.company()).isNull();
        assertThat(ad.locations()).isEmpty();
        assertThat(ad.employmentTypes()).isEmpty();
        assertThat(ad.workMode()).isNull();
        assertThat(ad.pay()).isNull();
        assertThat(ad.datePosted()).isNull();
    }

    @Test
    void aTraineeInAPostOfStatedHoursIsNoIntern() {
        has(RawField.TITLE, "Trainee Family Practitioner", "h1", 0.8);
        assertThat(ad().employmentTypes()).containsExactly(EmploymentType.INTERN);
        has(RawField.EMPLOYMENT_TYPE, "Full time", "employmentType", 0.9);
        assertThat(ad().employmentTypes()).containsExactly(EmploymentType.FULL_TIME);
    }

    @Test
    void anInternInAPostOfStatedHoursStaysOne() {
        has(RawField.TITLE, "Apprentice Welder", "h1", 0.8);
        has(RawField.EMPLOYMENT_TYPE, "Full time", "employmentType", 0.9);
        assertThat(ad().employmentTypes()).containsExactly(EmploymentType.FULL_TIME, EmploymentType.INTERN);
    }

    @Test
    void theBoardFillsGapsOnly() {
        defaults = new BoardDefaults("IN", "Pune", "Zenith Tools", "INR", "en");
        has(RawField.TITLE, "Welder", "h1", 0.8);
        description = "";
        has(RawField.SOURCE_ID, "77", "identifier", 0.9);
        JobAd ad = ad();
        assertThat(ad.locations()).extracting(Place::city).containsExactly("Pune");
        assertThat(ad.company().name()).isEqualTo("Zenith Tools");
        assertThat(ad.language()).isEqualTo("en");
        assertThat(ad.evidence().get("company").extractor()).isEqualTo(Extractor.BOARD);
        assertThat(ad.evidence().get("locations").confidence()).isEqualTo(0.4);
        assertThat(ad.key()).isEqualTo("id:77");

        has(RawField.LOCATION, "Nagpur", "label:place", 0.9);
        has(RawField.COMPANY, "Norrsken AB", "label:company", 0.9);
        assertThat(ad().locations()).extracting(Place::city).containsExactly("Nagpur");
        assertThat(ad().company().name()).isEqualTo("Norrsken");
    }

    @Test
    void aRemoteJobIsInNoDefaultCity() {
        defaults = new BoardDefaults("IN", "Pune", null, null, null);
        has(RawField.TITLE, "Welder", "h1", 0.8);
        has(RawField.LOCATION, "Remote", "label:place", 0.9);
        JobAd ad = ad();
        assertThat(ad.workMode()).isEqualTo(WorkMode.REMOTE);
        assertThat(ad.locations()).extracting(Place::city).containsOnlyNulls();
    }

    @Test
    void theBoardIsNoEmployerUnlessItsFileSaysSo() {
        has(RawField.TITLE, "Welder", "h1", 0.8);
        has(RawField.COMPANY, "Zenith Jobs Ltd", "hiringOrganization", 0.9);
        assertThat(ad().company()).isNull();
        defaults = new BoardDefaults(null, null, "Zenith Jobs", null, null);
        assertThat(ad().company().name()).isEqualTo("Zenith Jobs");
    }

    @Test
    void placesOfOneRuleBelongTogetherAndThoseOfAnotherDoNot() {
        has(RawField.TITLE, "Welder", "h1", 0.8);
        has(RawField.LOCATION, "Pune", "jobLocation", 0.9);
        has(RawField.LOCATION, "Nagpur", "jobLocation", 0.9);
        has(RawField.LOCATION, "Berlin", "label:place", 0.7);
        assertThat(ad().locations()).extracting(Place::city).containsExactly("Pune", "Nagpur");
    }

    @Test
    void aPlaceThatIsUnderstoodGoesBeforeOneThatIsNot() {
        has(RawField.TITLE, "Welder", "h1", 0.8);
        has(RawField.LOCATION, "Our main workshop", "jobLocation", 0.9);
        has(RawField.LOCATION, "Pune", "label:place", 0.7);
        assertThat(ad().locations()).extracting(Place::city).containsExactly("Pune");
    }

    @Test
    void aDateThatLiesAheadIsNoDateOfPosting() {
        has(RawField.TITLE, "Welder", "h1", 0.8);
        has(RawField.DATE_POSTED, "2027-01-12", "datePosted", 0.9);
        has(RawField.VALID_THROUGH, "2026-02-01", "validThrough", 0.9);
        assertThat(ad().datePosted()).isNull();
        assertThat(ad().validThrough()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void anAdWithoutATitleIsRefused() {
        has(RawField.PAY, "INR 25k/month", "label:stipend", 0.9);
        assertThat(normalized(raw()).refusals()).extracting(Refusal::rule).containsExactly("no-title");
        assertThat(normalized(raw()).ads()).isEmpty();
    }

    @Test
    void aTitleAloneIsNoPosting() {
        has(RawField.TITLE, "About us", "h1", 0.8);
        has(RawField.LOCATION, "Pune Jobs", "page-scope", 0.2);
        description = "";
        assertThat(normalized(raw()).refusals()).extracting(Refusal::rule).containsExactly("no-posting");
    }

    @Test
    void adsThatShareAPageHaveKeysOfTheirOwn() {
        has(RawField.TITLE, "Welder", "h1", 0.8);
        RawAd first = raw();
        values.clear();
        has(RawField.TITLE, "Cook", "h1", 0.8);
        Set<String> keys = new HashSet<>();
        normalized(first, raw()).ads().forEach(pair -> keys.add(pair.ad().key()));
        assertThat(keys).hasSize(2).allMatch(key -> key.startsWith("url:https://jobs.zenith.example/1#"));
    }

    private void has(RawField field, String text, String rule, double confidence) {
        values.computeIfAbsent(field, key -> new ArrayList<>())
                .add(RawValue.of(text, new Evidence(Extractor.PROSE, rule, text, confidence)));
    }

    private RawAd raw() {
        return new RawAd("https://jobs.zenith.example/1", values, Sections.NONE, description, description, List.of());
    }

    private JobAd ad() {
        return normalized(raw()).ads().get(0).ad();
    }

    private Normalized normalized(RawAd... ads) {
        Board board = new Board(
                "zenith",
                "Zenith Jobs",
                List.of(),
                new Scope(Set.of("jobs.zenith.example"), null),
                Politeness.defaults(),
                List.of("https://jobs.zenith.example/"),
                ListingRules.NONE,
                Map.of(),
                defaults,
                Expectations.NONE,
                List.of());
        Reading reading = new Reading(Verdict.POSTING, "test", Arrays.asList(ads), List.of(), null, false);
        return new Normalizer().normalize(board, RECEIVED, reading);
    }
}
