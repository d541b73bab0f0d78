package dev.boardwalk.board;

import java.util.Optional;

/** Compiles CSS selectors as the extractor will: given from outside, because this room knows no HTML. */
@FunctionalInterface
public interface SelectorCheck {
    /** For commands that need no extractor: finds every selector good. */
    SelectorCheck NONE = css -> Optional.empty();

    /**
     * What is wrong with a selector.
     *
     * @param css without the {@code @attribute} part, never empty
     * @return empty when it compiles
     */
    Optional<String> problemWith(String css);
}
