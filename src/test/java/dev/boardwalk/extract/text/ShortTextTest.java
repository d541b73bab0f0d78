package dev.boardwalk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ShortTextTest {
    @Test
    void theTextOfASmallElementIsFolded() {
        assertThat(ShortText.of(
                        Jsoup.parse("<p> Nimbus <b>Labs</b>\n&nbsp;GmbH </p>").body(), 20))
                .contains("Nimbus Labs GmbH");
        assertThat(ShortText.of(Jsoup.parse("<p></p>").body(), 20)).contains("");
    }

    @Test
    void aLongTextIsNone() {
        assertThat(ShortText.of(Jsoup.parse("x".repeat(21)).body(), 20)).isEmpty();
        assertThat(ShortText.of(Jsoup.parse("<p>" + "x ".repeat(5_000)).body(), 20))
                .isEmpty();
    }

    @Test
    void manyElementsAreNoneHoweverLittleTheyHold() {
        assertThat(ShortText.of(Jsoup.parse("<i></i>".repeat(39)).body(), 20)).contains("");
        assertThat(ShortText.of(Jsoup.parse("<i></i>".repeat(200)).body(), 20)).isEmpty();
    }
}
