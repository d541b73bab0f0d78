package dev.boardwalk.normalize.title;

import dev.boardwalk.normalize.words.ReferenceTable;
import dev.boardwalk.posting.Occupation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Classifies titles by ISCO-08 and, where a title is a label of one ESCO occupation, by ESCO. Says as many digits as are sure, and nothing rather than a
 * guess: of English titles about one in six is left open.
 */
public final class Occupations {
    private static final String ESCO = "http://data.europa.eu/esco/occupation/";

    /** A minor group (three digits) is told from here on; unit groups and sub-major groups have to be surer, because they are told beside it or instead. */
    private static final double SURE = 0.6;

    private static final double SURE_UNIT = 0.7;
    private static final double SURE_SUB_MAJOR = 0.8;

    private Occupations() {}

    /** Loaded at first use. */
    private static final class Holder {
        static final OccupationIndex INDEX = OccupationIndex.read(ReferenceTable.rows("occupation-terms.tsv.gz", 3));
    }

    /** @return null when the title does not tell */
    public static @Nullable Occupation of(Titles.Title title) {
        return of(Holder.INDEX, title.core());
    }

    static @Nullable Occupation of(OccupationIndex index, String core) {
        OccupationIndex.Guess guess = index.guess(core);
        if (guess == null) {
            return null;
        }
        Map.Entry<String, Double> unit = guess.best(4);
        if (unit.getValue() >= SURE_UNIT) {
            String uri = guess.occupation() == null ? null : ESCO + guess.occupation();
            return occupation(unit, uri);
        }
        Map.Entry<String, Double> minor = guess.best(3);
        if (minor.getValue() >= SURE) {
            return occupation(minor, null);
        }
        Map.Entry<String, Double> subMajor = guess.best(2);
        return subMajor.getValue() >= SURE_SUB_MAJOR ? occupation(subMajor, null) : null;
    }

    private static Occupation occupation(Map.Entry<String, Double> group, @Nullable String uri) {
        return new Occupation(group.getKey(), uri, Math.round(group.getValue() * 100) / 100.0);
    }
}
