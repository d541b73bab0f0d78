package dev.boardwalk.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** WCAG 2.2, success criterion 1.4.3: text stands out 4.5 to 1 from what is behind it; computed from the page's own style sheet. */
class DigestColoursTest {
    private static final Pattern RULE = Pattern.compile("([.\\w]+) \\{([^{}]*)}");
    private static final Pattern COLOUR = Pattern.compile("(?<![-\\w])(color|background): #([0-9a-f]{6})");

    @Test
    void textCanBeReadByDayAndByNight() throws IOException {
        String style = style();
        int night = style.indexOf("@media (prefers-color-scheme: dark)");
        assertThat(night).isPositive();
        Map<String, Integer> light = colours(style.substring(0, night));
        Map<String, Integer> dark = new HashMap<>(light);
        dark.putAll(colours(style.substring(night)));

        assertReadable(light);
        assertReadable(dark);
        assertThat(dark)
                .allSatisfy((what, colour) ->
                        assertThat(colour).as("%s by night", what).isNotEqualTo(light.get(what)));
    }

    private static void assertReadable(Map<String, Integer> palette) {
        assertThat(palette).containsKeys("body color", "body background", "a color", ".note color");
        double behind = luminance(palette.get("body background"));
        palette.forEach((what, colour) -> {
            if (what.endsWith(" color")) {
                assertThat(contrast(luminance(colour), behind))
                        .as("%s of %s", what, palette)
                        .isGreaterThanOrEqualTo(4.5);
            }
        });
    }

    private static Map<String, Integer> colours(String style) {
        Map<String, Integer> colours = new HashMap<>();
        Matcher rule = RULE.matcher(style);
        while (rule.find()) {
            Matcher colour = COLOUR.matcher(rule.group(2));
            while (colour.find()) {
                colours.put(rule.group(1) + " " + colour.group(1), Integer.parseInt(colour.group(2), 16));
            }
        }
        return colours;
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Relative luminance as WCAG defines it for sRGB. */
    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String style() throws IOException {
        try (InputStream page = Rendering.class.getResourceAsStream("/templates/digest.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
