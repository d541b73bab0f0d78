package dev.boardwalk.normalize.title;

import dev.boardwalk.evaluation.Answers;
import dev.boardwalk.evaluation.Corpus;
import dev.boardwalk.evaluation.Evaluation;
import dev.boardwalk.normalize.AdTexts;
import dev.boardwalk.normalize.Labels;
import dev.boardwalk.posting.Occupation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * ISCO-08 minor groups (three digits): of a fifth of ESCO's alternative labels that the index was not made of, and of 200 titles labelled by hand. Recall is
 * coverage times accuracy; fewer digits than three count as no answer.
 */
class OccupationEvaluation extends Evaluation {
    private static final int HELD_PERCENT = 20;

    OccupationEvaluation() {
        super("occupation");
    }

    @Override
    protected void ask(Answers answers) throws IOException {
        heldOutLabels(answers);
        titles(answers);
    }

    private static void heldOutLabels(Answers answers) throws IOException {
        var root = Corpus.file("").getParent();
        List<OccupationIndex.Label> known =
                new ArrayList<>(OccupationTableMaker.esco(root, Predicate.not(OccupationEvaluation::isHeld)));
        known.addAll(OccupationTableMaker.ours());
        OccupationIndex index = OccupationIndex.read(OccupationIndex.rows(known).stream()
                .map(row -> row.split("\t", -1))
                .toList());
        for (OccupationIndex.Label label : OccupationTableMaker.esco(root, OccupationEvaluation::isHeld)) {
            String id = label.occupation() + " " + label.text();
            if (isHeld(id) && label.weight() == 1) {
                Occupation found = Occupations.of(index, label.text());
                answers.add(
                        "esco-labels",
                        "esco",
                        Labels.hash(id),
                        "isco-3",
                        label.group().substring(0, 3),
                        minor(found));
            }
        }
    }

    private static boolean isHeld(String id) {
        CRC32 hash = new CRC32();
        hash.update(id.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % 100 < HELD_PERCENT;
    }

    /** The first label counts for {@code isco-3}, any of them for {@code isco-3-any}. */
    private static void titles(Answers answers) {
        Map<String, String[]> labels = new HashMap<>();
        Labels.of("titles").forEach(row -> labels.put(row[0] + row[2], row));
        AdTexts.titles((set, title) -> {
            String[] label = labels.remove(set + Labels.hash(title));
            Titles.Title read = label == null ? null : Titles.parse(title);
            if (read != null) {
                List<String> codes = Arrays.asList(label[3].split("\\|"));
                String first = codes.get(0).equals("x") ? null : codes.get(0);
                String found = minor(Occupations.of(read));
                answers.add("titles", set, label[1], "isco-3", first, found);
                boolean any = found == null ? first == null : codes.contains(found);
                answers.add("titles", set, label[1], "isco-3-any", label[3].equals("x") ? null : label[3], found, any);
            }
        });
    }

    private static @Nullable String minor(@Nullable Occupation occupation) {
        return occupation == null || occupation.isco().length() < 3
                ? null
                : occupation.isco().substring(0, 3);
    }
}
