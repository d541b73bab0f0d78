package dev.boardwalk.extract.structured;

import dev.boardwalk.extract.page.PageUrls;
import dev.boardwalk.extract.structured.SchemaValue.Item;
import dev.boardwalk.posting.UrlKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * Tells the JobPostings a page is about from those it links to.
 *
 * @param own those of this page
 * @param elsewhere absolute URLs of those that have pages of their own
 */
record StructuredPostings(List<Item> own, List<String> elsewhere) {

    /**
     * A JobPosting whose url is this page is its own; then those with other urls are related ads. Several that all name other pages make a list. A
     * single one is this page's whatever its url says, because sites put the employer's home page there.
     */
    static StructuredPostings of(List<Item> postings, Document document, URI page) {
        List<Item> here = new ArrayList<>();
        List<Item> silent = new ArrayList<>();
        List<Item> others = new ArrayList<>();
        if (postings.isEmpty()) {
            return new StructuredPostings(List.of(), List.of());
        }
        Set<String> ownKeys = Stream.concat(Stream.of(page), PageUrls.canonical(document).stream())
                .flatMap(url -> UrlKey.of(url.toString()).stream())
                .collect(Collectors.toSet());
        for (Item posting : withoutRepeats(postings)) {
            List<String> urls = SchemaJobPosting.urls(posting);
            boolean names =
                    urls.stream().flatMap(url -> UrlKey.of(url).stream()).anyMatch(ownKeys::contains);
            (names ? here : urls.isEmpty() ? silent : others).add(posting);
        }
        if (here.isEmpty() && silent.isEmpty() && others.size() == 1) {
            return new StructuredPostings(others, List.of());
        }
        here.addAll(silent);
        return new StructuredPostings(
                here,
                others.stream().map(item -> SchemaJobPosting.urls(item).get(0)).toList());
    }

    private static List<Item> withoutRepeats(List<Item> postings) {
        return postings.stream().distinct().toList();
    }
}
