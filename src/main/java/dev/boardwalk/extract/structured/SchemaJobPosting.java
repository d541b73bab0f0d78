package dev.boardwalk.extract.structured;

import dev.boardwalk.extract.draft.AdDraft;
import dev.boardwalk.extract.structured.SchemaValue.Item;
import dev.boardwalk.extract.text.PlainText;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.Sections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a schema.org/JobPosting says, field by field, whichever syntax it was written in. */
final class SchemaJobPosting {
    /** Sites write several types into one string. */
    private static final Pattern TYPE_SEPARATOR = Pattern.compile("\\s{0,4}[,;|]\\s*");

    private static final Pattern SKILL_SEPARATOR = Pattern.compile("\\s{0,4}[,;|\\n•]\\s*");
    /** Between separators a skill is a few words; longer parts are sentences, which stay whole. */
    private static final int LONGEST_SKILL = 40;
    /** Values that stand in another property than the vocabulary says. */
    private static final double LESS = 0.1;

    /** Less than the page's own rel=canonical, more than og:url. */
    private static final double URL_CONFIDENCE = 0.7;

    /** Sentences a skill may be named in, as sure as those of pages without structured data. */
    private static final double IN_REQUIREMENTS = 0.8;

    private static final double IN_TEXT = 0.6;

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final Item posting;
    private final Extractor extractor;
    private final double confidence;
    private final AdDraft draft = new AdDraft();

    private SchemaJobPosting(Item posting, Extractor extractor, double confidence) {
        this.posting = posting;
        this.extractor = extractor;
        this.confidence = confidence;
    }

    /** @param confidence how far the syntax is trusted, 0 to 1 */
    static AdDraft read(Item posting, Extractor extractor, double confidence) {
        return new SchemaJobPosting(posting, extractor, confidence).read();
    }

    private AdDraft read() {
        title();
        company();
        SchemaPlaces.of(posting).forEach(place -> draft.add(RawField.LOCATION, value(place)));
        texts(RawField.WORK_MODE, "jobLocationType");
        for (String types : posting.texts("employmentType")) {
            for (String type : TYPE_SEPARATOR.split(types)) {
                add(
                        RawField.EMPLOYMENT_TYPE,
                        "employmentType",
                        SchemaValue.VOCABULARY.matcher(type).replaceFirst(""));
            }
        }
        SchemaPay.of(posting).forEach(pay -> draft.add(RawField.PAY, value(pay)));
        texts(RawField.DATE_POSTED, "datePosted");
        texts(RawField.VALID_THROUGH, "validThrough");
        experience();
        education();
        posting.texts("skills").stream()
                .flatMap(text -> skills(text).stream())
                .forEach(skill -> add(RawField.SKILL, "skills", skill));
        links();
        identifiers();
        texts(RawField.LANGUAGE, "inLanguage");
        text();
        return draft;
    }

    private void title() {
        texts(RawField.TITLE, "title");
        if (!draft.has(RawField.TITLE)) {
            posting.texts("name").forEach(name -> add(RawField.TITLE, "name", name, confidence - LESS));
        }
    }

    private void company() {
        for (SchemaValue organization : posting.all("hiringOrganization")) {
            organization
                    .readable()
                    .or(() -> organization instanceof Item item ? item.text("legalName") : Optional.empty())
                    .filter(name -> !ABSOLUTE.matcher(name).matches())
                    .ifPresent(name -> add(RawField.COMPANY, "hiringOrganization", name));
        }
    }

    private void experience() {
        texts(RawField.EXPERIENCE, "experienceRequirements");
        for (Item item : posting.items("experienceRequirements")) {
            item.text("monthsOfExperience")
                    .ifPresent(months -> add(
                            RawField.EXPERIENCE,
                            "experienceRequirements.monthsOfExperience",
                            months + " months of experience"));
            item.texts("description")
                    .forEach(text -> add(RawField.EXPERIENCE, "experienceRequirements.description", text));
        }
    }

    private void education() {
        texts(RawField.EDUCATION, "educationRequirements");
        for (Item item : posting.items("educationRequirements")) {
            item.texts("credentialCategory")
                    .forEach(level -> add(RawField.EDUCATION, "educationRequirements.credentialCategory", level));
        }
    }

    static List<String> skills(String text) {
        List<String> parts = Arrays.stream(SKILL_SEPARATOR.split(text))
                .filter(part -> !part.isBlank())
                .toList();
        boolean list = parts.size() > 1 && parts.stream().allMatch(part -> part.length() <= LONGEST_SKILL);
        return list ? parts : List.of(text);
    }

    private void links() {
        urls(posting).forEach(url -> add(RawField.CANONICAL_URL, "url", url, URL_CONFIDENCE));
    }

    /** The absolute URLs the posting gives as its own page. Some sites put the employer's home page here. */
    static List<String> urls(Item posting) {
        Stream<String> pages = posting.items("mainEntityOfPage").stream()
                .flatMap(page -> Stream.concat(page.texts("url").stream(), Optional.ofNullable(page.id()).stream()));
        return Stream.of(posting.texts("url").stream(), posting.texts("mainEntityOfPage").stream(), pages)
                .flatMap(Function.identity())
                .filter(url -> ABSOLUTE.matcher(url).matches())
                .distinct()
                .toList();
    }

    /** The employer's or the board's id. Templates put the title or the employer here too; an id that two ads share would make them one. */
    private void identifiers() {
        List<String> ids = new ArrayList<>(posting.items("identifier").stream()
                .flatMap(item -> item.texts("value").stream())
                .toList());
        posting.all("identifier").stream()
                .filter(SchemaValue.Text.class::isInstance)
                .forEach(text -> text.readable().ifPresent(ids::add));
        ids.stream()
                .filter(id -> DIGIT.matcher(id).find() && !id.contains(" ") && !id.contains("://"))
                .filter(id -> !PlainText.same(id, draft.text(RawField.TITLE))
                        && !PlainText.same(id, draft.text(RawField.COMPANY)))
                .forEach(id -> add(RawField.SOURCE_ID, "identifier", id));
    }

    private void text() {
        SchemaText text = SchemaText.of(posting);
        Sections sections = text.sections();
        draft.describe(text.description(), sections);
        sections.requirements().forEach(line -> add(RawField.SKILL, "section:requirements", line, IN_REQUIREMENTS));
        sections.responsibilities().forEach(line -> add(RawField.SKILL, "section:responsibilities", line, IN_TEXT));
        if (sections.about() != null) {
            sections.about().lines().forEach(line -> add(RawField.SKILL, "section:about", line, IN_TEXT));
        }
    }

    private void texts(RawField field, String property) {
        posting.texts(property).forEach(text -> add(field, property, text));
    }

    private void add(RawField field, String rule, String text) {
        add(field, rule, text, confidence);
    }

    private void add(RawField field, String rule, String text, double trust) {
        PlainText.of(text).ifPresent(plain -> draft.add(field, plain, new Evidence(extractor, rule, text, trust)));
    }

    /**
     * A value made of several properties.
     *
     * @param direct it stands where the vocabulary wants it
     */
    record Composite(String text, Map<String, String> parts, String rule, boolean direct) {}

    private RawValue value(Composite composite) {
        Evidence evidence = new Evidence(
                extractor, composite.rule(), composite.text(), composite.direct() ? confidence : confidence - 2 * LESS);
        return new RawValue(composite.text(), composite.parts(), evidence);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
