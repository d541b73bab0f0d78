package dev.boardwalk.match.score;

import dev.boardwalk.match.identity.Requisition;
import dev.boardwalk.match.text.TitleTerms;
import dev.boardwalk.match.text.Words;
import dev.boardwalk.posting.WorkMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
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
            template(one, other, reasons);
        }
        return reasons;
    }

    /** What tells two ads of one template apart. A tool is no name: tools are added and dropped, and compared as skills. */
    private static void template(Profile one, Profile other, List<String> reasons) {
        Set<String> tools = new HashSet<>();
        one.skills().forEach(skill -> tools.add(Words.fold(skill)));
        other.skills().forEach(skill -> tools.add(Words.fold(skill)));
        List<String> names = one.text().slots().conflicts(other.text().slots(), tools);
        if (!names.isEmpty()) {
            reasons.add("other name at the same spot of one template: " + names.get(0));
        }
        if (PayMatch.anotherGrade(one.pay(), other.pay())) {
            reasons.add("other grade of pay in one template");
        }
        String conditions = one.text().conditions().conflict(other.text().conditions());
        if (conditions != null) {
            reasons.add("other conditions in one template: " + conditions);
        }
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
            "student",
            "founding",
            "staff");

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

    /** Of the whole title, wherever a board puts them, but not of the employers' names in it: "Fitter - Senior", "Nurse at Kern Partners". */
    private static Set<String> ranks(Profile ad, Profile other) {
        Set<String> ranks = new TreeSet<>(TitleTerms.of(ad.title()));
        ranks.retainAll(RANKS);
        for (Profile each : List.of(ad, other)) {
            if (each.company() != null) {
                ranks.removeAll(TitleTerms.of(each.company().name()));
            }
        }
        return ranks;
    }

    /** Where words can be compared, the words of rank decide; a level that both share by their words is no other level because one was read off its place. */
    private static void levels(Profile one, Profile other, List<String> reasons) {
        boolean comparable = !one.inAnotherLanguageThan(other);
        Set<String> mine = ranks(one, other);
        Set<String> theirs = ranks(other, one);
        boolean sameRanks = comparable && !mine.isEmpty() && mine.equals(theirs);
        boolean bothState = one.seniority() != null && other.seniority() != null;
        if (!sameRanks && one.seniority() != other.seniority() && (bothState || comparable)) {
            reasons.add("other level: " + one.seniority() + " / " + other.seniority());
        } else if (comparable && !mine.equals(theirs)) {
            Set<String> apart = new TreeSet<>(mine);
            apart.addAll(theirs);
            mine.retainAll(theirs);
            apart.removeAll(mine);
            reasons.add("rank in one title only: " + String.join(", ", apart));
        }
        Set<String> levels = new TreeSet<>(one.levels());
        levels.retainAll(other.levels());
        boolean numbered = !one.levels().isEmpty() && !other.levels().isEmpty();
        if (numbered && levels.isEmpty()) {
            reasons.add("other numbered level: " + one.levels() + " / " + other.levels());
        }
    }
}
