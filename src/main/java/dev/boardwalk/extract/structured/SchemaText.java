package dev.boardwalk.extract.structured;

import dev.boardwalk.extract.structured.SchemaValue.Item;
import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.text.BlockReader;
import dev.boardwalk.extract.text.DescriptionText;
import dev.boardwalk.extract.text.HtmlFragment;
import dev.boardwalk.extract.text.PlainText;
import dev.boardwalk.extract.text.SectionSplitter;
import dev.boardwalk.posting.Sections;
import java.util.List;

/**
 * The text of a schema.org/JobPosting.
 *
 * @param description its description, "" when it has none
 * @param sections the description by topic; a topic that has a property of its own ({@code responsibilities}, {@code qualifications},
 *     {@code jobBenefits}) is taken from there
 */
record SchemaText(DescriptionText description, Sections sections) {

    static SchemaText of(Item posting) {
        String html = source(posting, "description");
        List<Block> blocks = BlockReader.read(HtmlFragment.parse(html));
        Sections split = SectionSplitter.of(blocks);
        Sections sections = new Sections(
                split.about(),
                items(posting, split.responsibilities(), "responsibilities"),
                items(posting, split.requirements(), "qualifications"),
                items(posting, split.benefits(), "jobBenefits", "benefits"),
                split.howToApply());
        return new SchemaText(DescriptionText.of(blocks), sections);
    }

    /** The lines of the first property that has any, else those found in the description. */
    private static List<String> items(Item posting, List<String> fromDescription, String... properties) {
        for (String property : properties) {
            String source = source(posting, property);
            if (source.isEmpty()) {
                continue;
            }
            List<String> lines = DescriptionText.ofHtml(source)
                    .text()
                    .lines()
                    .map(line -> line.startsWith("- ") ? line.substring(2) : line)
                    .filter(line -> PlainText.of(line).isPresent())
                    .toList();
            if (!lines.isEmpty()) {
                return lines;
            }
        }
        return fromDescription;
    }

    private static String source(Item posting, String property) {
        List<String> sources = posting.all(property).stream()
                .map(value -> value instanceof SchemaValue.Text text
                        ? text.source()
                        : value.readable().orElse(""))
                .filter(source -> !source.isBlank())
                .toList();
        return sources.size() < 2 ? String.join("", sources) : "<p>" + String.join("</p><p>", sources) + "</p>";
    }
}
