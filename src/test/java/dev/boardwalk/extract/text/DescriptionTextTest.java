package dev.boardwalk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTextTest {
    private static final Path CASES = Path.of("src/test/resources/extract/descriptions.txt");

    /** Name, markup, lines of text, lines of Markdown. */
    static Stream<Arguments> cases() throws IOException {
        return Stream.of(Files.readString(CASES).split("(?m)^## ")).skip(1).map(text -> {
            List<String> lines = text.lines().toList();
            String markup = lines.stream()
                    .skip(1)
                    .filter(line -> !line.startsWith("=>") && !line.startsWith("->"))
                    .collect(Collectors.joining("\n"));
            return Arguments.of(lines.get(0), markup.stripTrailing(), marked(lines, "=>"), marked(lines, "->"));
        });
    }

    private static String marked(List<String> lines, String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(Math.min(line.length(), mark.length() + 1)))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void markupIsReadAsItIsMeant(String name, String markup, String text, String markdown) {
        DescriptionText read = DescriptionText.ofHtml(markup);
        assertThat(read.text()).isEqualTo(text);
        if (!markdown.isEmpty()) {
            assertThat(read.markdown()).isEqualTo(markdown);
        }
    }

    @Test
    void paragraphsAndItemsStandOnLinesOfTheirOwn() {
        DescriptionText read = DescriptionText.ofHtml(
                "<h2>Your work</h2><div><div><p>Build  the\n billing&nbsp;service.</p><ul><li><p>Write <b>Java</b></p></li>"
                        + "<li>Review<ul><li>daily</li></ul></li></ul></div></div>Ask us<br>anything");
        assertThat(read.text())
                .isEqualTo("Your work\nBuild the billing service.\n- Write Java\n- Review\n- daily\nAsk us\nanything");
        assertThat(read.markdown()).isEqualTo("""
                ## Your work

                Build the billing service.

                - Write **Java**
                - Review
                  - daily

                Ask us \s
                anything""");
    }

    @Test
    void tablesAndDefinitionListsKeepNameAndValueTogether() {
        DescriptionText read = DescriptionText.ofHtml("<table><tr><th>Stipend</th><td>INR 20k</td></tr></table>"
                + "<dl><dt>Location:</dt><dd>Pune</dd></dl>");
        assertThat(read.text()).isEqualTo("Stipend: INR 20k\nLocation: Pune");
        assertThat(read.markdown()).isEqualTo("**Stipend:** INR 20k\n\n**Location:** Pune");
    }

    @Test
    void bulletsTypedAsTextAreItems() {
        assertThat(DescriptionText.ofHtml("<p>Tasks<br>• one<br>- two<br>3) three</p>")
                        .text())
                .isEqualTo("Tasks\n- one\n- two\n- three");
    }

    @Test
    void textDirectlyInAListIsAnItemToo() {
        assertThat(DescriptionText.ofHtml("<ul><li>one</li>two<li>three</li></ul>")
                        .text())
                .isEqualTo("- one\n- two\n- three");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Line one&lt;br&gt;Line two,Line one/Line two",
                "&lt;p&gt;a &amp;amp; b&lt;/p&gt;&lt;ul&gt;&lt;li&gt;c&lt;/li&gt;&lt;/ul&gt;,a & b/- c",
                "&amp;lt;p&amp;gt;deep&amp;lt;/p&amp;gt;,deep",
                "<p>R&amp;amp;D &amp;#8211; Pune</p>,R&D – Pune",
                "<p>know the &lt;div&gt; tag</p>,know the <div> tag",
            })
    void escapedOnceTooOftenIsDecoded(String html, String text) {
        assertThat(DescriptionText.ofHtml(html).text().replace('\n', '/')).isEqualTo(text);
    }

    @Test
    void plainTextKeepsItsLines() {
        assertThat(DescriptionText.ofHtml("We hire.\n\nTasks:\n* one\n* two\n").text())
                .isEqualTo("We hire.\nTasks:\n- one\n- two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<style>p{}</style>",
                "<img src=x onerror=alert(1)>",
                "<iframe src='https://t.example'></iframe>",
                "<p style='display: none'>alert</p>",
                "&lt;script&gt;alert(1)&lt;/script&gt;"
            })
    void whatIsNotForReadersIsRemoved(String html) {
        assertThat(DescriptionText.ofHtml("<p>Text</p>" + html)).isEqualTo(new DescriptionText("Text", "Text"));
    }

    @Test
    void onlyWebLinksStayLinks() {
        DescriptionText read = DescriptionText.ofHtml(
                "<p><a href='https://a.example/x_(1)'>ok</a> <a href='javascript:alert(1)'>js</a> "
                        + "<a href='data:text/html,x'>data</a> <a href='/rel'>rel</a></p>");
        assertThat(read.markdown()).isEqualTo("[ok](https://a.example/x_%281%29) js data rel");
    }

    @Test
    void nothingInTheTextActsAsMarkdown() {
        DescriptionText read =
                DescriptionText.ofHtml("<p># one</p><p>a*b* [x](javascript:y) &lt;img src=x&gt; snake_case</p>");
        assertThat(read.markdown()).isEqualTo("\\# one\n\na\\*b\\* \\[x\\](javascript:y) &lt;img src=x&gt; snake_case");
    }

    @Test
    void anElementIsReadWithoutBeingChanged() {
        var page = Jsoup.parse("<main><p>a&lt;br&gt;b</p><a href='/x'>c</a></main>", "https://b.example/");
        String before = page.outerHtml();
        assertThat(DescriptionText.of(page.selectFirst("main")).markdown())
                .isEqualTo("a  \nb\n\n[c](https://b.example/x)");
        assertThat(page.outerHtml()).isEqualTo(before);
    }

    @Test
    void aPageNestedThousandsDeepIsRead() {
        assertThat(DescriptionText.ofHtml("<div>".repeat(20_000) + "deep").text())
                .isEqualTo("deep");
    }
}
