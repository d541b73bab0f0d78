package dev.boardwalk.extract.prose;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Where the page's own text is, by how much text that is not link text stands where. What frames it (navigation, side bars, related posts, share
 * bars, comments, consent banners) is left out by role and class name, unless most of the page's text would go with it.
 */
public final class MainContent {
    private static final Pattern FRAME_TAG = Pattern.compile("nav|footer|aside|dialog|form");
    private static final Pattern FRAME_ROLE =
            Pattern.compile("navigation|complementary|banner|contentinfo|search|dialog|alertdialog|menu|menubar");
    private static final Pattern FRAME_NAME = Pattern.compile(
            "(?i)^(?:.*[-_])?(?:related|share|sharing|sharedaddy|social(?:-\\w+)?"
                    + "|comments?|comment-\\w+|respond|sidebar|widget-area|breadcrumbs?|cookies?|consent|gdpr|newsletter|subscribe|popup|modal|author-box"
                    + "|author-bio|tagcloud|pagination|post-navigation|nav-links|similar|recommend\\w*|advert\\w*|adsbygoogle|masthead|site-header|site-footer"
                    + "|navbar|main-navigation|toc|table-of-contents|skip-link|join-channel|more-jobs|footer|colophon)(?:[-_](?:posts?|jobs?|list|links?|box"
                    + "|bar|area|section|container|wrapper|wrap|buttons?|banner|block|notice|widget|content|form|items?|articles?))*$");
    /** Something that holds this much of the page's text is no frame, whatever its name. */
    private static final double TOO_MUCH_FOR_A_FRAME = 0.4;
    /** Dialogs wait to be opened, however much they hold: a sign-in with all countries' dialling codes is longer than many ads. */
    private static final double TOO_MUCH_FOR_A_DIALOG = 0.9;

    private static final Pattern DIALOG_NAME = Pattern.compile(
            "(?i)(?:.*[-_])?(?:modal|popup|lightbox|overlay)(?:[-_](?:wrapper|container|dialog|outlet|content|overlay|body|main)){0,4}");
    /** The deepest element that still holds this much of the text is the content. */
    private static final double NEARLY_ALL = 0.85;

    private final Document document;
    private final int allText;
    /** Characters of text below an element that are not link text. */
    private final Map<Element, Integer> ownText;

    MainContent(Document document) {
        this.document = document;
        this.ownText = measured(document);
        this.allText =
                Math.max(1, document.body() == null ? 0 : document.body().text().length());
    }

    /** The element that holds the page's own text. */
    Element find() {
        Element start = article().orElseGet(document::body);
        Element best = start;
        while (true) {
            int text = ownText(best);
            Optional<Element> deeper = best.children().stream()
                    .filter(child -> !isFrame(child))
                    .max(Comparator.comparingInt(this::ownText))
                    .filter(child -> child.isBlock() && ownText(child) >= NEARLY_ALL * text && ownText(child) > 0);
            if (deeper.isEmpty()
                    || !deeper.get()
                            .normalName()
                            .matches("div|main|article|section|body|form|center|table|tbody|tr|td")) {
                return best;
            }
            best = deeper.get();
        }
    }

    /** The one article of the page, when there is exactly one. */
    private Optional<Element> article() {
        List<Element> articles = document.select("article, [itemprop=articleBody], [role=main], main").stream()
                .filter(element ->
                        !isFrame(element) && element.parents().stream().noneMatch(this::isFrame))
                .filter(element -> ownText(element) > 0)
                .toList();
        List<Element> outermost = articles.stream()
                .filter(element -> element.parents().stream().noneMatch(articles::contains))
                .toList();
        return outermost.size() == 1 ? Optional.of(outermost.get(0)) : Optional.empty();
    }

    /** True for what only frames the content; asked of every element below it. */
    boolean isFrame(Element element) {
        boolean named = FRAME_TAG.matcher(element.normalName()).matches()
                || FRAME_ROLE.matcher(element.attr("role")).matches()
                || FRAME_NAME.matcher(element.id()).matches()
                || element.classNames().stream()
                        .anyMatch(name -> FRAME_NAME.matcher(name).matches())
                || isPageHeader(element);
        if (!named) {
            return false;
        }
        double tooMuch = isDialog(element) ? TOO_MUCH_FOR_A_DIALOG : TOO_MUCH_FOR_A_FRAME;
        return element.text().length() < tooMuch * allText;
    }

    private static boolean isDialog(Element element) {
        return element.normalName().equals("dialog")
                || element.attr("role").endsWith("dialog")
                || element.attr("aria-modal").equals("true")
                || element.classNames().stream()
                        .anyMatch(name -> DIALOG_NAME.matcher(name).matches());
    }

    /** A header with no title in it, or with the page's navigation. */
    private static boolean isPageHeader(Element element) {
        return element.normalName().equals("header")
                && (element.selectFirst("h1, h2") == null || element.selectFirst("nav") != null);
    }

    private int ownText(Element element) {
        return ownText.getOrDefault(element, 0);
    }

    /** Measured once for all elements: a page may be nested hundreds deep. */
    private static Map<Element, Integer> measured(Document document) {
        Map<Element, Integer> lengths = new IdentityHashMap<>();
        document.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text && text.parent() != null) {
                    lengths.merge(text.parent(), text.text().strip().length(), Integer::sum);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element
                        && element.parent() != null
                        && !element.normalName().equals("a")) {
                    lengths.merge(element.parent(), lengths.getOrDefault(element, 0), Integer::sum);
                }
            }
        });
        return lengths;
    }
}
