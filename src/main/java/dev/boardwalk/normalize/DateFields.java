package dev.boardwalk.normalize;

import dev.boardwalk.normalize.date.DateParser;
import dev.boardwalk.normalize.date.DateRange;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.RawField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** When an ad was posted, and until when it holds. */
final class DateFields {
    /** The day after is today somewhere; what lies further ahead was not posted yet. */
    private static final int ZONES = 1;

    private final FieldReader fields;
    private final Instant at;
    private final @Nullable String country;

    DateFields(FieldReader fields, Instant at, @Nullable String country) {
        this.fields = fields;
        this.at = at;
        this.country = country;
    }

    /** Each null when unknown. */
    record Dates(
            @Nullable LocalDate posted,
            @Nullable LocalDate postedLatest,
            @Nullable LocalDate validThrough) {}

    Dates dates() {
        LocalDate tomorrow = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(ZONES);
        DateRange posted = fields.first(RawField.DATE_POSTED, "datePostedLatest", value -> {
            DateRange range = DateParser.posted(value.text(), at, country);
            LocalDate first = range == null || range.earliest() == null ? null : range.earliest();
            return first != null && first.isAfter(tomorrow) ? null : range;
        });
        Evidence source = fields.evidence("datePostedLatest");
        if (posted != null && posted.earliest() != null && source != null) {
            fields.note("datePosted", source);
        }
        DateRange until = fields.first(
                RawField.VALID_THROUGH, "validThrough", value -> DateParser.deadline(value.text(), at, country));
        return new Dates(
                posted == null ? null : posted.earliest(),
                posted == null ? null : posted.latest(),
                until == null ? null : until.latest());
    }
}
