package dev.boardwalk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.posting.Sections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionSplitterTest {
    private static final List<String> DUTIES = List.of("Bake bread", "Clean ovens");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Responsibilities</h2><ul><li>Bake bread</li><li>Clean ovens</li></ul>",
                "<p><strong>What you'll do:</strong></p><ul><li>Bake bread</li><li>Clean ovens</li></ul>",
                "<p>Your duties:<br>- Bake bread<br>- Clean ovens</p>",
                "<p><b>Key Responsibilities</b><br>• Bake bread<br>• Clean ovens</p>",
                "<dl><dt>Duties</dt><dd><ul><li>Bake bread</li><li>Clean ovens</li></ul></dd></dl>",
                "<table><tr><td>Responsibilities</td><td><ul><li>Bake bread</li><li>Clean ovens</li></ul></td></tr></table>",
                "<div class=t>Job Responsibilities</div><div><p>Bake bread</p><p>Clean ovens</p></div>",
                "Responsibilities:\n\n* Bake bread\n* Clean ovens\n",
                "<h3>📌 2. Roles &amp; Responsibilities</h3><ol><li>Bake bread</li><li>Clean ovens</li></ol>",
                "<h2>Tasks</h2><h3>In the bakery</h3><ul><li>Bake bread</li></ul><p><b>Later</b></p><ul><li>Clean ovens</li></ul>",
                "<h2>Ihre Aufgaben</h2><ul><li>Bake bread</li><li>Clean ovens</li></ul>",
                "<h2>Vos missions :</h2><ul><li>Bake bread</li><li>Clean ovens</li></ul>",
                "<h2>Funciones</h2><ul><li>Bake bread</li><li>Clean ovens</li></ul>",
                "<h2>Työtehtävät</h2><ul><li>Bake bread</li><li>Clean ovens</li></ul>",
                "<h2>Náplň práce</h2><ul><li>Bake bread</li><li>Clean ovens</li></ul>",
            })
    void whateverCarriesTheHeadingTheItemsAreTheSame(String html) {
        assertThat(SectionSplitter.ofHtml(html).responsibilities()).isEqualTo(DUTIES);
    }

    @ParameterizedTest
    @CsvSource({
        "Skills",
        "Qualifications",
        "What you bring",
        "Who can apply",
        "Dein Profil",
        "Požadujeme",
        "Eligibility Criteria"
    })
    void whatOneMustBringIsARequirement(String heading) {
        assertThat(SectionSplitter.ofHtml("<h3>" + heading + "</h3><ul><li>Patience</li></ul>")
                        .requirements())
                .containsExactly("Patience");
    }

    @Test
    void aPageOfManySectionsIsSorted() {
        Sections read = SectionSplitter.ofHtml("""
                <h1>Baker</h1><p>We look for a baker.</p><p>Early shift.</p>
                <h2>About us</h2><p>Crumb Ltd bakes since 1901.</p>
                <h2>What we offer</h2><p>Here is what you get:</p><ul><li>Free bread</li></ul>
                <h2>Our ovens</h2><p>Three of them.</p>
                <h2>How to apply</h2><p>Write to us.</p>""");
        assertThat(read)
                .isEqualTo(new Sections(
                        "We look for a baker.\nEarly shift.",
                        List.of(),
                        List.of(),
                        List.of("Free bread"),
                        "Write to us."));
    }

    @Test
    void aHeadingOnTheSameLineAsItsTextCounts() {
        assertThat(SectionSplitter.ofHtml("<p>Requirements: a driving licence</p><p><b>Benefits</b> a company car</p>"))
                .isEqualTo(new Sections(null, List.of(), List.of("a driving licence"), List.of("a company car"), null));
    }

    @Test
    void aSentenceThatBeginsLikeAHeadingIsNone() {
        Sections read = SectionSplitter.ofHtml("<p>Skills are what we value most in people.</p>");
        assertThat(read.requirements()).isEmpty();
        assertThat(read.about()).isEqualTo("Skills are what we value most in people.");
    }
}
