package dev.boardwalk.extract;

import static dev.boardwalk.extract.Pages.detail;
import static dev.boardwalk.extract.Pages.withJsonLd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.extract.words.Lexicon;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingPhrasesTest {
    private static final String AD = withJsonLd("{\"@type\":\"JobPosting\",\"title\":\"Baker\"}");

    static Stream<String> notices() {
        return Lexicon.rows("/extract/closing-notices.txt", 1).stream().map(row -> row[0]);
    }

    @ParameterizedTest
    @MethodSource("notices")
    void onlyAPlainNoticeCloses(String line) {
        Reading reading = detail("<div class=\"job-alert\">" + line.substring(2) + "</div>" + AD);
        assertThat(reading.verdict()).isEqualTo(line.startsWith("+") ? Verdict.CLOSED : Verdict.POSTING);
    }

    @Test
    void noticeIsTheReasonAndTheAdIsKept() {
        Reading reading = detail("<h2>This job has expired</h2>" + AD);
        assertThat(reading.reason()).isEqualTo("the page says \"This job has expired\"");
        assertThat(reading.ads()).hasSize(1);
        assertThat(detail("<h1>This job has expired</h1>").verdict())
                .as("no ad left")
                .isEqualTo(Verdict.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>This job has expired</p>",
                "<div itemprop=description><h3>This job has expired</h3></div>",
                "<aside><h3>This job has expired</h3></aside>",
                "<ul class=jobs><li><h3>Miller</h3><span class=notice>This job has expired</span></li></ul>",
                "<div class=similar-jobs><h4>This job has expired</h4></div>",
                "<div class=alert style='display: none'>This job has expired</div>",
                "<template><h2>This job has expired</h2></template>",
                "<script>var text = 'This job has expired'</script>",
            })
    void phraseInAnyOtherPlaceDoesNotClose(String html) {
        assertThat(detail(html + AD).verdict()).isEqualTo(Verdict.POSTING);
    }
}
