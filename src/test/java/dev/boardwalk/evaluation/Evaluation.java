package dev.boardwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One question about how right the reading is: asks every case of some data, prints the figures, and fails when they fell. A subclass named
 * {@code <Something>Evaluation} is all there is to add. Without {@code BOARDWALK_CORPUS} it is skipped.
 *
 * <ul>
 *   <li>{@code -Devaluation.update=true} commits what was measured as the new baseline; when a figure falls, {@code -Devaluation.reason="…"} must
 *       stand in the CHANGELOG.
 *   <li>{@code -Devaluation.worst=30} prints so many wrong cases a field (10 otherwise).
 * </ul>
 */
public abstract class Evaluation {
    static final Path COMMITTED = Path.of("src/test/resources/evaluation");
    private static final Path MEASURED = Path.of("target/evaluation");

    private final String name;

    /** @param name of the files: {@code src/test/resources/evaluation/<name>.json}, {@code <name>.allowed.tsv}, {@code target/evaluation/<name>.json} */
    protected Evaluation(String name) {
        this.name = name;
    }

    /** Asks every case and adds its answers, those of both parts; the parts are kept apart by the case's id. */
    protected abstract void ask(Answers answers) throws Exception;

    @Test
    void figuresHold() throws Exception {
        AllowedDisagreements allowed = AllowedDisagreements.of(name);
        Answers answers = new Answers(allowed);
        ask(answers);
        List<Figure> figures = answers.figures();
        print(answers, figures, allowed.size());
        Baseline.write(MEASURED.resolve(name + ".json"), figures);
        Baseline baseline = Baseline.of(name);
        if (Boolean.getBoolean("evaluation.update")) {
            baseline.replaceBy(figures, System.getProperty("evaluation.reason", ""));
            return;
        }
        assertThat(figures).as("figures of " + name).isNotEmpty();
        assertThat(allowed.unneeded())
                .as("lines of %s.allowed.tsv that no case needs", name)
                .isEmpty();
        assertThat(baseline.losses(figures)).as("figures that fell").isEmpty();
    }

    @SuppressWarnings("SystemOut") // a report is what this is for
    private void print(Answers answers, List<Figure> figures, int allowed) {
        System.out.println(Report.table(name, figures, allowed));
        System.out.println(Report.worst(answers.worst(), Integer.getInteger("evaluation.worst", 10)));
    }
}
