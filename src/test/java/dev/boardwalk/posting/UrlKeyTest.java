package dev.boardwalk.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class UrlKeyTest {
    @TestFactory
    @Scenario(20)
    List<DynamicTest> twoSpellingsOfOnePageShareAKeyAndTwoPagesDoNot() throws IOException {
        List<DynamicTest> cases = new ArrayList<>();
        String reason = "";
        for (String line : lines()) {
            if (line.startsWith("#")) {
                reason = line.substring(1).strip();
            } else if (!line.isBlank()) {
                String because = reason;
                cases.add(DynamicTest.dynamicTest(line, () -> check(line.charAt(0), line.substring(2), because)));
            }
        }
        assertThat(cases).hasSizeGreaterThan(40);
        return cases;
    }

    private static void check(char sign, String urls, String because) {
        if (sign == '-') {
            assertThat(UrlKey.of(urls)).as(because).isEmpty();
            return;
        }
        String[] pair = urls.split("\\|", 2);
        String one = UrlKey.of(pair[0]).orElseThrow();
        String other = UrlKey.of(pair[1]).orElseThrow();
        if (sign == '=') {
            assertThat(one).as(because).isEqualTo(other);
        } else {
            assertThat(one).as(because).isNotEqualTo(other);
        }
        Stream.of(one, other)
                .forEach(
                        key -> assertThat(UrlKey.of(key)).as("the key of a key").hasValue(key));
    }

    @Test
    void noTextWhateverBreaksIt() {
        for (String odd : List.of(
                "",
                " ",
                "https://%",
                "https://a.example/%zz?%=%&=&&",
                "https://a.example/?#",
                "https://\u0000",
                "http://☃.example/ü?ß=1",
                "https://a.example/" + "../".repeat(500))) {
            UrlKey.of(odd).ifPresent(key -> assertThat(UrlKey.of(key)).as(odd).hasValue(key));
        }
    }

    private static List<String> lines() throws IOException {
        try (InputStream file = UrlKeyTest.class.getResourceAsStream("/posting/url-keys.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
