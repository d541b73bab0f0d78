package dev.boardwalk.evaluation;

import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.Pay;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A job ad's fields as text, and whether they say what a truth file says. */
final class ReadFacts {
    private ReadFacts() {}

    /** Null when the ad does not have the field. */
    static @Nullable String of(JobAd ad, String field) {
        Pay pay = ad.pay();
        return switch (field) {
            case "title" -> ad.title();
            case "company" -> ad.company() == null ? null : company(ad);
            case "place" ->
                ad.locations().isEmpty()
                        ? null
                        : String.join(
                                " | ",
                                ad.locations().stream()
                                        .map(place -> place.raw())
                                        .toList());
            case "datePosted" -> text(ad.datePosted());
            case "validThrough" -> text(ad.validThrough());
            case "employmentType" ->
                ad.employmentTypes().isEmpty()
                        ? null
                        : ad.employmentTypes().stream()
                                .map(Enum::name)
                                .sorted()
                                .toList()
                                .toString();
            case "payMin" -> pay == null ? null : whole(pay.min());
            case "payMax" -> pay == null ? null : whole(pay.max());
            default -> throw new IllegalArgumentException("no such field: " + field);
        };
    }

    private static String company(JobAd ad) {
        String form = ad.company().legalForm();
        return form == null ? ad.company().name() : ad.company().name() + " " + form;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String whole(@Nullable BigDecimal amount) {
        return amount == null ? null : String.valueOf(amount.longValue());
    }

    /** Names agree when their letters and digits do, places when the stated one is among those read, by today's name or as written. */
    static boolean agree(String field, String expected, JobAd ad) {
        String found = of(ad, field);
        if (found == null) {
            return false;
        }
        return switch (field) {
            case "title" -> bare(found).equals(bare(expected));
            case "company" -> bare(found).equals(bare(expected)) || isButForItsForm(expected, ad);
            case "place" -> isAmong(expected, ad);
            default -> found.equals(expected);
        };
    }

    /** Legal forms are kept in one spelling: "Limited" and "Ltd" are the same. */
    private static boolean isButForItsForm(String expected, JobAd ad) {
        String name = bare(ad.company().name());
        return bare(expected).equals(name)
                || (ad.company().legalForm() != null && bare(expected).startsWith(name));
    }

    private static boolean isAmong(String expected, JobAd ad) {
        String place = bare(expected);
        return ad.locations().stream()
                .flatMap(read -> Stream.of(read.city(), read.region(), read.raw()))
                .filter(name -> name != null && !name.isBlank())
                .map(ReadFacts::bare)
                .anyMatch(name -> name.contains(place) || isPartOf(name, expected));
    }

    /** "Turku, Southwest Finland": a place that was read as its first part alone is that place. */
    private static boolean isPartOf(String name, String expected) {
        return List.of(expected.split("[,/|;]|\\s-\\s")).stream()
                .anyMatch(part -> bare(part).equals(name));
    }

    /** Letters and digits only, without accents, in lower case. */
    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}+#]", "");
    }
}
