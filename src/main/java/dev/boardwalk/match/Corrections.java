package dev.boardwalk.match;

import dev.boardwalk.match.index.DecreeRepository;
import dev.boardwalk.match.index.WaitingRepository;
import dev.boardwalk.posting.member.Joining;
import dev.boardwalk.posting.member.Member;
import dev.boardwalk.posting.member.MemberRepository;
import dev.boardwalk.posting.member.Run;
import dev.boardwalk.posting.member.RunRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Postings corrected by an operator, at once and for every later night. Only the named postings change; the next night looks at their ads again by the rules and
 * by what operators said, which always wins. Callers bring the transaction.
 */
public final class Corrections {
    private final WaitingRepository waiting;
    private final MemberRepository members;
    private final RunRepository runs;
    private final DecreeRepository decrees;
    private final Comparing comparing;

    public Corrections(
            WaitingRepository waiting,
            MemberRepository members,
            RunRepository runs,
            DecreeRepository decrees,
            Comparing comparing) {
        this.waiting = waiting;
        this.members = members;
        this.runs = runs;
        this.decrees = decrees;
        this.comparing = comparing;
    }

    /** Who corrects, and why. */
    public record Operator(String who, String why) {}

    /** The correction cannot be made; the message says what to do. */
    public static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean missing;

        Impossible(boolean missing, String message) {
            super(message);
            this.missing = missing;
        }

        /** Something named is not there. */
        public boolean missing() {
            return missing;
        }
    }

    /**
     * These postings are one; it keeps the number of the oldest.
     *
     * @return the ads that move, as they were
     */
    public List<Member> merge(Set<Long> postings, Operator operator, Instant at) {
        if (postings.size() < 2) {
            throw new Impossible(false, "one posting cannot be merged with itself: name two or more");
        }
        List<Member> all = new ArrayList<>();
        new TreeSet<>(postings).forEach(posting -> all.addAll(existing(posting)));
        long survivor = all.get(0).postingId();
        List<Member> moving =
                all.stream().filter(member -> member.postingId() != survivor).toList();
        Run run = runs.ofOperator(RunRepository.Kind.MERGE, null, operator.who(), operator.why(), at);
        List<Long> ads = all.stream().map(Member::jobAdId).toList();
        decrees.merge(ads, run.id(), at);
        move(moving, survivor, ads.get(0), run, at);
        waiting.wait(ads);
        return moving;
    }

    /**
     * These ads are a posting of their own; the other ads keep the number.
     *
     * @return the ads that move, as they were
     */
    public List<Member> split(long posting, Set<Long> ads, Operator operator, Instant at) {
        List<Member> all = existing(posting);
        List<Member> moving =
                all.stream().filter(member -> ads.contains(member.jobAdId())).toList();
        Set<Long> strangers = new TreeSet<>(ads);
        moving.forEach(member -> strangers.remove(member.jobAdId()));
        if (!strangers.isEmpty()) {
            throw new Impossible(
                    true,
                    "posting " + posting + " has no job ad " + strangers + ": see 'posting show " + posting + "'");
        }
        if (moving.size() == all.size()) {
            throw new Impossible(
                    false, "these are all ads of posting " + posting + ": name those that are another opening");
        }
        Run run = runs.ofOperator(RunRepository.Kind.SPLIT, null, operator.who(), operator.why(), at);
        List<Long> staying = all.stream()
                .map(Member::jobAdId)
                .filter(ad -> !ads.contains(ad))
                .toList();
        decrees.split(ads, staying, run.id(), at);
        long opened = members.open(1, null, at).get(0);
        move(moving, opened, moving.get(0).jobAdId(), run, at);
        waiting.wait(all.stream().map(Member::jobAdId).toList());
        return moving;
    }

    private List<Member> existing(long posting) {
        List<Member> found = members.of(posting);
        if (found.isEmpty()) {
            throw new Impossible(
                    true, "there is no posting " + posting + " with job ads: see analytics.posting_current");
        }
        return found;
    }

    /** @param to an ad of the posting, or the first one to move */
    private void move(List<Member> moving, long posting, long to, Run run, Instant at) {
        members.end(moving, run, at);
        List<Long> ads = new ArrayList<>(moving.stream().map(Member::jobAdId).toList());
        ads.add(to);
        Comparing.Compared compared = comparing.of(ads);
        members.join(
                moving.stream()
                        .map(member -> new Joining(
                                posting,
                                member.jobAdId(),
                                member.jobAdId() == to ? null : compared.operatorsLink(member.jobAdId(), to)))
                        .toList(),
                run,
                at);
    }
}
