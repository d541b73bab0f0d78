package dev.boardwalk.extract.structured;

import dev.boardwalk.extract.draft.AdDraft;
import dev.boardwalk.extract.structured.SchemaValue.Item;
import dev.boardwalk.posting.Extractor;
import java.util.List;
import org.jsoup.nodes.Document;

/** JobPosting in {@code <script type="application/ld+json">}: what a site tells search engines, and checks most. */
final class JsonLdExtractor {
    static final double CONFIDENCE = 0.95;

    private JsonLdExtractor() {}

    /**
     * What the page's JSON-LD holds.
     *
     * @param items every thing in it
     * @param broken for each block that could not be read, why
     */
    record Found(List<Item> items, List<String> broken) {
        List<Item> postings() {
            return items.stream().filter(item -> item.isA("JobPosting")).toList();
        }
    }

    static Found find(Document document) {
        JsonLdBlocks blocks = JsonLdBlocks.of(document);
        return new Found(JsonLdItems.of(blocks.roots()), blocks.broken());
    }

    static AdDraft read(Item posting) {
        return SchemaJobPosting.read(posting, Extractor.JSON_LD, CONFIDENCE);
    }
}
