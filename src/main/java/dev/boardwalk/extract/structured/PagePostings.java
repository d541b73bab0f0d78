package dev.boardwalk.extract.structured;

import dev.boardwalk.extract.draft.AdDraft;
import dev.boardwalk.extract.structured.SchemaValue.Item;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * The JobPostings of a page in all syntaxes. What JSON-LD says is taken first; where a page says the same of one job in Microdata or RDFa too, that
 * becomes further candidates.
 */
public final class PagePostings {
    private static final Evaluator MARKED = QueryParser.parse("[itemtype*=JobPosting], [typeof*=JobPosting]");

    private record Syntax(StructuredPostings found, Function<Item, AdDraft> reader) {}

    private final List<Syntax> byTrust;
    private final List<String> broken;

    private PagePostings(List<Syntax> byTrust, List<String> broken) {
        this.byTrust = byTrust;
        this.broken = broken;
    }

    /** @param page its address: a posting that names another is that page's */
    public static PagePostings in(Document document, URI page) {
        JsonLdExtractor.Found jsonLd = JsonLdExtractor.find(document);
        List<Element> marked = document.select(MARKED);
        return new PagePostings(
                List.of(
                        new Syntax(StructuredPostings.of(jsonLd.postings(), document, page), JsonLdExtractor::read),
                        new Syntax(
                                StructuredPostings.of(MicrodataExtractor.find(document, marked), document, page),
                                MicrodataExtractor::read),
                        new Syntax(
                                StructuredPostings.of(RdfaExtractor.find(marked), document, page),
                                RdfaExtractor::read)),
                jsonLd.broken());
    }

    /** The page's own, one draft each; empty when it has none. */
    public List<AdDraft> drafts() {
        List<AdDraft> drafts = List.of();
        for (Syntax syntax : byTrust) {
            List<Item> own = syntax.found().own();
            if (drafts.isEmpty()) {
                drafts = new ArrayList<>(own.stream().map(syntax.reader()).toList());
            } else if (drafts.size() == 1 && own.size() == 1) {
                drafts.get(0).complete(syntax.reader().apply(own.get(0)));
            }
        }
        return drafts;
    }

    /** Absolute URLs of postings the page's JSON-LD lists and other pages hold. */
    public List<String> elsewhere() {
        return byTrust.get(0).found().elsewhere();
    }

    /** Of each block of JSON-LD that could not be read, why and where. */
    public List<String> broken() {
        return broken;
    }
}
