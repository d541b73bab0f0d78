package dev.boardwalk.extract.draft;

import dev.boardwalk.extract.text.DescriptionText;
import dev.boardwalk.extract.text.PlainText;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Flag;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.Sections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A job ad while its fields are being collected, first from the most trusted extractor, then from the others. */
public final class AdDraft {
    private static final Comparator<RawValue> MOST_TRUSTED_FIRST = Comparator.comparingDouble(
                    (RawValue value) -> value.evidence().confidence())
            .reversed();
    /** Some structured data holds a teaser instead of the description: a page's own text that is so much longer is taken then. */
    private static final int TEASER_LENGTH = 300;

    /** The fields of which every value counts, not only the best. */
    public static final Set<RawField> SEVERAL =
            EnumSet.of(RawField.LOCATION, RawField.EMPLOYMENT_TYPE, RawField.SKILL, RawField.EDUCATION);

    private static final int TEASER_FACTOR = 3;

    private final Map<RawField, List<RawValue>> values = new EnumMap<>(RawField.class);
    /** The words of the candidates, white space and case folded. */
    private final Map<RawField, Set<String>> known = new EnumMap<>(RawField.class);

    private final List<Flag> flags = new ArrayList<>();
    private DescriptionText description = new DescriptionText("", "");
    private Sections sections = Sections.NONE;
    private @Nullable String url;

    public static AdDraft of(RawAd ad) {
        AdDraft draft = new AdDraft();
        ad.values().forEach((field, candidates) -> candidates.forEach(value -> draft.add(field, value)));
        draft.describe(new DescriptionText(ad.description(), ad.descriptionMarkdown()), ad.sections());
        draft.flags.addAll(ad.flags());
        draft.url = ad.url();
        return draft;
    }

    /** Adds a candidate, unless the same words are there already. */
    public void add(RawField field, RawValue value) {
        String words = PlainText.fold(value.text()).toLowerCase(Locale.ROOT);
        if (known.computeIfAbsent(field, key -> new HashSet<>()).add(words)) {
            values.computeIfAbsent(field, key -> new ArrayList<>()).add(value);
        }
    }

    public void add(RawField field, String text, Evidence evidence) {
        add(field, RawValue.of(text, evidence));
    }

    public void describe(DescriptionText text, Sections byTopic) {
        description = text;
        sections = byTopic;
    }

    public boolean has(RawField field) {
        return values.containsKey(field);
    }

    public boolean isEmpty() {
        return values.isEmpty() && description.text().isBlank();
    }

    List<RawValue> all(RawField field) {
        return values.getOrDefault(field, List.of());
    }

    /** The value a reader would take, "" when there is none. */
    public String text(RawField field) {
        return all(field).stream().min(MOST_TRUSTED_FIRST).map(RawValue::text).orElse("");
    }

    /** The page's text could add only what counts less than what is here: who, what, where and the text are known. */
    public boolean isComplete() {
        return has(RawField.TITLE)
                && has(RawField.COMPANY)
                && has(RawField.LOCATION)
                && description.text().length() >= TEASER_LENGTH;
    }

    public String description() {
        return description.text();
    }

    /**
     * Takes what a less trusted extractor says about the same ad: as further candidates, and as its text where this one has none or a teaser. Of
     * fields that may have several values only those that are still empty: another spelling of a place would read as a second place.
     */
    public void complete(AdDraft other) {
        other.values.forEach((field, candidates) -> {
            if (!SEVERAL.contains(field) || !has(field)) {
                candidates.forEach(value -> add(field, value));
            }
        });
        int length = description.text().length();
        int theirs = other.description.text().length();
        if (theirs > 0 && (length == 0 || (length < TEASER_LENGTH && theirs > TEASER_FACTOR * length))) {
            description = other.description;
        }
        sections = sections.equals(Sections.NONE) || hasNoLists(sections) ? better(other.sections) : sections;
        other.flags.stream().filter(flag -> !flags.contains(flag)).forEach(flags::add);
    }

    private Sections better(Sections theirs) {
        return hasNoLists(theirs) ? sections : theirs;
    }

    private static boolean hasNoLists(Sections sections) {
        return sections.responsibilities().isEmpty()
                && sections.requirements().isEmpty()
                && sections.benefits().isEmpty();
    }

    /** @param page where it stood; an ad that had an address of its own keeps it */
    public RawAd at(String page) {
        values.values().forEach(candidates -> candidates.sort(MOST_TRUSTED_FIRST));
        return new RawAd(url == null ? page : url, values, sections, description.text(), description.markdown(), flags);
    }
}
