package dev.boardwalk.extract;

import dev.boardwalk.board.SelectorCheck;
import java.util.Optional;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/** Compiles a board's selectors as reading a page will. */
public final class SelectorSyntax implements SelectorCheck {
    @Override
    public Optional<String> problemWith(String css) {
        try {
            QueryParser.parse(css);
            return Optional.empty();
        } catch (SelectorParseException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
