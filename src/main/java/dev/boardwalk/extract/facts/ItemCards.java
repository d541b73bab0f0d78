package dev.boardwalk.extract.facts;

import dev.boardwalk.extract.text.ShortText;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * Tells the card of one job in a list of jobs from the page of one job. A card stands among boxes of the same tag and class that state the same kind
 * of fact, each beside something else, such as a title. Several places of one job, one box each, hold nothing else and are no cards.
 */
final class ItemCards {
    private static final int FEWEST = 3;
    /** What the first few boxes do, the others do too. */
    private static final int MOST_LOOKED_AT = 6;
    /** A card has a dozen elements; a box with hundreds is a part of the page. */
    private static final int MOST_ELEMENTS = 200;
    /** How far above its fact the card's own box is looked for. */
    private static final int HIGHEST = 15;
    /** By the box around the cards; pages have hundreds of cards in one. */
    private final Map<Element, Map<String, Boolean>> known = new IdentityHashMap<>();

    /**
     * Whether a fact is one of a list's.
     *
     * @param fact the element that states it
     * @param longest characters of a box that is no card, because it holds the fact alone
     * @param kind names the kind of fact
     * @param states whether an element states a fact of that kind
     */
    boolean holds(Element fact, int longest, String kind, Predicate<Element> states) {
        Element box = fact;
        for (int i = 0; i < HIGHEST && box.parent() != null && !box.normalName().equals("body"); i++) {
            Element around = box.parent();
            if (isOneOfMany(around, box, kind, states)
                    && ShortText.of(box, longest).isEmpty()) {
                return true;
            }
            box = around;
        }
        return false;
    }

    private boolean isOneOfMany(Element around, Element box, String kind, Predicate<Element> states) {
        if (around.childrenSize() < FEWEST) {
            return false;
        }
        String form = form(box);
        return known.computeIfAbsent(around, each -> new HashMap<>())
                .computeIfAbsent(kind + " " + form, key -> areMany(around, form, states));
    }

    private static boolean areMany(Element around, String form, Predicate<Element> states) {
        List<Element> alike = around.children().stream()
                .filter(child -> form(child).equals(form))
                .limit(MOST_LOOKED_AT)
                .toList();
        return alike.size() >= FEWEST
                && alike.stream()
                                .filter(child ->
                                        child.stream().limit(MOST_ELEMENTS).anyMatch(states))
                                .count()
                        >= FEWEST;
    }

    /** The first class only: the card under the mouse, or the last one, has one more. */
    private static String form(Element box) {
        String names = box.className().strip();
        int end = names.indexOf(' ');
        return box.normalName() + "." + (end < 0 ? names : names.substring(0, end));
    }
}
