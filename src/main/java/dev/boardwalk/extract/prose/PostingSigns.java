package dev.boardwalk.extract.prose;

import dev.boardwalk.extract.facts.LabelledLine;
import dev.boardwalk.extract.facts.NearTitle;
import dev.boardwalk.extract.words.Lexicon;
import dev.boardwalk.extract.words.SectionHeadings;
import dev.boardwalk.extract.words.Topic;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides whether what was found is a posting at all, and one. */
final class PostingSigns {
    /** The facts of which one alone says little: nearly every article has a date and a title. */
    private static final Set<RawField> WEAK = EnumSet.of(
            RawField.TITLE, RawField.DATE_POSTED, RawField.SKILL, RawField.APPLY_URL, RawField.PAY, RawField.SOURCE_ID);

    private static final Set<RawField> OF_ONE_POSTING =
            EnumSet.of(RawField.TITLE, RawField.COMPANY, RawField.LOCATION, RawField.PAY, RawField.EXPERIENCE);
    private static final Set<RawField> BESIDE_A_TITLE =
            EnumSet.of(RawField.EMPLOYMENT_TYPE, RawField.PAY, RawField.WORK_MODE);
    /** "201 Data Science Jobs", "1,204 offres d'emploi à Lyon": the heading of a list. One job may have 20 vacancies; those are not counted here. */
    private static final Pattern COUNTS_JOBS = Pattern.compile(
            "(?iu)\\d[\\d.,\\h]*\\+?\\h(?:[^\\h]+\\h){0,5}(?:jobs|jobs? openings|stellenangebote|offres d['’]emploi|ofertas de (?:empleo|trabajo)|pracovních míst|avointa työpaikkaa)(?:\\h(?:found|in|for|at|near|with|à|en|v|ve)\\b.*)?");

    /** "BSc in Nursing", "Diploma of Accounting": what one studies. */
    private static final Pattern DEGREE = Pattern.compile(
            "(?iu)(?:b\\.?sc|m\\.?sc|b\\.?a|m\\.?a|mba|b\\.?eng|m\\.?eng|bachelor(?:['’]?s)?|master(?:['’]?s)?|diploma|certificate)\\.?(?: \\(hons\\))?(?: degree)? (?:of|in)\\b.*");

    private static final int SIGNS_NEEDED = 2;
    private static final int ADDRESSES_OF_A_LIST = 3;

    private final List<LabelledLine> facts;
    private final Map<RawField, List<RawValue>> values;
    private final List<String> signs = new ArrayList<>();

    PostingSigns(
            List<LabelledLine> facts, PostingExtent extent, Map<RawField, List<RawValue>> values, boolean applyButton) {
        this.facts = facts;
        this.values = values;
        if (applyButton || values.containsKey(RawField.APPLY_URL)) {
            signs.add("apply-link");
        }
        if (facts.stream()
                        .map(LabelledLine::field)
                        .filter(field -> !WEAK.contains(field))
                        .distinct()
                        .count()
                >= 2) {
            signs.add("labelled-facts");
        }
        if (isNamed(RawField.COMPANY) && hasPlaceOrHours() && extent.isLong()) {
            signs.add("named-facts");
        }
        if (besideTheTitle() >= 2 && extent.isLong()) {
            signs.add("facts-beside-the-title");
        }
        if (!extent.listed().isEmpty()) {
            signs.add("sections-with-lists");
        }
        boolean dutiesAndDemands = extent.listed().containsAll(EnumSet.of(Topic.RESPONSIBILITIES, Topic.REQUIREMENTS));
        if (dutiesAndDemands && !extent.amongGeneralProse()) {
            signs.add("duties-and-demands");
        }
        if (facts.stream().anyMatch(fact -> fact.field() == RawField.PAY)) {
            signs.add("pay");
        }
    }

    /** Something other than a guess or a label gave it. */
    private boolean isNamed(RawField field) {
        return values.getOrDefault(field, List.of()).stream()
                .anyMatch(value -> value.evidence().rule().matches("element:.*|company-link|place-link|map-link"));
    }

    /** Hours, pay and way of working stand beside the title of an ad, and of little else. */
    private long besideTheTitle() {
        return BESIDE_A_TITLE.stream()
                .filter(field -> values.getOrDefault(field, List.of()).stream()
                        .anyMatch(value -> value.evidence().rule().startsWith(NearTitle.RULE)))
                .count();
    }

    private boolean hasPlaceOrHours() {
        return isNamed(RawField.LOCATION)
                || values.containsKey(RawField.EMPLOYMENT_TYPE)
                || (values.containsKey(RawField.LOCATION) && values.containsKey(RawField.DATE_POSTED));
    }

    String described() {
        return String.join(", ", signs);
    }

    /** Why this is no posting that can be read; empty when it is one. */
    Optional<ProseReading.NotAPosting> refusal() {
        List<RawValue> titles = values.getOrDefault(RawField.TITLE, List.of());
        if (titles.isEmpty()) {
            return no("no-title", "the page has no heading that could be a job title");
        }
        if (isSeveralPostings()) {
            return no(
                    "several-postings",
                    "several postings on one page are not supported yet: " + repeatedFields()
                            + " are stated more than once");
        }
        String title = titles.get(0).text();
        if (SectionHeadings.standard()
                .ofAnArticle(title)
                .filter(Topic.GENERIC::equals)
                .isPresent()) {
            return no("article", "the heading \"" + title + "\" is that of an article, not of a job");
        }
        if (COUNTS_JOBS.matcher(title).matches()) {
            return no("list", "the heading \"" + title + "\" is that of a list of jobs");
        }
        if (DEGREE.matcher(title).matches()) {
            return no("course", "the heading \"" + title + "\" is that of a course of study");
        }
        if (signs.size() < SIGNS_NEEDED) {
            return no(
                    "too-few-signs",
                    "a posting needs two of: apply link, labelled facts, lists under headings of an ad, pay; found: "
                            + (signs.isEmpty() ? "none" : described()));
        }
        return Optional.empty();
    }

    /** Two facts of one job, each stated twice with different values; one is enough where one applies at many addresses. */
    private boolean isSeveralPostings() {
        int repeated = repeatedFields().size();
        int addresses = values.getOrDefault(RawField.APPLY_URL, List.of()).size();
        return repeated >= 2 || (repeated == 1 && addresses >= ADDRESSES_OF_A_LIST);
    }

    private List<RawField> repeatedFields() {
        return OF_ONE_POSTING.stream()
                .filter(field -> facts.stream()
                                .filter(fact -> fact.field() == field)
                                .filter(fact -> fact.label().confidence() > 0.6)
                                .map(fact -> fact.label().words() + Lexicon.fold(fact.value()))
                                .distinct()
                                .count()
                        > distinctLabels(field))
                .toList();
    }

    private long distinctLabels(RawField field) {
        return facts.stream()
                .filter(fact -> fact.field() == field && fact.label().confidence() > 0.6)
                .map(fact -> fact.label().words())
                .distinct()
                .count();
    }

    private static Optional<ProseReading.NotAPosting> no(String rule, String reason) {
        return Optional.of(new ProseReading.NotAPosting(rule, reason));
    }
}
