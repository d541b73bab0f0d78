package dev.boardwalk.match.score;

import dev.boardwalk.match.identity.Requisition;
import dev.boardwalk.posting.WorkMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What rules out that two ads are one opening, whatever else agrees. Text alone mis-merges 85 % of near-identical pairs on boards full of templates; these
 * are what tells such pairs apart.
 */
final class CannotLink {
    private CannotLink() {}

    /** The reasons in words; none when the two may be one. A shared requisition overrules everything but the operator. */
    static List<Reason> reasons(Side left, Side right, Names.Level names, PlaceMatch place, TextMatch text) {
        Profile one = left.profile();
        Profile other = right.profile();
        List<Reason> reasons = new ArrayList<>();
        requisitions(one, other, reasons);
        if (names == Names.Level.OTHER) {
            reasons.add(bar(Field.COMPANY, "other employer"));
        }
        if (place == PlaceMatch.OTHER_COUNTRY) {
            reasons.add(bar(Field.PLACE, "other country"));
        }
        if (place == PlaceMatch.OTHER_CITY) {
            reasons.add(bar(Field.PLACE, "other city"));
        }
        levels(left, right, reasons);
        if (PayMatch.of(one.pay(), other.pay()) == PayMatch.APART) {
            reasons.add(bar(Field.PAY, "pay apart"));
        }
        if (one.workMode() == WorkMode.REMOTE && other.workMode() == WorkMode.ONSITE
                || one.workMode() == WorkMode.ONSITE && other.workMode() == WorkMode.REMOTE) {
            reasons.add(bar(Field.WORK_MODE, "remote and on site"));
        }
        if (left.titleMode() != null && right.titleMode() != null && left.titleMode() != right.titleMode()) {
            reasons.add(bar(
                    Field.TITLE,
                    "other way of working in the titles: " + left.titleMode() + " / " + right.titleMode()));
        }
        if (text.comparable() && text.similarity() >= TEMPLATE) {
            template(left, right, reasons);
        }
        return reasons;
    }

    private static Reason bar(@Nullable Field field, String reason) {
        return new Remark(field, "never one: " + reason);
    }

    /** What tells two ads of one template apart. A tool is no name: tools are added and dropped, and compared as skills. */
    private static void template(Side left, Side right, List<Reason> reasons) {
        Profile one = left.profile();
        Profile other = right.profile();
        Set<String> tools = new HashSet<>(left.tools());
        tools.addAll(right.tools());
        List<String> names = one.text().slots().conflicts(other.text().slots(), tools);
        if (!names.isEmpty()) {
            reasons.add(bar(null, "other name at the same spot of one template: " + names.get(0)));
        }
        if (PayMatch.anotherGrade(one.pay(), other.pay())) {
            reasons.add(bar(Field.PAY, "other grade of pay in one template"));
        }
        String conditions = one.text().conditions().conflict(other.text().conditions());
        if (conditions != null) {
            reasons.add(bar(null, "other conditions in one template: " + conditions));
        }
    }

    /** Words of rank that the level of a title does not cover: with one of them in one title only, the titles are two jobs of one ladder. */
    static final Set<String> RANKS = Set.of(
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

    private static void requisitions(Profile one, Profile other, List<Reason> reasons) {
        for (Requisition mine : one.requisitions()) {
            for (Requisition theirs : other.requisitions()) {
                if (mine.sameIssuer(theirs) && !mine.id().equals(theirs.id())) {
                    reasons.add(bar(null, "other requisition of one issuer: " + mine + " / " + theirs.id()));
                    return;
                }
            }
        }
        if (one.board() != null && one.board().equals(other.board())) {
            reasons.add(bar(null, "two ads of board " + one.board()));
        }
    }

    /** Nor of the other employer's name. */
    private static Set<String> ranks(Side ad, Side other) {
        if (ad.ranks().isEmpty()) {
            return Set.of();
        }
        Set<String> ranks = new TreeSet<>(ad.ranks());
        ranks.removeAll(other.companyTerms());
        return ranks;
    }

    /** Where words can be compared, the words of rank decide; a level that both share by their words is no other level because one was read off its place. */
    private static void levels(Side left, Side right, List<Reason> reasons) {
        Profile one = left.profile();
        Profile other = right.profile();
        boolean comparable = !one.inAnotherLanguageThan(other);
        Set<String> mine = ranks(left, right);
        Set<String> theirs = ranks(right, left);
        boolean sameRanks = comparable && !mine.isEmpty() && mine.equals(theirs);
        boolean bothState = one.seniority() != null && other.seniority() != null;
        if (!sameRanks && one.seniority() != other.seniority() && (bothState || comparable)) {
            reasons.add(bar(Field.TITLE, "other level: " + one.seniority() + " / " + other.seniority()));
        } else if (comparable && !mine.equals(theirs)) {
            Set<String> apart = new TreeSet<>(mine);
            apart.addAll(theirs);
            apart.removeIf(rank -> mine.contains(rank) && theirs.contains(rank));
            reasons.add(bar(Field.TITLE, "rank in one title only: " + String.join(", ", apart)));
        }
        boolean numbered = !one.levels().isEmpty() && !other.levels().isEmpty();
        if (numbered && Collections.disjoint(one.levels(), other.levels())) {
            reasons.add(bar(Field.TITLE, "other numbered level: " + one.levels() + " / " + other.levels()));
        }
    }
}
