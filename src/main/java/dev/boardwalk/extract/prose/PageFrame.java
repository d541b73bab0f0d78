package dev.boardwalk.extract.prose;

import dev.boardwalk.extract.facts.NearTitle;
import dev.boardwalk.extract.facts.TitleTag;
import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.text.InlineText;
import dev.boardwalk.extract.words.Lexicon;
import dev.boardwalk.extract.words.SectionHeadings;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the page says about itself outside its text: headline, names of the site, date of publication, the place its headings speak of. */
final class PageFrame {
    private static final Pattern IN_A_PLACE = Pattern.compile("(?:^|\\s)(?:in|In|à|en|v)\\s+\\p{Lu}\\p{L}{2,}");
    private static final Pattern SITE_SUFFIX = Pattern.compile("\\s{1,4}[|–—»·-]\\s+([^|–—»·]{1,80})$");
    /** A headline with one of these sells the article and names more than the job. */
    private static final Pattern SALES = Pattern.compile(
            "(?i)\\b(?:hiring|recruitment|off[- ]campus|drive|apply (?:now|online|here)|vacanc(?:y|ies)|walk-?in|freshers)\\b|\\|");

    private final Document document;
    private final String boardName;
    private final MainContent content;

    PageFrame(Document document, String boardName, MainContent content) {
        this.document = document;
        this.boardName = boardName;
        this.content = content;
    }

    /** The board's and the site's names: never an employer, never a title. */
    List<String> siteNames() {
        return Stream.of(boardName, meta("og:site_name"))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    /** The headline: the first h1 outside the frame that is not the site's name; else the page's title without the site's name. */
    Optional<RawValue> headline(Element main) {
        Optional<String> h1 = Stream.concat(main.select("h1").stream(), document.select("h1").stream())
                .filter(element ->
                        !content.isFrame(element) && element.parents().stream().noneMatch(content::isFrame))
                .map(element -> InlineText.fold(element.text()))
                .filter(text -> !text.isBlank() && !isSiteName(text))
                .findFirst();
        return h1.map(text -> page(text, "h1", text, SALES.matcher(text).find() ? 0.6 : 0.8))
                .or(() -> headingInTheTitle(main))
                .or(this::titleOfTheHead)
                .or(() -> firstHeading(main));
    }

    /** Without an h1, the heading that the page's title repeats. */
    private Optional<RawValue> headingInTheTitle(Element main) {
        String title = Lexicon.fold(document.title());
        return titles(main)
                .filter(text -> text.contains(" ") && title.contains(Lexicon.fold(text)))
                .findFirst()
                .map(text -> page(text, "heading-in-title", document.title(), 0.75));
    }

    private Optional<RawValue> firstHeading(Element main) {
        return titles(main).findFirst().map(text -> page(text, "first-heading", text, 0.4));
    }

    /** Headings that could be a title: not the site's name, and no words that open a section. */
    private Stream<String> titles(Element main) {
        return Stream.concat(main.select("h2, h3").stream(), document.select("h2, h3").stream())
                .filter(element -> element.parents().stream().noneMatch(content::isFrame))
                .map(element -> InlineText.fold(element.text()))
                .filter(text -> !text.isBlank() && !isSiteName(text))
                .filter(text -> SectionHeadings.standard().ofAnArticle(text).isEmpty());
    }

    private Optional<RawValue> titleOfTheHead() {
        String head = InlineText.fold(meta("og:title").isBlank() ? document.title() : meta("og:title"));
        String title = withoutSiteName(head);
        return title.isBlank() || isSiteName(title)
                ? Optional.empty()
                : Optional.of(page(title, "title", head, SALES.matcher(title).find() ? 0.4 : 0.5));
    }

    private String withoutSiteName(String title) {
        var suffix = SITE_SUFFIX.matcher(title);
        return suffix.find() && isSiteName(suffix.group(1)) ? title.substring(0, suffix.start()) : title;
    }

    private boolean isSiteName(String text) {
        return isHost(text)
                || siteNames().stream().anyMatch(name -> Lexicon.fold(name).equals(Lexicon.fold(text)));
    }

    /** "somejobs" on www.somejobs.example. */
    private boolean isHost(String text) {
        String host = document.location().replaceFirst("(?i)^https?://(?:www\\.)?([^/:]*).*", "$1");
        return !host.isEmpty()
                        && !text.contains(" ")
                        && host.toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT) + ".")
                || host.equalsIgnoreCase(text);
    }

    /** When the article was published: the posting is at most as old as that, often older. */
    Optional<RawValue> published() {
        String meta = meta("article:published_time");
        if (!meta.isBlank()) {
            return Optional.of(page(meta, "published-time", meta, 0.6));
        }
        return document.select("time[datetime]").stream()
                .filter(time -> time.parents().stream().noneMatch(content::isFrame))
                .filter(time -> !time.attr("datetime").isBlank())
                .findFirst()
                .map(time -> page(time.attr("datetime").strip(), "published-time", snippet(time), 0.6));
    }

    private static String snippet(Element time) {
        return time.text().isBlank() ? time.attr("datetime") : InlineText.fold(time.text());
    }

    /** The heading that tells where the whole page's jobs are, for want of a labelled line; the site's name comes last. */
    Optional<RawValue> scope(List<Block> blocks) {
        Stream<String> headings =
                blocks.stream().filter(block -> block.is(Block.Kind.HEADING)).map(Block::text);
        Optional<String> inAPlace = Stream.of(
                        document.select("h1").eachText().stream(), Stream.of(document.title()), headings)
                .flatMap(texts -> texts)
                .map(InlineText::fold)
                .filter(text -> IN_A_PLACE.matcher(text).find())
                .findFirst();
        return inAPlace.map(text -> page(text, "page-scope", text, 0.3))
                .or(() -> siteNames().stream().findFirst().map(name -> page(name, "page-scope", name, 0.2)));
    }

    Optional<RawValue> canonical() {
        return Optional.ofNullable(document.selectFirst("link[rel=canonical][href]"))
                .map(link -> link.absUrl("href"))
                .filter(url -> url.matches("(?i)https?://.+"))
                .map(url -> page(url, "link:canonical", url, 0.9));
    }

    Optional<RawValue> language() {
        String lang = Optional.ofNullable(document.selectFirst("html[lang]"))
                .map(html -> html.attr("lang"))
                .orElse("");
        return lang.isBlank() ? Optional.empty() : Optional.of(page(lang.strip(), "html-lang", lang, 0.4));
    }

    /** What the page's title says beside the job's. */
    TitleTag titleTag(String title, Predicate<String> isSaid) {
        TitleTag tag = TitleTag.of(InlineText.fold(document.title()), title, siteNames(), isSaid);
        return tag.company() == null && tag.place() == null
                ? TitleTag.of(InlineText.fold(meta("og:title")), title, siteNames(), isSaid)
                : tag;
    }

    /** Sentences that sum the page up for search engines. */
    List<String> summaries() {
        return Stream.of(meta("description"), meta("og:description"))
                .filter(text -> !text.isBlank())
                .map(InlineText::fold)
                .distinct()
                .toList();
    }

    RawValue fromTitle(String text) {
        return page(text, "title-tag", document.title(), 0.65);
    }

    /** What may be a place. */
    RawValue guessFromTitle(String text) {
        return page(text, NearTitle.RULE + ":title-tag", document.title(), 0.4);
    }

    private String meta(String property) {
        Element meta = document.selectFirst("meta[property=" + property + "], meta[name=" + property + "]");
        return meta == null ? "" : meta.attr("content").strip();
    }

    private static RawValue page(String text, String rule, String snippet, double confidence) {
        return RawValue.of(text, new Evidence(Extractor.PAGE, rule, snippet, confidence));
    }
}
