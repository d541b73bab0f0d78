package dev.boardwalk.match;

import dev.boardwalk.match.group.Groups;
import dev.boardwalk.match.group.Groups.Link;
import dev.boardwalk.match.pair.Life;
import dev.boardwalk.match.pair.PairInTime;
import dev.boardwalk.match.score.Profile;
import dev.boardwalk.match.text.TextSketches;
import dev.boardwalk.posting.JobAd;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Matches ads that are all in memory, by the rules of the night. */
public final class AdsAtHand {
    private AdsAtHand() {}

    /**
     * One ad and its name.
     *
     * @param id unique
     * @param board where it stood; null when unknown
     * @param life when it stood; null when unknown
     */
    public record Ad(
            String id,
            @Nullable String board,
            JobAd ad,
            @Nullable Life life) {
        /** An ad of which nothing is known but what it says. */
        public Ad(String id, JobAd ad) {
            this(id, null, ad, null);
        }
    }

    /**
     * What came out.
     *
     * @param groups every ad in exactly one, names in order
     * @param pairs every pair that was compared, the groups' own among them, ordered by the names
     */
    public record Matched(List<List<Profile>> groups, List<Link> pairs) {}

    public static Matched match(List<Ad> ads) {
        Boilerplate boilerplate = boilerplate(ads);
        PairInTime pairRule = new PairInTime(lives(ads));
        List<Profile> profiles = ads.stream()
                .map(ad -> Profiles.of(ad.id(), ad.board(), ad.ad(), null, boilerplate))
                .sorted(Comparator.comparing(Profile::id))
                .toList();
        Map<String, Link> pairs = new TreeMap<>();
        candidates(profiles).forEach(pair -> put(pairs, pairRule, pair.get(0), pair.get(1)));
        List<List<Profile>> groups = Groups.of(profiles, pairs.values(), pairRule::judge);
        for (List<Profile> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    put(pairs, pairRule, group.get(i), group.get(j));
                }
            }
        }
        return new Matched(groups, List.copyOf(pairs.values()));
    }

    private static void put(Map<String, Link> pairs, PairInTime rule, Profile one, Profile other) {
        pairs.computeIfAbsent(one.id() + "\u0000" + other.id(), key -> Link.of(one, other, rule.judge(one, other)));
    }

    private static Map<String, Life> lives(List<Ad> ads) {
        Map<String, Life> lives = new HashMap<>();
        for (Ad ad : ads) {
            if (ad.life() != null) {
                lives.put(ad.id(), ad.life());
            }
        }
        return lives;
    }

    /** Sentences by employer, counted by the titles they stand under. */
    static Boilerplate boilerplate(List<Ad> ads) {
        Map<String, Map<Long, Set<Long>>> titles = new HashMap<>();
        for (Ad ad : ads) {
            if (ad.ad().company() == null) {
                continue;
            }
            var ofEmployer = titles.computeIfAbsent(ad.ad().company().key(), key -> new HashMap<>());
            long title = Boilerplate.title(ad.ad());
            TextSketches.sentences(ad.ad().description())
                    .forEach(sentence -> ofEmployer
                            .computeIfAbsent(sentence, key -> new HashSet<>())
                            .add(title));
        }
        return (employer, sentence) -> titles.getOrDefault(employer, Map.of())
                        .getOrDefault(sentence, Set.of())
                        .size()
                >= Boilerplate.TITLES;
    }

    /** Pairs that share a block which is not too large, each once, the first name first. */
    static List<List<Profile>> candidates(List<Profile> profiles) {
        Map<Long, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            int ad = i;
            Blocks.of(profiles.get(i))
                    .forEach(block -> blocks.computeIfAbsent(block, key -> new ArrayList<>(2))
                            .add(ad));
        }
        Set<Long> pairs = new TreeSet<>();
        for (List<Integer> block : blocks.values()) {
            if (block.size() > 1 && block.size() <= Blocks.LARGEST) {
                for (int i = 0; i < block.size(); i++) {
                    for (int j = i + 1; j < block.size(); j++) {
                        pairs.add(((long) block.get(i) << 32) | block.get(j));
                    }
                }
            }
        }
        return pairs.stream()
                .map(pair -> List.of(profiles.get((int) (pair >> 32)), profiles.get((int) (pair & 0xFFFFFFFFL))))
                .toList();
    }
}
