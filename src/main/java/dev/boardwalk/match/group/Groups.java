package dev.boardwalk.match.group;

import dev.boardwalk.match.score.PairClass;
import dev.boardwalk.match.score.Profile;
import dev.boardwalk.match.score.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Puts linked ads together. Pairs are taken from the strongest down (equal ones by the ads' names, so the order of arrival means nothing); two groups join only
 * when no pair across them is ruled out and at least half of the pairs across them are linked themselves: one link between two crowds makes no crowd. What an
 * operator put together is together before the first link is looked at.
 */
public final class Groups {
    private static final double LINKED_SHARE = 0.5;

    private final BiFunction<Profile, Profile, Verdict> judge;
    private final Map<String, List<Profile>> groupOf = new HashMap<>();

    private Groups(BiFunction<Profile, Profile, Verdict> judge) {
        this.judge = judge;
    }

    /** @param judge asked again for pairs across groups; symmetric */
    public static List<List<Profile>> of(
            Collection<Profile> ads, Collection<Link> links, BiFunction<Profile, Profile, Verdict> judge) {
        return of(ads, List.of(), links, judge);
    }

    /** @param together pairs that are in one group whatever is ruled out */
    public static List<List<Profile>> of(
            Collection<Profile> ads,
            Collection<List<Profile>> together,
            Collection<Link> links,
            BiFunction<Profile, Profile, Verdict> judge) {
        Groups groups = new Groups(judge);
        ads.forEach(ad -> groups.groupOf.put(ad.id(), List.of(ad)));
        together.forEach(pair -> groups.unite(pair.get(0), pair.get(1)));
        links.stream()
                .filter(link -> link.verdict().pairClass().joins())
                .sorted(Comparator.comparing((Link link) -> -link.verdict().score())
                        .thenComparing(link -> link.a().id())
                        .thenComparing(link -> link.b().id()))
                .forEach(groups::join);
        return groups.groupOf.values().stream()
                .distinct()
                .map(group ->
                        group.stream().sorted(Comparator.comparing(Profile::id)).toList())
                .sorted(Comparator.comparing(group -> group.get(0).id()))
                .toList();
    }

    private void join(Link link) {
        List<Profile> one = groupOf.get(link.a().id());
        List<Profile> other = groupOf.get(link.b().id());
        if (one != other && one != null && other != null && mayJoin(one, other)) {
            unite(link.a(), link.b());
        }
    }

    private void unite(Profile inOne, Profile inOther) {
        List<Profile> one = groupOf.get(inOne.id());
        List<Profile> other = groupOf.get(inOther.id());
        if (one == other || one == null || other == null) {
            return;
        }
        List<Profile> both = new ArrayList<>(one);
        both.addAll(other);
        both.forEach(ad -> groupOf.put(ad.id(), both));
    }

    private boolean mayJoin(List<Profile> one, List<Profile> other) {
        int linked = 0;
        for (Profile mine : one) {
            for (Profile theirs : other) {
                Verdict verdict = judge.apply(mine, theirs);
                if (verdict.forbidden()) {
                    return false;
                }
                linked += verdict.pairClass().joins() ? 1 : 0;
            }
        }
        return linked >= LINKED_SHARE * one.size() * other.size();
    }

    /** One judged pair; a's name comes before b's. */
    public record Link(Profile a, Profile b, Verdict verdict) {
        /** Orders the two by name. */
        public static Link of(Profile one, Profile other, Verdict verdict) {
            return one.id().compareTo(other.id()) <= 0 ? new Link(one, other, verdict) : new Link(other, one, verdict);
        }

        public boolean isRepost() {
            return verdict.pairClass() == PairClass.TEMPORAL;
        }
    }
}
