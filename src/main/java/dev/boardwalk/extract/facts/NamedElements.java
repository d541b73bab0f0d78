package dev.boardwalk.extract.facts;

import dev.boardwalk.extract.prose.MainContent;
import dev.boardwalk.extract.text.Block;
import dev.boardwalk.extract.text.BlockReader;
import dev.boardwalk.extract.text.InlineText;
import dev.boardwalk.extract.text.ShortText;
import dev.boardwalk.extract.words.Labels;
import dev.boardwalk.extract.words.SectionHeadings;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.RawValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;

/**
 * Facts whose element says what it holds: by its name ({@code class="job-location"}), by where its link leads (the employer's profile, a map), by the
 * alternative text of a logo. Of each field only the first, because further ones belong to other jobs, and none that stands on a card of a list of jobs.
 */
public final class NamedElements {
    private static final Pattern PROFILE = Pattern.compile(
            "(?i)/(?:company|companies|employers?|organi[sz]ations?|cmp|firms?|overview/working-at|arbeitgeber|unternehmen|entreprises?|empresas?|yritys|firma|profil-spolecnosti)[/-][\\p{L}\\p{N}].*");
    private static final Pattern MAP = Pattern.compile("(?i)https?://(?:[^/]*\\bmap[sy]?\\.|[^/]+/maps?[/?]).*");
    private static final Pattern PLACE =
            Pattern.compile("(?i)/(?:locations?|city|cities|places?|standorte?|lieux?|ciudad)/[\\p{L}%].*");
    private static final Pattern LOGO = Pattern.compile(
            "(?i)(?:company logo(?: for| of)?,?|logo(?: of| for| von| de)?|avatar (?:for|of)) (?<a>.+?)\\.?|(?<b>.+?)(?:'s)? (?:company )?logo");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)^(?:view|see|all|more|other|follow|about|visit|read|show|zobrazit|alle|voir)\\b|\\b(?:jobs?|reviews?|profile|website|details?|information|overview|contacts?)$|^[\\d.,\\s]+$");

    /** So many characters beside a fact are a title. */
    private static final int A_TITLE = 8;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_VALUE = 120;
    private static final int MOST_CHILDREN = 12;

    private final Predicate<Element> frame;
    private final ItemCards cards = new ItemCards();
    private final Map<RawField, RawValue> found = new EnumMap<>(RawField.class);

    private NamedElements(Predicate<Element> frame) {
        this.frame = frame;
    }

    /** @param frame what only frames the content, see {@link MainContent#isFrame} */
    public static Map<RawField, RawValue> in(Document document, Predicate<Element> frame) {
        NamedElements elements = new NamedElements(frame);
        document.body()
                .filter((node, depth) -> node instanceof Element element && node != document.body()
                        ? elements.look(element)
                        : NodeFilter.FilterResult.CONTINUE);
        return elements.found;
    }

    private NodeFilter.FilterResult look(Element element) {
        if (BlockReader.isRemoved(element) && !element.normalName().equals("img")) {
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
        }
        Optional<ElementNames.Name> name = named(element);
        boolean mayHold = name.isPresent()
                || element.normalName().equals("a")
                || element.normalName().equals("img");
        if ((mayHold || element.isBlock()) && frame.test(element)) {
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
        }
        name.ifPresent(known -> fact(element, known));
        if (element.normalName().equals("a")) {
            link(element);
        } else if (element.normalName().equals("img")) {
            logo(element);
        }
        return NodeFilter.FilterResult.CONTINUE;
    }

    private static Optional<ElementNames.Name> named(Element element) {
        if (element.attributesSize() == 0) {
            return Optional.empty();
        }
        return Stream.of(
                        element.hasAttr("class") ? element.classNames().stream() : Stream.<String>empty(),
                        Stream.of(
                                element.id(),
                                element.attr("data-test"),
                                element.attr("data-testid"),
                                element.attr("data-qa"),
                                element.attr("data-automation-id")))
                .flatMap(names -> names)
                .flatMap(name -> ElementNames.standard().of(name).stream())
                .findFirst();
    }

    private void fact(Element element, ElementNames.Name name) {
        if (found.containsKey(name.field()) || element.childrenSize() > MOST_CHILDREN) {
            return;
        }
        Element holder = element.childNodeSize() == 0 && element.nextSibling() != null && element.parent() != null
                ? element.parent()
                : element; // an icon stands before its value
        if (ShortText.of(holder, LONGEST_VALUE).isEmpty()) {
            return;
        }
        List<Block> lines = BlockReader.read(holder);
        if (lines.isEmpty() || lines.size() > 2) {
            return;
        }
        String text = value(lines);
        if (fits(name.field(), text) && !isOnACard(element, text, name.field())) {
            put(name.field(), text, "element:" + name.words().replace(' ', '-'), name.confidence());
        }
    }

    /** Of a name and its value only the value. */
    private static String value(List<Block> lines) {
        Block last = lines.get(lines.size() - 1);
        if (lines.size() == 2 && Labels.standard().of(lines.get(0).text()).isPresent()) {
            return last.text();
        }
        String first = lines.get(0).text();
        int colon = first.indexOf(':');
        boolean labelled =
                colon > 0 && Labels.standard().of(first.substring(0, colon)).isPresent();
        return labelled ? first.substring(colon + 1).strip() : first;
    }

    private static boolean fits(RawField field, String text) {
        boolean digits = text.chars().anyMatch(Character::isDigit);
        boolean letters = text.chars().anyMatch(Character::isLetter);
        boolean label = Labels.standard().of(text).isPresent()
                || SectionHeadings.standard().exactly(text).isPresent();
        if (text.isBlank() || text.length() > LONGEST_VALUE || label) {
            return false;
        }
        return switch (field) {
            case PAY -> digits;
            case COMPANY ->
                letters
                        && text.length() <= LONGEST_NAME
                        && !NO_NAME.matcher(text).find();
            default -> letters || digits;
        };
    }

    private void link(Element link) {
        String href = link.attr("href");
        RawValue company = found.get(RawField.COMPANY);
        boolean onlyALogo = company == null || company.evidence().rule().equals("logo");
        if (onlyALogo && PROFILE.matcher(href).find()) {
            String name = ShortText.of(link, LONGEST_NAME).orElse("");
            if (!cards.holds(link, 0, "company-link", other -> leads(other, PROFILE))) {
                company(name, "company-link", 0.71);
            }
        }
        boolean map = MAP.matcher(href).matches();
        if (!found.containsKey(RawField.LOCATION) && (map || PLACE.matcher(href).find())) {
            String text = ShortText.of(link, LONGEST_NAME).orElse("");
            if (fits(RawField.LOCATION, text)
                    && !NO_NAME.matcher(text).find()
                    && !cards.holds(
                            link,
                            text.length() + A_TITLE,
                            map ? "map-link" : "place-link",
                            other -> leads(other, map ? MAP : PLACE))) {
                put(RawField.LOCATION, text, map ? "map-link" : "place-link", 0.7);
            }
        }
    }

    /** A job may have several places, one box each, but not several employers. */
    private boolean isOnACard(Element element, String text, RawField field) {
        return cards.holds(
                element,
                field == RawField.COMPANY ? 0 : text.length() + A_TITLE,
                field.key(),
                other -> named(other).filter(name -> name.field() == field).isPresent());
    }

    private static boolean leads(Element element, Pattern where) {
        return element.normalName().equals("a")
                && where.matcher(element.attr("href")).find();
    }

    private void logo(Element image) {
        Matcher logo = LOGO.matcher(image.attr("alt").strip());
        if (!found.containsKey(RawField.COMPANY) && logo.matches()) {
            company(InlineText.fold(logo.group("a") == null ? logo.group("b") : logo.group("a")), "logo", 0.5);
        }
    }

    private void company(String name, String rule, double confidence) {
        if (name.length() > 1 && fits(RawField.COMPANY, name)) {
            put(RawField.COMPANY, name, rule, confidence);
        }
    }

    private void put(RawField field, String text, String rule, double confidence) {
        found.put(field, RawValue.of(text, new Evidence(Extractor.PROSE, rule, text, confidence)));
    }
}
