package dev.boardwalk.match;

import dev.boardwalk.match.index.SentenceRepository;
import dev.boardwalk.match.index.StoredAd;
import dev.boardwalk.match.pair.Life;
import dev.boardwalk.match.pair.PairInTime;
import dev.boardwalk.match.score.Profile;
import dev.boardwalk.match.text.TextSketches;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Makes profiles of stored ads, without what is known to be boilerplate. */
final class StoredProfiles {
    private final SentenceRepository sentences;

    StoredProfiles(SentenceRepository sentences) {
        this.sentences = sentences;
    }

    /** By the ads' numbers. */
    Map<Long, Profile> of(Collection<StoredAd> ads) {
        Set<Long> asked = new HashSet<>();
        for (StoredAd ad : ads) {
            if (ad.ad().company() != null) {
                String employer = ad.ad().company().key();
                TextSketches.sentences(ad.ad().description())
                        .forEach(sentence -> asked.add(Boilerplate.key(employer, sentence)));
            }
        }
        Set<Long> known = sentences.boilerplate(asked);
        Boilerplate boilerplate = (employer, sentence) -> known.contains(Boilerplate.key(employer, sentence));
        Map<Long, Profile> profiles = new HashMap<>();
        ads.forEach(ad -> profiles.put(ad.id(), Profiles.of(ad.name(), ad.board(), ad.ad(), null, boilerplate)));
        return profiles;
    }

    /** The rule for pairs of these ads, without what operators said. */
    static PairInTime rule(Collection<StoredAd> ads) {
        Map<String, Life> lives = new HashMap<>();
        ads.forEach(ad -> lives.put(ad.name(), ad.life()));
        return new PairInTime(lives);
    }
}
