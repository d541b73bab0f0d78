package dev.boardwalk.extract.page;

import dev.boardwalk.extract.text.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Walks the short lines that a page shows in prominent places: headings, alerts, and the lines within what is named like a notice. Descriptions, other
 * jobs' cards, menus and hidden templates are passed over whole.
 */
final class NoticeLines implements NodeFilter {
    /** A notice is a line or two. */
    private static final int LONGEST = 160;

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "figcaption");
    private static final Set<String> ROLES = Set.of("alert", "status");
    /** The lines of a notice, so that a long one (advice, links to other jobs) does not hide the one that counts. */
    private static final Set<String> LINES = Set.of("p", "div", "span", "strong", "h1", "h2", "h3", "h4");

    private static final Set<String> ELSEWHERE = Set.of(
            "li", "aside", "nav", "footer", "template", "noscript", "button", "select", "head", "script", "style");
    private static final List<String> NOTICE_NAMES = List.of(
            "alert",
            "banner",
            "notice",
            "notification",
            "expired",
            "closed",
            "inactive",
            "unavailable",
            "warning",
            "apply");
    private static final List<String> ELSEWHERE_NAMES = List.of(
            "related",
            "similar",
            "recommend",
            "description",
            "jobtext",
            "comment",
            "sidebar",
            "suggest",
            "otherjobs",
            "other-jobs",
            "morejobs",
            "more-jobs",
            "template",
            "cookie");
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    /** What the name of an element tells. */
    private enum Place {
        NOTICE,
        ELSEWHERE,
        ANYWHERE
    }

    private final Predicate<Element> elsewhere;
    private final Predicate<String> wanted;
    private final Map<String, Place> named = new HashMap<>();
    private @Nullable Node notice;
    private @Nullable String found;

    private NoticeLines(Predicate<Element> elsewhere, Predicate<String> wanted) {
        this.elsewhere = elsewhere;
        this.wanted = wanted;
    }

    /**
     * The first line that is wanted, white space folded, with straight apostrophes.
     *
     * @param elsewhere what is passed over beside what always is
     */
    static Optional<String> find(Document document, Predicate<Element> elsewhere, Predicate<String> wanted) {
        NoticeLines lines = new NoticeLines(elsewhere, wanted);
        document.filter(lines);
        return Optional.ofNullable(lines.found);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (isElsewhere(element) || elsewhere.test(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        boolean starts = isNotice(element);
        boolean inside = notice != null && LINES.contains(element.normalName());
        if (starts && notice == null) {
            notice = element;
        }
        if (starts || inside) {
            found = wantedLine(element);
        }
        return found == null ? FilterResult.CONTINUE : FilterResult.STOP;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        notice = node == notice ? null : notice;
        return FilterResult.CONTINUE;
    }

    private @Nullable String wantedLine(Element element) {
        if (isLong(element)) {
            return null;
        }
        String line = PlainText.fold(element.text()).replace('’', '\'');
        return line.length() <= LONGEST && wanted.test(line) ? line : null;
    }

    /** True when more stands in it than a notice has; looks no further than it must, so that many within each other cost no more than one. */
    private static boolean isLong(Element element) {
        int[] seen = {0};
        element.filter((node, depth) -> {
            seen[0] += node instanceof TextNode text ? text.text().strip().length() : 1;
            return seen[0] > LONGEST ? FilterResult.STOP : FilterResult.CONTINUE;
        });
        return seen[0] > LONGEST;
    }

    private boolean isNotice(Element element) {
        return HEADINGS.contains(element.normalName())
                || (element.attributesSize() > 0
                        && (ROLES.contains(element.attr("role"))
                                || place(element.className()) == Place.NOTICE
                                || place(element.id()) == Place.NOTICE));
    }

    private boolean isElsewhere(Element element) {
        return ELSEWHERE.contains(element.normalName())
                || (element.attributesSize() > 0
                        && (element.hasAttr("hidden")
                                || HIDDEN.matcher(element.attr("style")).find()
                                || "description".equalsIgnoreCase(element.attr("itemprop"))
                                || place(element.className()) == Place.ELSEWHERE
                                || place(element.id()) == Place.ELSEWHERE));
    }

    private Place place(String name) {
        return name.isEmpty() ? Place.ANYWHERE : named.computeIfAbsent(name, NoticeLines::placeOf);
    }

    private static Place placeOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (ELSEWHERE_NAMES.stream().anyMatch(lower::contains)) {
            return Place.ELSEWHERE;
        }
        return NOTICE_NAMES.stream().anyMatch(lower::contains) ? Place.NOTICE : Place.ANYWHERE;
    }
}
