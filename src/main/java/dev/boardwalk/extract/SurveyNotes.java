package dev.boardwalk.extract;

import dev.boardwalk.board.BoardDraft;
import dev.boardwalk.extract.Survey.Obstacle;
import dev.boardwalk.extract.Survey.Proposal;
import dev.boardwalk.extract.survey.Tenant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was noticed so far while one page is looked at. */
final class SurveyNotes {
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private @Nullable Obstacle obstacle;

    void saw(String words) {
        seen.add(words);
    }

    void propose(BoardDraft draft, double sure, String because) {
        proposals.add(new Proposal(draft, sure, because));
    }

    void obstacle(Obstacle.Kind kind, String words) {
        obstacle = new Obstacle(kind, words);
    }

    /** A platform without a template is an obstacle, any other a proposal. */
    void tenant(Tenant tenant, double sure, String because) {
        saw("%s: %s".formatted(because, tenant.seen()));
        if (tenant.obstacle() != null) {
            obstacle(Obstacle.Kind.DISALLOWED, tenant.obstacle());
        } else {
            propose(tenant.draft(), sure, because);
        }
    }

    /** A board whose own URL was asked for. */
    void ownTenant(Tenant tenant) {
        tenant(tenant, 0.95, "the URL is that of a board of " + tenant.platform());
    }

    /** True when nothing explains yet what the page is. */
    boolean areSilent() {
        return proposals.isEmpty() && obstacle == null;
    }

    Survey survey() {
        List<Proposal> ranked = proposals.stream()
                .sorted(Comparator.comparingDouble(Proposal::sure).reversed())
                .toList();
        return new Survey(ranked, seen, ranked.isEmpty() ? obstacle : null);
    }
}
