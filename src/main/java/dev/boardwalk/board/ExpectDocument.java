package dev.boardwalk.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code expect} of a board file: {@code { minAds: 5, fill: { title: 100%, location: ">=95%" }, newEvery: 7d, alarmAfter: 5 }}. */
final class ExpectDocument {
    /** What is counted every night, as board files name it. */
    static final List<String> FIELDS = List.of(
            "title", "company", "location", "pay", "datePosted", "employmentType", "skills", "applyUrl", "description");

    /** Field names of board files, where they differ from those of a job ad. */
    private static final Map<String, String> AD_FIELDS =
            Map.of("location", "locations", "employmentType", "employmentTypes");

    private static final Pattern SHARE = Pattern.compile("(?:>=|≥)?\\s*(\\d{1,3}(?:\\.\\d{1,2})?)\\s*%");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,4})\\s*(d|h)");

    private ExpectDocument() {}

    /** A share of 0 to 1 from {@code 95%} or {@code ">=95%"}; empty when the text is none. */
    static Optional<Double> share(String text) {
        Matcher matcher = SHARE.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new BigDecimal(matcher.group(1)).movePointLeft(2).doubleValue())
                        .filter(share -> share <= 1)
                : Optional.empty();
    }

    /** A time from {@code 7d} or {@code 36h}; empty when the text is none, or not a day at least. */
    static Optional<Duration> time(String text) {
        Matcher matcher = DAYS.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        Duration time = matcher.group(2).equals("d") ? Duration.ofDays(number) : Duration.ofHours(number);
        return Optional.of(time).filter(it -> it.compareTo(Duration.ofDays(1)) >= 0);
    }

    static Expectations read(JsonNode json) {
        Map<String, Double> fill = new TreeMap<>();
        json.path("fill")
                .propertyStream()
                .forEach(field -> fill.put(
                        AD_FIELDS.getOrDefault(field.getKey(), field.getKey()),
                        share(field.getValue().asString())
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "expect.fill." + field.getKey() + " is no share: " + field.getValue()))));
        @Nullable
        Duration newEvery = json.has("newEvery")
                ? time(json.path("newEvery").asString())
                        .orElseThrow(() ->
                                new IllegalArgumentException("expect.newEvery is no time: " + json.path("newEvery")))
                : null;
        return new Expectations(number(json, "minAds"), fill, newEvery, number(json, "alarmAfter"));
    }

    private static @Nullable Integer number(JsonNode json, String key) {
        return json.path(key).isNumber() ? json.path(key).asInt() : null;
    }

    static ObjectNode json(Expectations expect) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (expect.minAds() != null) {
            json.put("minAds", expect.minAds());
        }
        if (!expect.fill().isEmpty()) {
            ObjectNode fill = json.putObject("fill");
            expect.fill().forEach((field, share) -> fill.put(boardField(field), percent(share)));
        }
        if (expect.newEvery() != null) {
            json.put("newEvery", written(expect.newEvery()));
        }
        if (expect.alarmAfter() != null) {
            json.put("alarmAfter", expect.alarmAfter());
        }
        return json;
    }

    private static String boardField(String adField) {
        return AD_FIELDS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(adField))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(adField);
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    private static String written(Duration time) {
        return time.toHours() % 24 == 0 ? time.toDays() + "d" : time.toHours() + "h";
    }
}
