package dev.boardwalk.extract.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformsOfUrlsTest {
    static Stream<String[]> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/extract/survey/platforms.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aBoardIsKnownByItsUrl(String url, String template, String params) {
        Optional<Tenant> tenant = Platforms.of(url);
        if (template.equals("none")) {
            assertThat(tenant).isEmpty();
            return;
        }
        assertThat(tenant).isPresent();
        assertThat(new TreeMap<>(tenant.get().params())).hasToString(params);
        assertThat(tenant.get().template()).isEqualTo(template.equals("refused") ? null : template);
        assertThat(tenant.get().obstacle() != null).isEqualTo(template.equals("refused"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://saltmarsh.jobs.personio.com/",
                "https://jobs.eu.lever.co/saltmarsh",
                "https://saltmarsh.wd5.myworkdayjobs.com/Careers",
                "https://saltmarsh.keka.com/careers/api/embedjobs/p1/active/i1",
                "https://boards.greenhouse.io/saltmarsh"
            })
    void theEmployersOwnNameNamesTheDraftWhateverElseTheUrlSays(String url) {
        assertThat(Platforms.of(url)).get().extracting(Tenant::draft).satisfies(draft -> {
            assertThat(draft.id()).isEqualTo("saltmarsh");
            assertThat(draft.company()).isEqualTo("saltmarsh");
        });
    }

    @Test
    void theBoardACareersPageNamesMostOftenIsItsOwn() {
        var page = Jsoup.parse("""
                <p>We left <a href="https://jobs.lever.co/oldharbour">our old board</a>.</p>
                <div id="grnhse_app"></div>
                <script src="https://boards.greenhouse.io/embed/job_board/js?for=saltmarsh"></script>
                <script>var board = "https:\\/\\/boards.greenhouse.io\\/saltmarsh";</script>
                """, "https://saltmarsh.example/careers");
        assertThat(Platforms.embedded(page)).get().extracting(Tenant::template).isEqualTo("greenhouse");
    }
}
