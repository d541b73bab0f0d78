package dev.boardwalk.match;

import dev.boardwalk.match.index.LinkRepository;
import dev.boardwalk.match.index.LinkRepository.Decreed;
import dev.boardwalk.match.index.LinkRepository.Linked;
import dev.boardwalk.match.pair.Decree;
import dev.boardwalk.posting.member.Member;
import dev.boardwalk.posting.member.MemberRepository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Ads that can influence each other's group: connected by links, by an operator's word, or by being in one posting now. Whatever happens outside changes nothing
 * inside, which is why a night looks only at the neighbourhoods of what is new.
 *
 * @param ads their numbers
 * @param links that join, between them
 * @param decrees between them
 * @param members of all their postings, the oldest membership first
 */
record Neighbourhood(Set<Long> ads, List<Linked> links, List<Decreed> decrees, List<Member> members) {

    /** The neighbourhoods of these ads; together they have all of them, and no ad is in two. */
    static List<Neighbourhood> of(Collection<Long> ids, LinkRepository links, MemberRepository memberships) {
        var search = new Search();
        Set<Long> frontier = new TreeSet<>(ids);
        frontier.forEach(id -> search.parent.put(id, id));
        while (!frontier.isEmpty()) {
            search.found.clear();
            links.of(frontier).stream()
                    .filter(link -> link.verdict().pairClass().joins())
                    .forEach(search::add);
            links.decrees(frontier).forEach(search::add);
            search.add(memberships.together(frontier));
            frontier = new TreeSet<>(search.found);
        }
        return search.neighbourhoods();
    }

    private static final class Search {
        final Map<Long, Long> parent = new HashMap<>();
        final Set<Long> found = new HashSet<>();
        private final Map<String, Linked> links = new HashMap<>();
        private final Map<String, Decreed> decrees = new HashMap<>();
        private final Map<Long, Member> members = new HashMap<>();

        void add(Linked link) {
            links.put(link.a() + " " + link.b(), link);
            connect(link.a(), link.b());
        }

        /** An ad that is kept apart is no neighbour by that: only if something else leads to it. */
        void add(Decreed decreed) {
            decrees.put(decreed.a() + " " + decreed.b(), decreed);
            if (decreed.decree().kind() == Decree.Kind.MERGE) {
                connect(decreed.a(), decreed.b());
            }
        }

        void add(List<Member> together) {
            Map<Long, Long> firstOf = new HashMap<>();
            for (Member member : together) {
                members.put(member.jobAdId(), member);
                connect(firstOf.computeIfAbsent(member.postingId(), id -> member.jobAdId()), member.jobAdId());
            }
        }

        private void connect(long one, long other) {
            for (long ad : new long[] {one, other}) {
                if (parent.putIfAbsent(ad, ad) == null) {
                    found.add(ad);
                }
            }
            parent.put(root(one), root(other));
        }

        private long root(long ad) {
            long at = ad;
            while (parentOf(at) != at) {
                parent.put(at, parentOf(parentOf(at)));
                at = parentOf(at);
            }
            return at;
        }

        private long parentOf(long ad) {
            return Objects.requireNonNull(parent.get(ad), "an ad that was reached");
        }

        private Neighbourhood at(long ad, Map<Long, Neighbourhood> byRoot) {
            return Objects.requireNonNull(byRoot.get(root(ad)), "every ad that was reached has one");
        }

        List<Neighbourhood> neighbourhoods() {
            Map<Long, Neighbourhood> byRoot = new LinkedHashMap<>();
            for (long ad : new TreeSet<>(parent.keySet())) {
                byRoot.computeIfAbsent(
                                root(ad),
                                root -> new Neighbourhood(
                                        new TreeSet<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()))
                        .ads()
                        .add(ad);
            }
            links.values().forEach(link -> at(link.a(), byRoot).links().add(link));
            decrees.values().stream()
                    .filter(decreed -> parent.containsKey(decreed.a())
                            && parent.containsKey(decreed.b())
                            && root(decreed.a()) == root(decreed.b()))
                    .forEach(decreed -> at(decreed.a(), byRoot).decrees().add(decreed));
            members.values().stream()
                    .sorted(Comparator.comparing(Member::id))
                    .forEach(member -> at(member.jobAdId(), byRoot).members().add(member));
            return List.copyOf(byRoot.values());
        }
    }
}
