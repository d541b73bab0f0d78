package dev.boardwalk.digest;

import static dev.boardwalk.digest.Rows.event;
import static dev.boardwalk.digest.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pay, notes, links and strangers' words as people read them. */
class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{'pay_min': 25000, 'pay_max': 25000, 'pay_currency': 'INR', 'pay_period': 'MONTH', 'pay_kind': 'STIPEND'} | INR 25,000 a month (stipend)",
                "{'pay_min': 600000, 'pay_max': 1200000.00, 'pay_currency': 'INR', 'pay_period': 'YEAR', 'pay_kind': 'CTC'} | INR 600,000 to 1,200,000 a year (CTC)",
                "{'pay_min': 90000, 'pay_max': null, 'pay_currency': 'EUR', 'pay_period': 'YEAR', 'pay_kind': 'OTE'} | EUR from 90,000 a year (OTE)",
                "{'pay_min': null, 'pay_max': 17.5, 'pay_currency': 'USD', 'pay_period': 'HOUR', 'pay_kind': 'BASE'} | USD up to 17.5 an hour",
                "{'pay_min': 500, 'pay_max': 500, 'pay_currency': null, 'pay_period': null, 'pay_kind': null} | 500",
                "{'pay_min': 500, 'pay_max': 500, 'pay_currency': 'GBP', 'pay_period': 'PROJECT', 'pay_kind': 'BASE'} | GBP 500 for the project",
                "{'pay_min': 0, 'pay_max': 0, 'pay_currency': 'INR', 'pay_period': 'MONTH', 'pay_kind': 'UNPAID'} | unpaid",
                "{'pay_min': null, 'pay_max': null, 'pay_currency': 'INR', 'pay_period': 'YEAR', 'pay_kind': 'NOT_DISCLOSED'} | -",
                "{} | -",
            })
    void payInAFewWords(String row, @Nullable String words) {
        assertThat(PayText.of(row(row))).isEqualTo(words);
    }

    @Test
    void aChangeSaysWhatItWasAndWhatItIs() {
        assertThat(note(
                        "{'work_mode': null, 'skills': ['Java']}",
                        "{'work_mode': 'REMOTE', 'skills': ['Go']}",
                        "skills",
                        "work_mode"))
                .isEqualTo("skills changed; work mode: not stated → REMOTE");
        assertThat(note(
                        "{'pay_min': 10, 'pay_max': 10}",
                        "{'pay_min': 10, 'pay_max': 20}",
                        "pay_max",
                        "pay_annual_max"))
                .isEqualTo("pay: 10 → 10 to 20");
    }

    @Test
    void whatOnlyFollowsAnotherColumnIsNotTold() {
        assertThat(note("{'title_core': 'a'}", "{'title_core': 'b'}", "title_core"))
                .isNull();
    }

    @Test
    void payThatReadsTheSameIsNoNews() {
        assertThat(note("{'pay_min': 10, 'pay_kind': null}", "{'pay_min': 10, 'pay_kind': 'BASE'}", "pay_kind"))
                .isNull();
    }

    @Test
    void aClosedPostingSaysWhy() {
        assertThat(ItemText.item(event(Change.Kind.CLOSED, "{'title': 'Fitter'}", null))
                        .note())
                .isEqualTo("page gone");
    }

    private static @Nullable String note(String before, String after, String... fields) {
        return ItemText.item(event(Change.Kind.CHANGED, before, after, fields)).note();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://jobs.example/1?a=b&c=d | https://jobs.example/1?a=b&c=d",
                "HTTP://jobs.example/ | HTTP://jobs.example/",
                "https://jobs.example/a b>(c)<d | https://jobs.example/a%20b%3E(c)%3Cd",
                "https://jobs.example/\"onclick=x | https://jobs.example/%22onclick=x",
                "https://jobs.example\\@evil.example | https://jobs.example%5C@evil.example",
            })
    void aLinkCannotEndEarly(String url, String link) {
        assertThat(WebLink.of(url)).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JavaScript:alert(1)//https://a.example",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "mailto:a@b.example",
                "//evil.example",
                "/jobs/1",
                "https:///x",
                ""
            })
    void onlyWebAddressesAreLinks(String url) {
        assertThat(WebLink.of(url)).isNull();
    }

    @Test
    void aUrlThatWouldFillThePageIsNoLink() {
        assertThat(WebLink.of("https://jobs.example/" + "x".repeat(2_000))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "# Fitter § \\# Fitter",
                "a | b § a \\| b",
                "`rm` **now** _x_ ~y~ § \\`rm\\` \\*\\*now\\*\\* \\_x\\_ \\~y\\~",
                "[x](https://evil.example) § \\[x\\]\\(https\\://evil.example\\)",
                "<script>&lt; § \\<script\\>\\&lt;",
                "![x] § \\!\\[x\\]",
                "see WWW.evil.example § see WWW\\.evil.example",
                "back\\slash § back\\\\slash",
            })
    void nothingStrangersWriteIsMarkdown(String words, String escaped) {
        assertThat(MarkdownText.escape(words)).isEqualTo(escaped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n- b", "a\r\n\r\n- b", "a\u2028- b", "a\u0085- b", "a\u0000- b"})
    void strangersBeginNoLine(String words) {
        assertThat(MarkdownText.escape(words)).isEqualTo("a \\- b");
    }

    @Test
    void aLineIsShortAndReadsInOneDirection() {
        assertThat(DigestLine.words("Fitter\u202Egnp.exe")).isEqualTo("Fittergnp.exe");
        assertThat(DigestLine.words("😀".repeat(300))
                        .codePointCount(0, DigestLine.words("😀".repeat(300)).length()))
                .isEqualTo(200);
    }
}
