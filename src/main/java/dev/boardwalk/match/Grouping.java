package dev.boardwalk.match;

import dev.boardwalk.match.group.Groups;
import dev.boardwalk.match.group.Groups.Link;
import dev.boardwalk.match.group.Survival;
import dev.boardwalk.match.index.LinkRepository.Decreed;
import dev.boardwalk.match.index.LinkRepository.Linked;
import dev.boardwalk.match.index.StoredAd;
import dev.boardwalk.match.pair.Decree;
import dev.boardwalk.match.pair.PairInTime;
import dev.boardwalk.match.score.Profile;
import dev.boardwalk.posting.member.Joining;
import dev.boardwalk.posting.member.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups the ads of one neighbourhood, and says what that changes in the postings. Pure: it is given all it looks at. */
final class Grouping {
    private final Neighbourhood around;
    private final Map<Long, StoredAd> ads = new HashMap<>();
    private final Map<Long, Profile> profiles;
    private final Map<String, Long> idOf = new HashMap<>();
    private final PairInTime rule;

    /**
     * @param stored the ads of the neighbourhood
     * @param profiles theirs
     */
    Grouping(Neighbourhood around, Collection<StoredAd> stored, Map<Long, Profile> profiles) {
        this.around = around;
        this.profiles = profiles;
        this.rule = StoredProfiles.rule(stored);
        stored.forEach(ad -> {
            ads.put(ad.id(), ad);
            idOf.put(ad.name(), ad.id());
        });
        for (Decreed decreed : around.decrees()) {
            if (ads.containsKey(decreed.a()) && ads.containsKey(decreed.b())) {
                rule.decree(name(decreed.a()), name(decreed.b()), decreed.decree());
            }
        }
    }

    /**
     * What changes.
     *
     * @param postings for each group the posting that lives on in it; null for a new one
     * @param ending memberships that are no more
     * @param joining for each group its new members, to be given the posting's number
     */
    record Change(List<@Nullable Long> postings, List<Member> ending, List<List<Joining>> joining) {}

    Change change() {
        List<List<Long>> groups = groups();
        Map<Integer, Long> survivors = Survival.of(groups, around.members());
        Map<Long, Member> memberOf = new HashMap<>();
        around.members().forEach(member -> memberOf.put(member.jobAdId(), member));
        List<@Nullable Long> postings = new ArrayList<>();
        List<Member> ending = new ArrayList<>();
        List<List<Joining>> joining = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Long posting = survivors.get(i);
            List<Long> coming = new ArrayList<>();
            for (long ad : groups.get(i)) {
                Member member = memberOf.get(ad);
                if (member != null && posting != null && member.postingId() == posting) {
                    continue;
                }
                coming.add(ad);
                if (member != null) {
                    ending.add(member);
                }
            }
            postings.add(posting);
            joining.add(joinings(groups.get(i), coming, posting == null));
        }
        return new Change(postings, ending, joining);
    }

    List<List<Long>> groups() {
        List<Link> links = new ArrayList<>();
        for (Linked linked : around.links()) {
            if (profiles.containsKey(linked.a()) && profiles.containsKey(linked.b())) {
                links.add(Link.of(profiles.get(linked.a()), profiles.get(linked.b()), linked.verdict()));
            }
        }
        List<List<Profile>> together = around.decrees().stream()
                .filter(decreed -> decreed.decree().kind() == Decree.Kind.MERGE)
                .map(decreed -> List.of(profiles.get(decreed.a()), profiles.get(decreed.b())))
                .toList();
        return Groups.of(profiles.values(), together, links, rule::judge).stream()
                .map(group -> group.stream().map(ad -> idOf.get(ad.id())).toList())
                .toList();
    }

    private List<Joining> joinings(List<Long> group, List<Long> coming, boolean isNew) {
        Long first = isNew
                ? Collections.min(
                        group,
                        Comparator.comparing((Long ad) -> ad(ad).life().firstSeen())
                                .thenComparing(this::name))
                : null;
        return coming.stream()
                .map(ad -> new Joining(0, ad, ad.equals(first) ? null : strongest(ad, group)))
                .toList();
    }

    private Joining.@Nullable Link strongest(long ad, List<Long> group) {
        Set<Long> others = new HashSet<>(group);
        others.remove(ad);
        return others.stream()
                .map(other -> Link.of(profile(ad), profile(other), rule.judge(profile(ad), profile(other))))
                .filter(link -> link.verdict().pairClass().joins())
                .min(Comparator.comparing((Link link) -> rule.isDecreed(link.a(), link.b()) ? 0 : 1)
                        .thenComparing(link -> -link.verdict().score())
                        .thenComparing(link -> link.a().id())
                        .thenComparing(link -> link.b().id()))
                .map(link -> evidence(ad, link))
                .orElse(null);
    }

    private Joining.Link evidence(long ad, Link link) {
        long other = link.a().equals(profile(ad)) ? id(link.b()) : id(link.a());
        Joining.Rule how = rule.isDecreed(link.a(), link.b())
                ? Joining.Rule.OPERATOR
                : Collections.disjoint(link.a().requisitions(), link.b().requisitions())
                        ? Joining.Rule.SCORE
                        : Joining.Rule.IDENTITY;
        return new Joining.Link(
                how,
                other,
                link.verdict().pairClass().name(),
                link.verdict().score(),
                link.verdict().why());
    }

    private String name(long ad) {
        return ad(ad).name();
    }

    private StoredAd ad(long id) {
        return Objects.requireNonNull(ads.get(id), "an ad at hand");
    }

    private Profile profile(long id) {
        return Objects.requireNonNull(profiles.get(id), "an ad at hand has a profile");
    }

    private long id(Profile profile) {
        return Objects.requireNonNull(idOf.get(profile.id()), "a profile of an ad at hand");
    }
}
