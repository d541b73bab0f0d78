package dev.boardwalk.normalize.title;

import dev.boardwalk.normalize.words.PhraseTable;
import dev.boardwalk.normalize.words.ReferenceTable;
import dev.boardwalk.normalize.words.WrittenWord;
import dev.boardwalk.posting.Seniority;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of a title and the levels they state. Phrases are whole words, the longest one wins and is used up: "lead generation" holds no "lead",
 * "internal" no "intern". The table is {@code reference/seniority.tsv}.
 */
final class TitleWords {
    /** A level is stated in some kinds of place only. */
    enum Where {
        ANYWHERE,
        /** Words of the title follow: "Principal Engineer", not "School Principal". */
        BEFORE_OTHERS,
        /** Anywhere, but the core keeps it as the last word: "Lead Engineer" is an engineer, "Engineering Lead" no engineering. */
        MODIFIER,
        /** First word of all, and words follow: "Associate Engineer", not "Sales Associate". */
        FIRST,
        /** After the name of a trade that is counted in levels: "Engineer II". */
        AFTER_ROLE,
        /** Anywhere, and a grade beside it counts more: a "Senior Product Manager" is senior, a "Senior Manager" manages. */
        ROLE
    }

    /** @param drop how many of the phrase's words {@code titleCore} leaves out */
    record Entry(@Nullable Seniority level, int drop, Where where) {}

    /** @param hit where the phrase stands among the words */
    record Found(Entry entry, PhraseTable.Hit<Entry> hit) {}

    private static final PhraseTable<Entry> TABLE = table();
    private static final Set<String> LEVELLED = ReferenceTable.rows("levelled-roles.tsv", 1).stream()
            .map(row -> row[0])
            .collect(Collectors.toUnmodifiableSet());

    /** "Assistant to the CEO", "Office of the CTO" hold another one's rank. */
    private static final Set<String> OF_ANOTHER = Set.of("to", "of", "for", "the", "by", "with", "reporting");

    private static final Set<Seniority> RANKS = Set.of(Seniority.EXECUTIVE, Seniority.DIRECTOR, Seniority.MANAGER);

    private TitleWords() {}

    /** The phrases that state a level, in the order of the title. */
    static List<Found> levels(List<WrittenWord> words) {
        List<String> keys = words.stream().map(WrittenWord::key).toList();
        List<Found> found = new ArrayList<>();
        for (PhraseTable.Hit<Entry> hit : TABLE.find(keys)) {
            if (hit.meaning().level() != null && stands(hit, keys)) {
                found.add(new Found(hit.meaning(), hit));
            }
        }
        return found;
    }

    private static boolean stands(PhraseTable.Hit<Entry> hit, List<String> keys) {
        String before = hit.start() == 0 ? "" : keys.get(hit.start() - 1);
        boolean last = hit.end() == keys.size();
        boolean ofAnother =
                OF_ANOTHER.contains(before) && RANKS.contains(hit.meaning().level());
        return !ofAnother
                && switch (hit.meaning().where()) {
                    case ANYWHERE, MODIFIER, ROLE -> true;
                    case BEFORE_OTHERS -> !last;
                    case FIRST -> hit.start() == 0 && !last;
                    case AFTER_ROLE -> LEVELLED.contains(before);
                };
    }

    private static PhraseTable<Entry> table() {
        PhraseTable<Entry> table = new PhraseTable<>();
        for (String[] row : ReferenceTable.rows("seniority.tsv", 4)) {
            Seniority level = row[0].equals("-") ? null : Seniority.valueOf(row[0]);
            Entry entry = new Entry(level, Integer.parseInt(row[1]), Where.valueOf(row[2]));
            Arrays.stream(row[3].split(",")).forEach(phrase -> table.add(entry, phrase));
        }
        return table;
    }
}
