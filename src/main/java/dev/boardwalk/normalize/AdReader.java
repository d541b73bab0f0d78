package dev.boardwalk.normalize;

import dev.boardwalk.board.Board;
import dev.boardwalk.normalize.company.Companies;
import dev.boardwalk.normalize.flags.AdFlags;
import dev.boardwalk.normalize.pay.PayContext;
import dev.boardwalk.normalize.pay.PayParser;
import dev.boardwalk.normalize.pay.PayProse;
import dev.boardwalk.normalize.skill.Skills;
import dev.boardwalk.normalize.terms.DurationParser;
import dev.boardwalk.normalize.terms.EducationParser;
import dev.boardwalk.normalize.terms.EmploymentTypes;
import dev.boardwalk.normalize.terms.ExperienceParser;
import dev.boardwalk.normalize.terms.Term;
import dev.boardwalk.normalize.terms.WorkModes;
import dev.boardwalk.normalize.title.Occupations;
import dev.boardwalk.normalize.title.Titles;
import dev.boardwalk.normalize.words.Language;
import dev.boardwalk.posting.Company;
import dev.boardwalk.posting.EmploymentType;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Experience;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.JobAdKey;
import dev.boardwalk.posting.Occupation;
import dev.boardwalk.posting.Pay;
import dev.boardwalk.posting.Place;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.Seniority;
import dev.boardwalk.posting.Skill;
import dev.boardwalk.posting.WorkMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one raw ad, field by field; later fields know the country the earlier ones found. */
final class AdReader {
    private static final double TEXT_CONFIDENCE = 0.75;
    private static final Pattern LINK = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern APPLY_LINK = Pattern.compile("(?i)(?:https?://|mailto:)\\S+");

    private final Board board;
    private final Instant at;
    private final RawAd raw;
    private final FieldReader fields;

    AdReader(Board board, Instant at, RawAd raw) {
        this.board = board;
        this.at = at;
        this.raw = raw;
        this.fields = new FieldReader(raw);
    }

    /** @return null when no candidate is a title */
    Titles.@Nullable Title title() {
        return fields.first(RawField.TITLE, "title", value -> Titles.parse(value.text(), List.of(board.name())));
    }

    JobAd ad(Titles.Title title, JobAdKey.Stands stands) {
        Company company = company();
        WorkMode mode = workMode(title);
        List<Place> places = new PlaceFields(board.defaults(), fields).places(mode);
        String country = country(places);
        String sourceId = text(RawField.SOURCE_ID);
        String firstPlace = places.isEmpty() ? null : places.get(0).raw();
        String companyKey = company == null ? null : company.key();
        if (title.seniority() != null) {
            noteFrom("seniority", "title");
        }
        noteFrom("titleCore", "title");
        Term term = term();
        DateFields.Dates dates = new DateFields(fields, at, country).dates();
        return new JobAd(
                JobAdKey.of(sourceId, raw.url(), stands, title.title(), companyKey, firstPlace),
                raw.url(),
                url(RawField.CANONICAL_URL),
                applyUrl(),
                sourceId,
                title.title(),
                title.core(),
                title.seniority(),
                company,
                places,
                mode,
                employmentTypes(title),
                pay(country),
                dates.posted(),
                dates.postedLatest(),
                dates.validThrough(),
                term.months(),
                term.prePlacementOffer(),
                experience(),
                fields.group(RawField.EDUCATION, "education", value -> EducationParser.parse(value.text())),
                skills(),
                occupation(title),
                language(),
                raw.sections(),
                raw.description(),
                raw.descriptionMarkdown(),
                AdFlags.of(raw.flags(), raw.description(), raw.url(), applyUrl(), company),
                fields.all());
    }

    private @Nullable Company company() {
        String stated = board.defaults().company();
        Company company = fields.first(RawField.COMPANY, "company", value -> employer(value.text(), stated));
        if (company == null && stated != null) {
            company = Companies.parse(stated);
            fields.noteBoard("company", "company", stated);
        }
        return company;
    }

    /** The board's own name is no employer, unless the board file says that it is. */
    private @Nullable Company employer(String text, @Nullable String stated) {
        boolean ownName = Companies.same(text, board.name());
        return ownName && (stated == null || !Companies.same(text, stated)) ? null : Companies.parse(text);
    }

    private @Nullable WorkMode workMode(Titles.Title title) {
        WorkMode mode = fields.first(RawField.WORK_MODE, "workMode", value -> WorkModes.parse(value.text()));
        if (mode == null) {
            mode = fields.first(
                    RawField.LOCATION,
                    "workMode",
                    value -> PlaceFields.isLabelled(value) ? WorkModes.parse(value.text()) : null);
        }
        if (mode == null) {
            mode = WorkModes.parse(title.title());
            if (mode != null) {
                noteFrom("workMode", "title");
            }
        }
        return mode;
    }

    private List<EmploymentType> employmentTypes(Titles.Title title) {
        List<EmploymentType> types =
                fields.group(RawField.EMPLOYMENT_TYPE, "employmentTypes", value -> EmploymentTypes.parse(value.text()));
        boolean intern = title.seniority() == Seniority.INTERN
                && (types.isEmpty() || EmploymentTypes.namesAnInternship(title.title()));
        if (!intern || types.contains(EmploymentType.INTERN)) {
            return types;
        }
        noteFrom("employmentTypes", "title");
        return Stream.concat(types.stream(), Stream.of(EmploymentType.INTERN))
                .sorted()
                .toList();
    }

    private @Nullable Pay pay(@Nullable String country) {
        PayContext context = new PayContext(country, board.defaults().currency());
        Pay pay = fields.first(RawField.PAY, "pay", value -> amount(PayParser.parse(value, context)));
        return pay == null ? payInText(context) : pay;
    }

    /** Words without an amount ("competitive") only count where no other value and no sentence of the ad names one. */
    private @Nullable Pay payInText(PayContext context) {
        Pay found = PayProse.find(raw.description(), context);
        if (found == null) {
            return fields.first(RawField.PAY, "pay", value -> PayParser.parse(value, context));
        }
        fields.note("pay", new Evidence(Extractor.PROSE, "pay-in-text", found.raw(), TEXT_CONFIDENCE));
        return found;
    }

    private static @Nullable Pay amount(@Nullable Pay pay) {
        return pay == null || (pay.min() == null && pay.max() == null) ? null : pay;
    }

    private Term term() {
        Integer months = fields.first(
                RawField.DURATION,
                "durationMonths",
                value -> DurationParser.parse(value.text()).months());
        Boolean offer = fields.first(
                RawField.DURATION,
                "prePlacementOffer",
                value -> DurationParser.parse(value.text()).prePlacementOffer());
        return new Term(months, offer);
    }

    private Experience experience() {
        Experience found = fields.first(RawField.EXPERIENCE, "experience", value -> {
            Experience read = ExperienceParser.parse(value);
            return read.equals(Experience.UNKNOWN) ? null : read;
        });
        return found == null ? Experience.UNKNOWN : found;
    }

    /** All candidates count: each is one line of the posting. */
    private List<Skill> skills() {
        Map<String, Skill> skills = new LinkedHashMap<>();
        for (RawValue line : raw.all(RawField.SKILL)) {
            for (Skill skill : Skills.find(line.text())) {
                skills.putIfAbsent(skill.name(), skill);
                fields.note("skills", line.evidence());
            }
        }
        return List.copyOf(skills.values());
    }

    private @Nullable Occupation occupation(Titles.Title title) {
        Occupation occupation = Occupations.of(title);
        if (occupation != null) {
            noteFrom("occupation", "title");
        }
        return occupation;
    }

    private @Nullable String language() {
        String detected = Language.detect(raw.description());
        if (detected != null) {
            fields.note("language", new Evidence(Extractor.PROSE, "language-detector", raw.description(), 0.9));
            return detected;
        }
        String declared = fields.first(RawField.LANGUAGE, "language", value -> Language.declared(value.text()));
        String ofTheBoard = board.defaults().language();
        if (declared != null || ofTheBoard == null) {
            return declared;
        }
        fields.noteBoard("language", "language", ofTheBoard);
        return ofTheBoard;
    }

    private @Nullable String applyUrl() {
        String url = fields.first(RawField.APPLY_URL, "applyUrl", value -> {
            String text = value.text().strip();
            return APPLY_LINK.matcher(text).matches() && !text.equals(raw.url()) ? text : null;
        });
        return url;
    }

    private @Nullable String url(RawField field) {
        return fields.first(field, field.key(), value -> {
            String text = value.text().strip();
            return LINK.matcher(text).matches() ? text : null;
        });
    }

    private @Nullable String text(RawField field) {
        return fields.first(field, field.key(), value -> value.text().strip());
    }

    private void noteFrom(String name, String source) {
        Evidence evidence = fields.evidence(source);
        if (evidence != null) {
            fields.note(name, evidence);
        }
    }

    private @Nullable String country(List<Place> places) {
        return places.stream()
                .map(Place::country)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(board.defaults().country());
    }
}
