package dev.boardwalk.ops.cli;

import dev.boardwalk.extract.Survey;
import dev.boardwalk.extract.Survey.Proposal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The head of a drafted file: what it rests on, and what else there would be. */
final class DraftRemarks {
    private DraftRemarks() {}

    static List<String> of(Survey survey, LocalDate today) {
        List<String> remarks = new ArrayList<>();
        Proposal best = survey.proposals().get(0);
        remarks.add("Drafted by `boardwalk board new` on %s, %d %% sure: %s"
                .formatted(today, Math.round(best.sure() * 100), best.because()));
        survey.proposals().stream()
                .skip(1)
                .filter(other -> other.draft().start() != null)
                .forEach(other -> remarks.add("Another way: %s, %s (%d %% sure)"
                        .formatted(other.draft().start(), other.because(), Math.round(other.sure() * 100))));
        return remarks;
    }
}
