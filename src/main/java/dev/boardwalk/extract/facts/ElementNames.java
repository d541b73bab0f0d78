package dev.boardwalk.extract.facts;

import dev.boardwalk.extract.words.Lexicon;
import dev.boardwalk.posting.RawField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/** Which fact an element holds, by what page makers call it; the words are in {@code /extract/element-names.tsv}. */
final class ElementNames {
    private static final Pattern PARTS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^\\p{L}]+");
    /** Longer names are generated, or a sentence. */
    private static final int LONGEST = 60;
    /** Names repeat on all pages of a board; what is remembered of them is bounded all the same. */
    private static final int REMEMBERED = 20_000;

    private static final ElementNames STANDARD = new ElementNames();

    /** @param words as in the table, for the rule's name */
    record Name(RawField field, String words, double confidence) {}

    private final List<Name> names = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final ConcurrentMap<String, Optional<Name>> known = new ConcurrentHashMap<>();

    private ElementNames() {
        for (String[] row : Lexicon.rows("/extract/element-names.tsv", 3)) {
            if (row[0].equals("NONE")) {
                others.add(" " + row[2] + " ");
            } else {
                names.add(new Name(RawField.valueOf(row[0]), row[2], Double.parseDouble(row[1])));
            }
        }
        names.sort(Comparator.comparingInt((Name name) -> -name.words().length()));
    }

    static ElementNames standard() {
        return STANDARD;
    }

    /** @param name one class name, id or data attribute; empty when it says nothing of a fact */
    Optional<Name> of(String name) {
        if (name.length() > LONGEST || name.length() < 4) {
            return Optional.empty();
        }
        Optional<Name> before = known.get(name);
        if (before != null) {
            return before;
        }
        Optional<Name> found = find(name);
        if (known.size() < REMEMBERED) {
            known.put(name, found);
        }
        return found;
    }

    private Optional<Name> find(String name) {
        String words = " "
                + String.join(" ", PARTS.split(name)).toLowerCase(Locale.ROOT).strip() + " ";
        if (others.stream().anyMatch(words::contains)) {
            return Optional.empty();
        }
        return names.stream()
                .filter(each -> words.contains(" " + each.words() + " "))
                .findFirst();
    }
}
