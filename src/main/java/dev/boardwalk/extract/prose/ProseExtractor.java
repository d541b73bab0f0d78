package dev.boardwalk.extract.prose;

import dev.boardwalk.board.Board;
import dev.boardwalk.extract.draft.AdDraft;
import dev.boardwalk.extract.facts.LabelledLine;
import dev.boardwalk.extract.facts.LabelledLines;
import dev.boardwalk.extract.facts.LinePhrases;
import dev.boardwalk.extract.facts.NamedElements;
import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.text.BlockReader;
import dev.boardwalk.extract.text.DescriptionText;
import dev.boardwalk.extract.text.SectionSplitter;
import dev.boardwalk.posting.Flag;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.Sections;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads the posting out of a page that is text for people: labelled lines and lists under headings, often in the middle of an article. Conservative:
 * what does not give two independent signs of a posting is refused with a reason.
 */
public final class ProseExtractor {
    /** The longest ads seen have a few hundred lines; beyond this it is a list, a log or a trap. */
    private static final int MAX_LINES = 5_000;

    private static final int MAX_BUTTONS = 20;
    private static final int MAX_LINES_ABOVE = 20;
    /** Page builders nest thirty boxes; hundreds are a trap. */
    private static final int DEEPEST = 60;

    private final LinePhrases phrases = LinePhrases.standard();
    private final LabelledLines labelledLines = new LabelledLines();

    /**
     * @param document the parsed page; it is not changed
     * @param board whose page it is; its name is never taken for an employer
     * @param url where the page came from
     */
    public ProseReading extract(Document document, Board board, URI url) {
        MainContent content = new MainContent(document);
        Element main = content.find();
        PageFrame frame = new PageFrame(document, board.name(), content);
        List<Block> all = new ArrayList<>(linesAbove(document, main, content));
        int above = all.size();
        all.addAll(BlockReader.read(main, content::isFrame));
        if (all.size() > MAX_LINES) {
            return new ProseReading.NotAPosting(
                    "too-long", "the page has " + all.size() + " lines; a posting has fewer than " + MAX_LINES);
        }
        List<Flag> flags = disclaimers(all);
        OtherJobs others = OtherJobs.in(all);
        List<Block> blocks = others.ownLines().stream().filter(this::isReadable).toList();
        List<LabelledLine> facts = labelledLines.in(blocks);
        List<AdPart> parts = RoundUp.parts(blocks, facts);
        if (!parts.isEmpty()) {
            return several(
                    parts.stream().map(part -> part.draft(frame.siteNames())).toList(), parts, frame, url);
        }
        List<AdDraft> listed = ListedAds.in(main, blocks, url, frame.siteNames());
        if (!listed.isEmpty()) {
            return several(listed, List.of(), frame, url);
        }
        Set<Block> header = new HashSet<>(all.subList(0, above));
        PostingExtent extent = PostingExtent.of(
                blocks.stream().filter(block -> !header.contains(block)).toList(), linesOf(facts));
        List<LabelledLine> ownFacts = ownFacts(facts, extent, blocks);
        Map<RawField, RawValue> named =
                NamedElements.in(document, element -> others.isOf(element) || content.isFrame(element));
        ProseFields fields = new ProseFields(frame, main, blocks, ownFacts, named);
        fields.addEmployer(frame, extent.lines().isEmpty() ? blocks : extent.lines(), document);
        PostingSigns signs = new PostingSigns(ownFacts, extent, fields.values(), hasApplyButton(document, content));
        return signs.refusal()
                .map(refusal -> orThread(refusal, document, frame, url))
                .orElseGet(() -> new ProseReading.Posting(ad(url, extent, ownFacts, fields, flags), signs.described()));
    }

    private static ProseReading orThread(
            ProseReading.NotAPosting refusal, Document document, PageFrame frame, URI url) {
        List<AdDraft> drafts = ThreadAds.in(document);
        return drafts.isEmpty() ? refusal : several(drafts, List.of(), frame, url);
    }

    /** What the page's frame says of all of them is said of each. */
    private static ProseReading several(List<AdDraft> drafts, List<AdPart> parts, PageFrame frame, URI url) {
        List<String> anchors = AdPart.anchors(parts);
        List<RawAd> ads = new ArrayList<>();
        boolean someOpen = parts.stream().anyMatch(part -> !part.isClosed());
        for (int i = 0; i < drafts.size(); i++) {
            if (someOpen && parts.get(i).isClosed()) {
                continue;
            }
            AdDraft draft = drafts.get(i);
            frame.published().ifPresent(date -> draft.add(RawField.DATE_POSTED, date));
            frame.language().ifPresent(language -> draft.add(RawField.LANGUAGE, language));
            String anchor = parts.isEmpty() ? draft.text(RawField.SOURCE_ID) : anchors.get(i);
            boolean anchored = !anchor.isEmpty() && url.getRawFragment() == null;
            ads.add(draft.at(anchored ? url + "#" + anchor : url.toString()));
        }
        return new ProseReading.Postings(
                ads.stream().filter(ad -> ad.best(RawField.TITLE).isPresent()).toList(),
                someOpen ? parts.stream().flatMap(AdPart::elements).collect(Collectors.toSet()) : Set.of());
    }

    /** The last lines above the content: the headline and what stands beside it are often boxes of their own. */
    private static List<Block> linesAbove(Document document, Element main, MainContent content) {
        if (main == document.body() || main.parents().size() > DEEPEST) {
            return List.of();
        }
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        around.addAll(main.parents());
        boolean[] reached = {false};
        List<Block> lines = BlockReader.read(document.body(), element -> {
            reached[0] |= element == main;
            return reached[0] || (!around.contains(element) && content.isFrame(element));
        });
        return lines.subList(Math.max(0, lines.size() - MAX_LINES_ABOVE), lines.size());
    }

    /** Those among the posting's lines, and, where the page is about nothing else, those above them. */
    private static List<LabelledLine> ownFacts(List<LabelledLine> facts, PostingExtent extent, List<Block> blocks) {
        Set<Block> own = new HashSet<>(extent.lines());
        if (!extent.amongGeneralProse() && !extent.lines().isEmpty()) {
            own.addAll(blocks.subList(0, blocks.indexOf(extent.lines().get(0))));
        }
        boolean employerBelow = facts.stream()
                        .filter(fact -> fact.field() == RawField.COMPANY)
                        .map(LabelledLine::value)
                        .distinct()
                        .count()
                == 1;
        return facts.stream()
                .filter(fact ->
                        own.contains(fact.lines().get(0)) || (employerBelow && fact.field() == RawField.COMPANY))
                .toList();
    }

    private RawAd ad(URI url, PostingExtent extent, List<LabelledLine> facts, ProseFields fields, List<Flag> flags) {
        Set<Block> factLines = linesOf(facts);
        Sections sections = SectionSplitter.of(extent.lines(), factLines);
        DescriptionText description = DescriptionText.of(extent.lines());
        fields.addSkills(sections);
        return new RawAd(url.toString(), fields.values(), sections, description.text(), description.markdown(), flags);
    }

    private static Set<Block> linesOf(List<LabelledLine> facts) {
        Set<Block> lines = new HashSet<>();
        facts.forEach(fact -> lines.addAll(fact.lines()));
        return lines;
    }

    private List<Flag> disclaimers(List<Block> blocks) {
        List<Flag> flags = new ArrayList<>();
        blocks.stream()
                .filter(block -> phrases.isDisclaimer(block.text()))
                .forEach(block -> flags.add(new Flag("DISCLAIMER", block.text())));
        return flags;
    }

    private boolean isReadable(Block block) {
        return !phrases.isDisclaimer(block.text()) && !phrases.isAside(block);
    }

    private boolean hasApplyButton(Document document, MainContent content) {
        return document.select("a, button, [role=button], input[type=submit]").stream()
                .filter(button ->
                        phrases.isApply(button.normalName().equals("input") ? button.attr("value") : button.text()))
                .limit(MAX_BUTTONS)
                .anyMatch(button -> button.parents().stream()
                        .noneMatch(around -> !around.normalName().equals("form") && content.isFrame(around)));
    }
}
