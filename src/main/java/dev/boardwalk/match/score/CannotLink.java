package dev.boardwalk.match.score;

import dev.boardwalk.match.identity.Requisition;
import dev.boardwalk.match.text.TitleTerms;
import dev.boardwalk.posting.WorkMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What rules out that two ads are one opening, whatever else agrees. Text alone mis-merges 85 % of near-identical pairs on boards full of templates; these
 * are what tells such pairs apart.
 */
final class CannotLink {
    private CannotLink() {}

    /** The reasons in words; none when the two may be one. A shared requisition overrules everything but the operator. */
    static List<String> reasons(Profile one, Profile other, PlaceMatch place, TextMatch text) {
        List<String> reasons = new ArrayList<>();
        requisitions(one, other, reasons);
        if (Names.compare(one.company(), other.company()) == Names.Level.OTHER) {
            reasons.add("other employer");
        }
        if (place == PlaceMatch.OTHER_COUNTRY) {
            reasons.add("other country");
        }
        if (place == PlaceMatch.OTHER_CITY) {
            reasons.add("other city");
        }
        levels(one, other, reasons);
        if (PayMatch.of(one.pay(), other.pay()) == PayMatch.APART) {
            reasons.add("pay apart");
        }
        if (one.workMode() == WorkMode.REMOTE && other.workMode() == WorkMode.ONSITE
                || one.workMode() == WorkMode.ONSITE && other.workMode() == WorkMode.REMOTE) {
            reasons.add("remote and on site");
        }
        if (text.comparable() && text.similarity() >= TEMPLATE) {
            List<String> names = one.text().slots().conflicts(other.text().slots());
            if (!names.isEmpty()) {
                reasons.add("other name at the same spot of one template: " + names.get(0));
            }
        }
        return reasons;
    }

    /** Words of rank that the level of a title does not cover: with one of them in one title only, the titles are two jobs of one ladder. */
    private static final Set<String> RANKS = Set.of(
            "senior",
            "junior",
            "lead",
            "leader",
            "principal",
            "head",
            "chief",
            "trainee",
            "apprentice",
            "deputy",
            "assistant",
            "associate",
            "director",
            "manager",
            "supervisor",
            "graduate",
            "intern",
            "executive",
            "vice",
            "president",
            "expert",
            "foreman",
            "matron",
            "sister",
            "partner",
            "werkstudent",
            "volunteer",
            "locum",
            "student");

    /** Texts as alike as this are copies or cut from one template. */
    private static final double TEMPLATE = 0.5;

    static boolean sharesRequisition(Profile one, Profile other) {
        return !Collections.disjoint(one.requisitions(), other.requisitions());
    }

    private static void requisitions(Profile one, Profile other, List<String> reasons) {
        for (Requisition mine : one.requisitions()) {
            for (Requisition theirs : other.requisitions()) {
                if (mine.sameIssuer(theirs) && !mine.id().equals(theirs.id())) {
                    reasons.add("other requisition of one issuer: " + mine + " / " + theirs.id());
                    return;
                }
            }
        }
        if (one.board() != null && one.board().equals(other.board())) {
            reasons.add("two ads of board " + one.board());
        }
    }

    /** Of the whole title: the level the title states may be one of two it names. */
    private static Set<String> ranks(Profile ad) {
        Set<String> ranks = new TreeSet<>(TitleTerms.of(ad.title()));
        ranks.retainAll(RANKS);
        return ranks;
    }

    private static void levels(Profile one, Profile other, List<String> reasons) {
        boolean comparable = !one.inAnotherLanguageThan(other);
        boolean bothState = one.seniority() != null && other.seniority() != null;
        if (one.seniority() != other.seniority() && (bothState || comparable)) {
            reasons.add("other level: " + one.seniority() + " / " + other.seniority());
        } else if (comparable) {
            Set<String> ranks = ranks(one);
            Set<String> theirs = ranks(other);
            Set<String> both = new TreeSet<>(ranks);
            both.retainAll(theirs);
            ranks.addAll(theirs);
            ranks.removeAll(both);
            if (!ranks.isEmpty()) {
                reasons.add("rank in one title only: " + String.join(", ", ranks));
            }
        }
        Set<String> levels = new TreeSet<>(one.levels());
        levels.retainAll(other.levels());
        boolean numbered = !one.levels().isEmpty() && !other.levels().isEmpty();
        if (numbered && levels.isEmpty()) {
            reasons.add("other numbered level: " + one.levels() + " / " + other.levels());
        }
    }
}
