package dev.boardwalk.match.group;

import dev.boardwalk.posting.member.Member;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which posting lives on in which group, so that ids are stable while members come and go. The oldest posting chooses first: it goes with the group that has most
 * of its members; where that is even, with the member that joined it first. A posting whose members all went to groups that older postings have ends.
 */
public final class Survival {
    private Survival() {}

    /**
     * @param groups of ads, no ad in two
     * @param members all members of all postings that have an ad in a group, the oldest membership first
     * @return posting by the index of its group; groups that are not in it need a new posting
     */
    public static Map<Integer, Long> of(List<? extends Collection<Long>> groups, List<Member> members) {
        Map<Long, Integer> groupOf = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (long ad : groups.get(i)) {
                groupOf.put(ad, i);
            }
        }
        Map<Long, Map<Integer, Integer>> claims = new TreeMap<>();
        Map<Long, Map<Integer, Integer>> firsts = new HashMap<>();
        for (int nth = 0; nth < members.size(); nth++) {
            Member member = members.get(nth);
            Integer group = groupOf.get(member.jobAdId());
            if (group != null) {
                claims.computeIfAbsent(member.postingId(), id -> new TreeMap<>())
                        .merge(group, 1, Integer::sum);
                firsts.computeIfAbsent(member.postingId(), id -> new HashMap<>())
                        .putIfAbsent(group, nth);
            }
        }
        Map<Integer, Long> postings = new TreeMap<>();
        claims.forEach((posting, counts) -> counts.entrySet().stream()
                .filter(claim -> !postings.containsKey(claim.getKey()))
                .min(Comparator.comparing((Map.Entry<Integer, Integer> claim) -> -claim.getValue())
                        .thenComparing(claim ->
                                firsts.getOrDefault(posting, Map.of()).getOrDefault(claim.getKey(), Integer.MAX_VALUE)))
                .ifPresent(claim -> postings.put(claim.getKey(), posting)));
        return postings;
    }
}
