package dev.boardwalk.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.normalize.date.DateParser;
import dev.boardwalk.normalize.pay.PayParser;
import dev.boardwalk.normalize.terms.DurationParser;
import dev.boardwalk.normalize.terms.EducationParser;
import dev.boardwalk.normalize.terms.EmploymentTypes;
import dev.boardwalk.normalize.terms.ExperienceParser;
import dev.boardwalk.normalize.terms.WorkModes;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page can hold anything: 20,000 characters made to send a parser back and forth are read in no time. */
class HostileTextTest {
    private static final Instant RECEIVED = Instant.parse("2026-01-12T01:00:00Z");

    static Stream<String> texts() {
        return Stream.of(
                        "1",
                        "1,",
                        "1.",
                        "1 ",
                        "100 ",
                        "1,000,",
                        "12,34,",
                        "(",
                        "((1)",
                        "$",
                        "$1",
                        "$1-",
                        "- ",
                        "1-",
                        "1k-",
                        "k",
                        "p.",
                        "p/",
                        "5-8 Lacs ",
                        "$5 bonus ",
                        "OTE $90k ",
                        "/",
                        "/-",
                        "up to ",
                        "1 year ",
                        "five (5) years ",
                        "1 day ago ",
                        "vor ",
                        "12:",
                        "not remote ",
                        "remote ",
                        "hybrid-",
                        "full or part ",
                        "master of ",
                        "bachelor in ",
                        "B.",
                        "\u0301",
                        "e\u0301",
                        "\u202f1",
                        "½",
                        "ﷺ",
                        "İ",
                        "\uD83D\uDE00",
                        "\uD83D")
                .map(piece -> piece.repeat(20_000 / piece.length()));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    @Timeout(
            value = 20, /* a runaway takes hours; a busy machine takes seconds */
            unit = TimeUnit.SECONDS,
            threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void isReadInNoTime(String text) {
        PayParser.parse(text, "IN", "INR");
        DateParser.absolute(text, "IN");
        DurationParser.parse(text);
        EmploymentTypes.parse(text);
        WorkModes.parse(text);
        ExperienceParser.parse(text);
        EducationParser.parse(text);
        assertThat(DateParser.posted(text, RECEIVED, "IN")).isNull();
    }
}
