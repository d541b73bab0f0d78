package dev.boardwalk.match.score;

import java.util.AbstractList;
import java.util.List;

/** Reasons that are put into words when somebody reads them: of most pairs that are compared nobody asks why. */
final class Reasons extends AbstractList<String> {
    private final List<Reason> reasons;

    Reasons(List<Reason> reasons) {
        this.reasons = List.copyOf(reasons);
    }

    List<Reason> reasons() {
        return reasons;
    }

    @Override
    public String get(int index) {
        return reasons.get(index).toString();
    }

    @Override
    public int size() {
        return reasons.size();
    }
}
