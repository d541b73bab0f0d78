package dev.boardwalk.normalize;

import dev.boardwalk.normalize.company.Companies;
import dev.boardwalk.normalize.date.DateParser;
import dev.boardwalk.normalize.date.DateRange;
import dev.boardwalk.normalize.pay.PayParser;
import dev.boardwalk.normalize.place.Places;
import dev.boardwalk.normalize.skill.Skills;
import dev.boardwalk.normalize.terms.DurationParser;
import dev.boardwalk.normalize.terms.EducationParser;
import dev.boardwalk.normalize.terms.EmploymentTypes;
import dev.boardwalk.normalize.terms.ExperienceParser;
import dev.boardwalk.normalize.terms.Term;
import dev.boardwalk.normalize.terms.WorkModes;
import dev.boardwalk.normalize.title.Occupations;
import dev.boardwalk.normalize.title.Titles;
import dev.boardwalk.posting.Experience;
import dev.boardwalk.posting.Occupation;
import dev.boardwalk.posting.Place;
import dev.boardwalk.posting.Seniority;
import dev.boardwalk.posting.WorkMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields whose rules read a string on its own, by the name they have on the command line. What a rule gives is a value of a job ad or a record
 * of this class; what it does not understand is null.
 */
public enum StringField {
    PAY((text, country, at) -> PayParser.parse(text, country, null)),
    PLACE((text, country, at) -> place(text, country)),
    DATE((text, country, at) -> date(text, country, at)),
    TITLE((text, country, at) -> title(text)),
    COMPANY((text, country, at) -> Companies.parse(text)),
    EMPLOYMENT_TYPE((text, country, at) -> orNull(EmploymentTypes.parse(text))),
    WORK_MODE((text, country, at) -> WorkModes.parse(text)),
    EXPERIENCE((text, country, at) -> orNull(ExperienceParser.parse(text))),
    EDUCATION((text, country, at) -> orNull(EducationParser.parse(text))),
    DURATION((text, country, at) -> orNull(DurationParser.parse(text))),
    SKILLS((text, country, at) -> orNull(Skills.find(text)));

    private final Rule rule;

    StringField(Rule rule) {
        this.rule = rule;
    }

    @FunctionalInterface
    private interface Rule {
        @Nullable
        Object read(String text, @Nullable String country, Instant at);
    }

    /** All places a string names, and the mode of work beside them ("Remote, India"). */
    public record Places(List<Place> locations, @Nullable WorkMode workMode) {}

    /**
     * @param isco ISCO-08 code; null without one
     * @param confidence of the code; null without one
     */
    public record Title(
            String title,
            String titleCore,
            @Nullable Seniority seniority,
            @Nullable String isco,
            @Nullable BigDecimal confidence) {}

    /** As the ad's fields are named. */
    public record Duration(
            @Nullable Integer durationMonths, @Nullable Boolean prePlacementOffer) {}

    /** The field of that name ("employment-type"); empty when there is none. */
    public static Optional<StringField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.fieldName().equals(name))
                .findFirst();
    }

    /** Its name on the command line. */
    public String fieldName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param country ISO 3166-1 alpha-2 of the ad, null when unknown
     * @param at when the string was received; the base of relative dates
     * @return a value that {@link dev.boardwalk.posting.AdJson#node} can write; null when not understood
     */
    public @Nullable Object read(String text, @Nullable String country, Instant at) {
        return rule.read(text, country, at);
    }

    private static @Nullable Places place(String text, @Nullable String country) {
        List<Place> places = dev.boardwalk.normalize.place.Places.parse(text, country);
        WorkMode mode = WorkModes.parse(text);
        return places.isEmpty() && mode == null ? null : new Places(places, mode);
    }

    /** A day of posting, else a day that stands for itself, such as a deadline. */
    private static @Nullable DateRange date(String text, @Nullable String country, Instant at) {
        DateRange posted = DateParser.posted(text, at, country);
        return posted == null ? DateParser.absolute(text, country) : posted;
    }

    private static @Nullable Title title(String text) {
        Titles.Title title = Titles.parse(text);
        if (title == null) {
            return null;
        }
        Occupation occupation = Occupations.of(title);
        return new Title(
                title.title(),
                title.core(),
                title.seniority(),
                occupation == null ? null : occupation.isco(),
                occupation == null ? null : BigDecimal.valueOf(occupation.confidence()));
    }

    private static @Nullable Duration orNull(Term term) {
        return term.equals(Term.UNKNOWN) ? null : new Duration(term.months(), term.prePlacementOffer());
    }

    private static @Nullable Experience orNull(Experience experience) {
        return experience.equals(Experience.UNKNOWN) ? null : experience;
    }

    private static <T> @Nullable List<T> orNull(List<T> values) {
        return values.isEmpty() ? null : values;
    }
}
