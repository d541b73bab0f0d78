package dev.boardwalk.posting.forget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything is recognised by hashes alone. */
class ForgottenTest {
    private static final byte[] SALT = "salt".getBytes(StandardCharsets.UTF_8);

    private static Forgotten of(Subject... subjects) {
        List<Forgotten.Tombstone> tombstones = Arrays.stream(subjects)
                .map(subject -> Forgotten.tombstone(SALT, subject))
                .toList();
        return new Forgotten(SALT, tombstones);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ask Ivana Kovač.|Ask (removed).",
                "IVANA  KOVAČ will answer|(removed) will answer",
                "Ivana, Kovač|(removed)",
                "ivana-kovač|(removed)",
                "Ivana Kovačić and Dr Ivana K.|Ivana Kovačić and Dr Ivana K.",
                "Ivana said that Kovač left|Ivana said that Kovač left",
                "mail ivana.kovac@yard.example now|mail (removed) now",
                "mail other.ivana.kovac@yard.example|mail other.ivana.kovac@yard.example",
                "Call +385 (1) 234-5678 or 00385 1 2345678|Call (removed) or (removed)",
                "reference 38512345678901|reference 38512345678901",
            })
    void aPersonIsStruckOutInEverySpelling(String text, String expected) {
        Forgotten forgotten = of(
                Subject.person("Ivana Kovač"),
                Subject.person("Ivana.Kovac@yard.example"),
                Subject.person("+385 1 2345678"));

        assertThat(forgotten.strike(text)).isEqualTo(expected);
        assertThat(forgotten.names(text)).isEqualTo(!text.equals(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Ivana&nbsp;Kova&#269;</p>",
                "<b>Ivana</b> <i>Kovač</i>",
                "{\"contact\": \"Ivana\\nKova\\u010d\"}",
                "<img alt='Ivana Kovač'>"
            })
    void aBodyNamesAPersonHoweverItIsWritten(String body) {
        Mention mention = Mention.of(of(Subject.person("Ivana Kovač")));

        assertThat(mention.in(body.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(mention.in("<p>Ivana and the others</p>".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void aNameOfOneWordIsRefused() {
        assertThatThrownBy(() -> Subject.person("Smith"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two to 6 words");
    }

    @ParameterizedTest
    @CsvSource({
        "https://acme.example/jobs/1, true",
        "https://acme.example/jobs/1?utm_source=x, true",
        "https://ACME.example/jobs/1, true",
        "https://acme.example/jobs/10, false",
        "no url, false"
    })
    void aPageIsKnownByItsKey(String url, boolean known) {
        assertThat(of(Subject.url("https://acme.example/jobs/1")).url(url)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        "<a href=\"/jobs/1\">, true",
        "<a href=\"https://acme.example/jobs/1\">, true",
        "<a href=\"/jobs/1?page=2\">, false",
        "<a href=\"/jobs/12\">, false",
        "<a href=\"/jobs/1/apply\">, false"
    })
    void aListingMentionsAPageByLinkingToIt(String html, boolean mentioned) {
        assertThat(Mention.ofLinks(List.of("https://acme.example/jobs/1")).in(html))
                .isEqualTo(mentioned);
    }
}
