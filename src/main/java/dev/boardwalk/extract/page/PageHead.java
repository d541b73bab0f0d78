package dev.boardwalk.extract.page;

import dev.boardwalk.extract.draft.AdDraft;
import dev.boardwalk.extract.text.PlainText;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawField;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What a page's frame says about the one ad on it: headings, head and language. Never the employer: {@code og:site_name} and the domain name the
 * board.
 */
public final class PageHead {
    private static final Evaluator PARTS = QueryParser.parse("h1, meta");

    private PageHead() {}

    public static AdDraft read(Document document) {
        AdDraft draft = new AdDraft();
        Elements parts = document.select(PARTS);
        heading(parts).ifPresent(text -> add(draft, RawField.TITLE, "h1", text, 0.6));
        meta(parts, "og:title").ifPresent(text -> add(draft, RawField.TITLE, "og:title", text, 0.5));
        PageUrls.canonical(document)
                .ifPresent(url -> add(draft, RawField.CANONICAL_URL, "link[rel=canonical]", url.toString(), 0.9));
        meta(parts, "og:url")
                .flatMap(PageUrls::absolute)
                .ifPresent(url -> add(draft, RawField.CANONICAL_URL, "og:url", url.toString(), 0.6));
        language(document).ifPresent(tag -> add(draft, RawField.LANGUAGE, "html[lang]", tag, 0.5));
        return draft;
    }

    /** The page's language as its root element states it; templates often state the site's language instead, so it is believed least. */
    static Optional<String> language(Document document) {
        return Optional.ofNullable(document.selectFirst("html[lang]")).flatMap(html -> PlainText.of(html.attr("lang")));
    }

    /** The only h1: where there are several, one is the site's name and nobody says which. */
    private static Optional<String> heading(Elements parts) {
        List<String> headings = parts.stream()
                .filter(part -> part.normalName().equals("h1"))
                .flatMap(h1 -> PlainText.of(h1.text()).stream())
                .distinct()
                .toList();
        return headings.size() == 1 ? Optional.of(headings.get(0)) : Optional.empty();
    }

    private static Optional<String> meta(Elements parts, String property) {
        return parts.stream()
                .filter(part -> part.normalName().equals("meta"))
                .filter(meta -> property.equalsIgnoreCase(meta.attr("property"))
                        || property.equalsIgnoreCase(meta.attr("name")))
                .findFirst()
                .flatMap(meta -> PlainText.of(meta.attr("content")));
    }

    private static void add(AdDraft draft, RawField field, String rule, String text, double confidence) {
        draft.add(field, text, new Evidence(Extractor.PAGE, rule, text, confidence));
    }

    /** How a page looks to somebody who has to find out why it gave nothing: its title and first words. */
    public static String looks(Document document) {
        String text = PlainText.fold(document.body().text());
        String begins = text.length() > 200 ? text.substring(0, 200) + "…" : text;
        return text.isEmpty()
                ? "the page is titled \"%s\" and has no text without running its scripts".formatted(document.title())
                : "the page is titled \"%s\" and begins \"%s\"".formatted(document.title(), begins);
    }
}
