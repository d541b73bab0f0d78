package dev.boardwalk.extract.text;

import dev.boardwalk.extract.words.SectionHeadings;
import dev.boardwalk.extract.words.Topic;
import dev.boardwalk.posting.Sections;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the lines of a posting by the headings above them: h1 to h6, lines that are bold as a whole, {@code dt}, "Heading:" lines, and lines that
 * are a heading word for word. The list items under a heading are its items, or its paragraphs where it has no list. Paragraphs before the first
 * heading, beside a section's lists, and under headings of unknown words are about the job.
 */
public final class SectionSplitter {
    /** Under no heading that is known. */
    private static final int NO_LEVEL = 0;
    /** A shorter line that belongs to no section is a button, a slogan or a name. */
    private static final int A_SENTENCE = 60;

    private final SectionHeadings headings = SectionHeadings.standard();
    private final Map<Topic, List<Block>> lines = new EnumMap<>(Topic.class);
    private @Nullable Topic current = Topic.ABOUT;
    private int currentLevel = NO_LEVEL;
    /** Headings of unknown words divide the current section: one followed its heading directly. */
    private boolean divided;

    private boolean empty = true;

    private SectionSplitter() {}

    /** @param content the posting only; it is not changed */
    public static Sections of(Element content) {
        Element copy = content.clone();
        HtmlFragment.decode(copy);
        return of(BlockReader.read(copy));
    }

    /** @param html a fragment, perhaps escaped once too often, or plain text with line breaks */
    public static Sections ofHtml(String html) {
        return of(BlockReader.read(HtmlFragment.parse(html)));
    }

    public static Sections of(List<Block> blocks) {
        return of(blocks, Set.of());
    }

    /** @param facts lines that are labelled facts: they belong to the sections of duties, demands and offers, but are no text about the job */
    public static Sections of(List<Block> blocks, Set<Block> facts) {
        SectionSplitter splitter = new SectionSplitter();
        for (Block block : blocks) {
            if (facts.contains(block)) {
                splitter.takeFact(block);
            } else {
                splitter.take(block);
            }
        }
        return splitter.sections();
    }

    private void takeFact(Block block) {
        if (current != Topic.ABOUT && current != Topic.HOW_TO_APPLY && block.is(Block.Kind.ITEM)) {
            add(block);
        }
    }

    private void take(Block block) {
        Optional<Heading> heading = headingIn(block);
        if (heading.isPresent()) {
            open(heading.get());
        } else {
            add(block);
        }
    }

    private void add(Block block) {
        empty = false;
        Topic topic = current == null && isSentence(block) ? Topic.ABOUT : current;
        if (topic != null) {
            lines.computeIfAbsent(topic, each -> new ArrayList<>()).add(block);
        }
    }

    private static boolean isSentence(Block block) {
        return (block.is(Block.Kind.TEXT) || block.is(Block.Kind.HEADING))
                && block.text().length() >= A_SENTENCE
                && !block.text().endsWith(":");
    }

    /** @param topic null for a heading whose words are not known */
    private record Heading(
            @Nullable Topic topic, int level, @Nullable Block rest) {}

    private void open(Heading heading) {
        if (heading.topic() != null || endsTheSection(heading)) {
            current = heading.topic();
            currentLevel = heading.topic() == null ? NO_LEVEL : heading.level();
            divided = false;
            empty = true;
        }
        if (heading.rest() != null) {
            add(heading.rest());
        }
    }

    /** A heading of unknown words ends a section, unless it is below the section's own heading or no section was opened yet (a title, a slogan). */
    private boolean endsTheSection(Heading unknown) {
        divided |= empty;
        return currentLevel != NO_LEVEL && unknown.level() <= currentLevel && !divided;
    }

    private Optional<Heading> headingIn(Block block) {
        return switch (block.kind()) {
            case HEADING -> heading(block);
            case TERM -> headings.exactly(block.text()).map(topic -> new Heading(topic, Block.PSEUDO_HEADING, null));
            case TEXT -> headingLine(block);
            case ITEM -> Optional.empty();
        };
    }

    /** A bold line of unknown words as long as a sentence is one: "Do you want to bring good bread to every village?" */
    private Optional<Heading> heading(Block block) {
        Topic topic = headings.of(block.text()).orElse(null);
        boolean sentence = topic == null
                && block.level() == Block.PSEUDO_HEADING
                && block.text().length() >= A_SENTENCE;
        return sentence ? Optional.empty() : Optional.of(new Heading(topic, block.level(), null));
    }

    private Optional<Heading> headingLine(Block block) {
        String text = block.text();
        Optional<Topic> whole = text.endsWith(":") ? headings.of(text) : headings.exactly(text);
        if (whole.isPresent()) {
            return whole.map(topic -> new Heading(topic, Block.PSEUDO_HEADING, null));
        }
        String lead = block.lead() != null ? block.lead() : beforeColon(text);
        if (lead == null) {
            return Optional.empty();
        }
        String rest = text.substring(Math.min(text.length(), lead.length())).replaceFirst("^[\\s:–-]+", "");
        return rest.isBlank()
                ? Optional.empty()
                : headings.exactly(lead).map(topic -> new Heading(topic, Block.PSEUDO_HEADING, block.withText(rest)));
    }

    private static @Nullable String beforeColon(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && colon < 60 ? text.substring(0, colon) : null;
    }

    private Sections sections() {
        return new Sections(
                about(),
                items(Topic.RESPONSIBILITIES),
                items(Topic.REQUIREMENTS),
                items(Topic.BENEFITS),
                joined(Topic.HOW_TO_APPLY));
    }

    private List<String> items(Topic topic) {
        List<Block> all = lines.getOrDefault(topic, List.of());
        boolean hasList = all.stream().anyMatch(block -> block.is(Block.Kind.ITEM));
        return all.stream()
                .filter(block -> block.is(Block.Kind.ITEM) || !hasList)
                .map(Block::text)
                .toList();
    }

    private @Nullable String about() {
        List<Block> all = new ArrayList<>(lines.getOrDefault(Topic.ABOUT, List.of()));
        for (Topic topic : List.of(Topic.RESPONSIBILITIES, Topic.REQUIREMENTS, Topic.BENEFITS)) {
            all.addAll(besideTheLists(lines.getOrDefault(topic, List.of())));
        }
        return joined(all);
    }

    /** Sentences before, between and after the lists of a topic: "This role is based in …". A topic without a list has them as its items. */
    private static List<Block> besideTheLists(List<Block> all) {
        return all.stream().noneMatch(block -> block.is(Block.Kind.ITEM))
                ? List.of()
                : all.stream().filter(SectionSplitter::isSentence).toList();
    }

    private @Nullable String joined(Topic topic) {
        return joined(lines.getOrDefault(topic, List.of()));
    }

    private static @Nullable String joined(List<Block> all) {
        return all.isEmpty() ? null : DescriptionText.of(all).text();
    }
}
