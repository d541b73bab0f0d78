package dev.boardwalk.crawl;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** A source of visits that are at hand already: the one page of a preview, the saved pages of a test. */
public final class VisitsAtHand implements PageSource {
    private final Deque<Visit> visits;

    public VisitsAtHand(Visit visit) {
        this(List.of(visit));
    }

    public VisitsAtHand(Collection<Visit> visits) {
        this.visits = new ArrayDeque<>(visits);
    }

    @Override
    public Turn next() {
        Visit visit = visits.poll();
        return visit == null ? new Exhausted() : new Visited(visit);
    }
}
