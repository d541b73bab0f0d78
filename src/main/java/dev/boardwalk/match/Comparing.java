package dev.boardwalk.match;

import dev.boardwalk.match.index.LinkRepository;
import dev.boardwalk.match.index.SentenceRepository;
import dev.boardwalk.match.index.StoredAd;
import dev.boardwalk.match.index.WaitingRepository;
import dev.boardwalk.match.pair.PairInTime;
import dev.boardwalk.match.score.Field;
import dev.boardwalk.match.score.PairClass;
import dev.boardwalk.match.score.Profile;
import dev.boardwalk.match.score.Verdict;
import dev.boardwalk.posting.member.Joining;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares stored ads as the night does, for those who ask why. Callers bring the transaction. */
public final class Comparing {
    private final WaitingRepository waiting;
    private final SentenceRepository sentences;
    private final LinkRepository links;

    public Comparing(WaitingRepository waiting, SentenceRepository sentences, LinkRepository links) {
        this.waiting = waiting;
        this.sentences = sentences;
        this.links = links;
    }

    /** These ads, ready to be compared with each other, by what they say now and operators said of them. */
    public Compared of(Collection<Long> ids) {
        List<StoredAd> ads = waiting.ads(ids);
        PairInTime rule = StoredProfiles.rule(ads);
        Map<Long, Profile> profiles = new StoredProfiles(sentences).of(ads);
        links.decrees(ids).forEach(decreed -> {
            if (profiles.containsKey(decreed.a()) && profiles.containsKey(decreed.b())) {
                rule.decree(
                        profiles.get(decreed.a()).id(),
                        profiles.get(decreed.b()).id(),
                        decreed.decree());
            }
        });
        Map<Long, StoredAd> byId = new HashMap<>();
        ads.forEach(ad -> byId.put(ad.id(), ad));
        return new Compared(byId, profiles, rule);
    }

    /** Ads ready to be compared. */
    public static final class Compared {
        private final Map<Long, StoredAd> ads;
        private final Map<Long, Profile> profiles;
        private final PairInTime rule;

        private Compared(Map<Long, StoredAd> ads, Map<Long, Profile> profiles, PairInTime rule) {
            this.ads = ads;
            this.profiles = profiles;
            this.rule = rule;
        }

        /** What the ad says now; null for a number that is no ad's. */
        public @Nullable StoredAd ad(long id) {
            return ads.get(id);
        }

        /** What the two are to each other today. */
        public Verdict judge(long one, long other) {
            return rule.judge(profile(one), profile(other));
        }

        /** What the ad says of what was compared, shortened; null when it does not say, or whom to write or call is concerned. */
        public @Nullable String value(long id, @Nullable Field field) {
            StoredAd ad = ads.get(id);
            return ad == null || field == null ? null : FieldValues.of(ad.ad(), field);
        }

        private Profile profile(long id) {
            return Objects.requireNonNull(profiles.get(id), "only ads at hand are compared");
        }

        Joining.Link operatorsLink(long ad, long to) {
            Verdict verdict = judge(ad, to);
            PairClass pairClass = verdict.pairClass().joins() ? verdict.pairClass() : PairClass.SEMANTIC;
            return new Joining.Link(Joining.Rule.OPERATOR, to, pairClass.name(), verdict.score(), verdict.why());
        }
    }
}
