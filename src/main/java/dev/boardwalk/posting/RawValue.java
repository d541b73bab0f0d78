package dev.boardwalk.posting;

import java.util.Map;

/**
 * One value as it stands on the page.
 *
 * @param text readable text, white space folded, never blank
 * @param parts the pieces where the source was structured (names listed at {@link RawField}); empty otherwise
 * @param evidence where it stood
 */
public record RawValue(String text, Map<String, String> parts, Evidence evidence) {
    public RawValue {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a raw value must not be blank (rule " + evidence.rule() + ")");
        }
        parts = Map.copyOf(parts);
    }

    public static RawValue of(String text, Evidence evidence) {
        return new RawValue(text, Map.of(), evidence);
    }
}
