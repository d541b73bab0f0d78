package dev.boardwalk.extract.text;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** Whether a box holds headings or tables, which are lines of their own. Lists within it are not looked into, so that nested ones are read once. */
final class OwnLines {
    private static final Set<String> TAGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "table", "dl");
    private static final Set<String> LISTS = Set.of("ul", "ol", "menu");

    private OwnLines() {}

    static boolean in(Element box) {
        FilterResult end = NodeTraversor.filter(
                (node, depth) -> {
                    if (depth == 0 || !(node instanceof Element element)) {
                        return FilterResult.CONTINUE;
                    }
                    if (LISTS.contains(element.normalName())) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    return TAGS.contains(element.normalName()) ? FilterResult.STOP : FilterResult.CONTINUE;
                },
                box);
        return end == FilterResult.STOP;
    }
}
