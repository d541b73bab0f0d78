package dev.boardwalk.extract;

import dev.boardwalk.extract.selector.Selector;
import java.util.Optional;

/** What the check of board files asks about selectors. */
public final class SelectorSyntax {
    private SelectorSyntax() {}

    /** What is wrong with a selector of a board file ({@code css} or {@code css@attribute}), in words for its author; empty when it compiles. */
    public static Optional<String> problemWith(String selector) {
        return Selector.problemWith(selector);
    }
}
