package dev.boardwalk.board;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A selector of a board file, taken apart: {@code css@attribute}.
 *
 * @param css a CSS selector; empty: the element itself that is looked into ({@code @href} on an item that is the link)
 * @param attribute its value is taken instead of the text; null: the text
 */
public record PageSelector(String css, @Nullable String attribute) {
    /** At the very end only: {@code a[href*='@']} has no attribute part. */
    private static final Pattern ATTRIBUTE = Pattern.compile("@([A-Za-z_][\\w:.-]*)\\s*$");

    /** Reads a selector as it stands in a board file. */
    public static PageSelector of(String text) {
        Matcher attribute = ATTRIBUTE.matcher(text);
        return attribute.find()
                ? new PageSelector(text.substring(0, attribute.start()).strip(), attribute.group(1))
                : new PageSelector(text.strip(), null);
    }
}
