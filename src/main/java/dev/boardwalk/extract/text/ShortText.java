package dev.boardwalk.extract.text;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** The text of a small element. Large ones cost nothing: looking ends as soon as one is seen to be large. */
public final class ShortText {
    private static final int MOST_NODES = 40;

    private ShortText() {}

    /** @return the text, white space folded; empty when the element has more than so many characters or dozens of nodes */
    public static Optional<String> of(Element element, int longest) {
        StringBuilder text = new StringBuilder();
        int[] nodes = {0};
        FilterResult end = NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof TextNode part) {
                        text.append(part.getWholeText().strip()).append(' ');
                    }
                    return ++nodes[0] > MOST_NODES || text.length() > 2 * longest
                            ? FilterResult.STOP
                            : FilterResult.CONTINUE;
                },
                element);
        if (end == FilterResult.STOP) {
            return Optional.empty();
        }
        String folded = InlineText.fold(text.toString());
        return folded.length() <= longest ? Optional.of(folded) : Optional.empty();
    }
}
