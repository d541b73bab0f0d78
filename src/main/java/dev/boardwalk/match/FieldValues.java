package dev.boardwalk.match;

import dev.boardwalk.match.score.Field;
import dev.boardwalk.match.text.Contacts;
import dev.boardwalk.match.text.Words;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.Pay;
import dev.boardwalk.posting.Place;
import dev.boardwalk.posting.Skill;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an ad says of a field, short enough to stand beside what another ad says. Whom to write or call is withheld. */
final class FieldValues {
    private static final int LONGEST = 60;

    private FieldValues() {}

    /** Null when the ad does not say, or it is nobody's business. */
    static @Nullable String of(JobAd ad, Field field) {
        String value = switch (field) {
            case COMPANY ->
                ad.company() == null ? "" : Contacts.withheld(ad.company().name());
            case TITLE -> Contacts.withheld(ad.title());
            case PLACE -> Contacts.withheld(joined(ad.locations().stream().map(Place::raw)));
            case TEXT, WORDS -> Words.of(ad.description()).size() + " words";
            case PAY -> pay(ad.pay());
            case EMPLOYMENT_TYPE -> joined(ad.employmentTypes().stream().map(Enum::name));
            case SKILLS -> joined(ad.skills().stream().map(Skill::name).sorted());
            case DATES -> dates(ad);
            case LINK ->
                joined(Stream.of(ad.url(), ad.canonicalUrl(), ad.applyUrl())
                        .filter(Objects::nonNull)
                        .filter(url -> !url.contains("@"))
                        .distinct());
            case CONTACT -> "";
            case WORK_MODE -> Objects.toString(ad.workMode(), "");
        };
        return value.isEmpty() ? null : shortened(value);
    }

    private static String pay(@Nullable Pay pay) {
        if (pay == null) {
            return "";
        }
        String amounts = Stream.of(pay.min(), pay.max())
                .filter(Objects::nonNull)
                .distinct()
                .map(amount -> amount.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("-"));
        List<String> parts = Stream.of(amounts, pay.currency(), pay.period(), pay.kind())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
        return String.join(" ", parts).strip();
    }

    private static String dates(JobAd ad) {
        return ad.datePosted() == null && ad.validThrough() == null
                ? ""
                : Objects.toString(ad.datePosted(), "?") + " to " + Objects.toString(ad.validThrough(), "?");
    }

    private static String joined(Stream<String> values) {
        return values.collect(Collectors.joining("; "));
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
