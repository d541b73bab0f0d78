package dev.boardwalk.extract.survey;

import dev.boardwalk.extract.text.PlainText;
import dev.boardwalk.extract.words.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Recognises a list that says that it is empty, by the table {@code /extract/empty-phrases.tsv}. A person has to agree: nothing is walked by it. */
public final class EmptyWords {
    private static final Pattern EMPTY = Pattern.compile(
            Lexicon.rows("/extract/empty-phrases.tsv", 2).stream()
                    .map(row -> row[1])
                    .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** A longer text speaks of something else, too. */
    private static final int LONGEST = 160;

    private static final Pattern STABLE = Pattern.compile("[a-zA-Z][a-zA-Z_-]{2,40}");

    private EmptyWords() {}

    /**
     * @param words as the page has them
     * @param selector of their element, for {@code listing.emptyMarker}; null when its markup gives no hold
     */
    public record Found(String words, @Nullable String selector) {}

    /** The first element whose own text says so. */
    public static Optional<Found> in(Document document) {
        for (Element element : document.body().getAllElements()) {
            String words = PlainText.fold(element.ownText());
            if (words.length() <= LONGEST && EMPTY.matcher(words).find()) {
                return Optional.of(new Found(words, selector(document, element)));
            }
        }
        return Optional.empty();
    }

    private static @Nullable String selector(Document document, Element element) {
        List<String> classes =
                element.classNames().stream().filter(STABLE.asMatchPredicate()).toList();
        String css = STABLE.matcher(element.id()).matches()
                ? "#" + element.id()
                : classes.isEmpty() ? null : element.normalName() + "." + String.join(".", classes);
        return css != null && element.equals(document.selectFirst(css)) ? css : null;
    }
}
