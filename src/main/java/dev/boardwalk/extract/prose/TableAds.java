package dev.boardwalk.extract.prose;

import dev.boardwalk.extract.draft.AdDraft;
import dev.boardwalk.extract.facts.ApplyLink;
import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.text.BlockReader;
import dev.boardwalk.extract.text.DescriptionText;
import dev.boardwalk.extract.text.InlineText;
import dev.boardwalk.extract.words.Labels;
import dev.boardwalk.extract.words.Labels.Label;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.Sections;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The rows of a table whose first row names its columns: "Company | Role | Location | Link". */
final class TableAds {
    private static final int MOST_ROWS = 500;
    private static final int LONGEST_CELL = 160;

    private TableAds() {}

    /** @return the ads of the first table that has columns for the job and its employer, and an address to apply at in each row */
    static List<AdDraft> in(Element main) {
        for (Element table : main.select("table")) {
            List<AdDraft> ads = rows(table);
            if (!ads.isEmpty()) {
                return ads;
            }
        }
        return List.of();
    }

    private static List<AdDraft> rows(Element table) {
        List<Element> rows = table.select("tr").stream()
                .filter(row -> row.closest("table") == table)
                .limit(MOST_ROWS)
                .toList();
        List<Optional<Label>> columns = rows.isEmpty()
                ? List.of()
                : rows.get(0).children().stream()
                        .map(cell -> Labels.standard().of(InlineText.fold(cell.text())))
                        .toList();
        Set<RawField> fields = new HashSet<>();
        columns.forEach(column -> column.ifPresent(label -> fields.add(label.field())));
        if (!fields.containsAll(Set.of(RawField.TITLE, RawField.COMPANY))) {
            return List.of();
        }
        List<AdDraft> ads = new ArrayList<>();
        for (Element row : rows.subList(1, rows.size())) {
            row(row, columns).ifPresent(ads::add);
        }
        return ads.size() == rows.size() - 1 ? ads : List.of();
    }

    private static Optional<AdDraft> row(Element row, List<Optional<Label>> columns) {
        AdDraft draft = new AdDraft();
        for (int i = 0; i < Math.min(columns.size(), row.childrenSize()); i++) {
            String text = InlineText.fold(row.child(i).text());
            if (columns.get(i).isPresent() && !text.isBlank() && text.length() <= LONGEST_CELL) {
                Label label = columns.get(i).get();
                boolean address = label.field() == RawField.APPLY_URL;
                if (!address) {
                    draft.add(label.field(), value(label, text, row));
                }
            }
        }
        List<Block> lines = BlockReader.read(row);
        ApplyLink.in(lines, List.of()).forEach(link -> draft.add(RawField.APPLY_URL, link));
        draft.describe(DescriptionText.of(lines), Sections.NONE);
        boolean whole = draft.has(RawField.TITLE) && draft.has(RawField.COMPANY) && draft.has(RawField.APPLY_URL);
        return whole ? Optional.of(draft) : Optional.empty();
    }

    private static RawValue value(Label label, String text, Element row) {
        String snippet = InlineText.fold(row.text());
        return RawValue.of(
                text, new Evidence(Extractor.PROSE, "label:" + label.words().replace(' ', '-'), snippet, 0.75));
    }
}
