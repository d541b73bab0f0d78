package dev.boardwalk.ops.cli;

import dev.boardwalk.analytics.FieldSourceRepository.FieldSource;
import dev.boardwalk.match.Comparing.Compared;
import dev.boardwalk.match.score.Reason;
import dev.boardwalk.match.score.Verdict;
import dev.boardwalk.posting.member.Member;
import dev.boardwalk.posting.member.Membership;
import dev.boardwalk.posting.member.MembershipRepository.Repost;
import dev.boardwalk.posting.member.UndoRepository.Taken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Postings and what is said of them, as rows. */
final class PostingRows {
    private PostingRows() {}

    static Rows members(List<Membership> members) {
        return new Rows(
                "boardwalk/posting/v1",
                List.of(
                        "jobAd",
                        "board",
                        "state",
                        "title",
                        "rule",
                        "class",
                        "score",
                        "linkedTo",
                        "from",
                        "to",
                        "recordedBy",
                        "url"),
                members.stream()
                        .map(member -> line(
                                member.jobAdId(),
                                member.board(),
                                member.state(),
                                member.title(),
                                member.rule(),
                                member.pairClass(),
                                member.score(),
                                member.linkedTo(),
                                member.from(),
                                member.to(),
                                recordedBy(member),
                                member.url()))
                        .toList());
    }

    private static String recordedBy(Membership member) {
        return member.operator() == null ? "night " + member.night() : member.operator();
    }

    /** One row a reason, so that nothing is cut off. */
    static Rows explained(
            List<Membership> members,
            List<Long> ads,
            Compared compared,
            List<FieldSource> fields,
            List<Repost> reposts) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Membership member : members) {
            String how = member.rule() + (member.to() == null ? " since " : " from ") + member.from()
                    + (member.to() == null ? "" : " to " + member.to()) + ", " + recordedBy(member);
            rows.add(wide("member", member.jobAdId(), member.linkedTo(), how, member.board() + ": " + member.title()));
            member.why()
                    .forEach(why ->
                            rows.add(wide("joined", member.jobAdId(), member.linkedTo(), member.pairClass(), why)));
        }
        for (int i = 0; i < ads.size(); i++) {
            for (int j = i + 1; j < ads.size(); j++) {
                addPair(rows, ads.get(i), ads.get(j), compared);
            }
        }
        for (FieldSource field : fields) {
            rows.add(wide("field", field.jobAdId(), null, field.field() + ": " + field.rule(), field.value()));
        }
        for (Repost repost : reposts) {
            String posting = "posting " + repost.otherPostingId();
            repost.why()
                    .forEach(why -> rows.add(wide("repost", repost.jobAdId(), repost.otherJobAdId(), posting, why)));
        }
        return new Rows(
                "boardwalk/posting-explained/v1",
                List.of("what", "jobAd", "other", "result", "because", "value", "otherValue"),
                rows);
    }

    /** One row a comparison, with what either ad says. */
    private static void addPair(List<List<@Nullable Object>> rows, long one, long other, Compared compared) {
        Verdict verdict = compared.judge(one, other);
        String result = verdict.pairClass() + " " + verdict.score() + (verdict.forbidden() ? " forbidden" : "");
        for (Reason reason : verdict.reasons()) {
            rows.add(line(
                    "pair",
                    one,
                    other,
                    result,
                    reason.toString(),
                    compared.value(one, reason.field()),
                    compared.value(other, reason.field())));
        }
    }

    private static List<@Nullable Object> wide(@Nullable Object... values) {
        return Arrays.asList(Arrays.copyOf(values, 7));
    }

    static Rows moved(List<Member> moved) {
        return new Rows(
                "boardwalk/posting-correction/v1",
                List.of("jobAd", "leavesPosting"),
                moved.stream()
                        .map(member -> line(member.jobAdId(), member.postingId()))
                        .toList());
    }

    static Rows taken(List<Taken> taken) {
        return new Rows(
                "boardwalk/posting-undo/v1",
                List.of("run", "what", "night", "who", "at", "memberships"),
                taken.stream()
                        .map(run -> line(run.id(), run.kind(), run.date(), run.who(), run.at(), run.recorded()))
                        .toList());
    }

    private static List<@Nullable Object> line(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
