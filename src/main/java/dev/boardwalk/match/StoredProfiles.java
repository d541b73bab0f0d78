package dev.boardwalk.match;

import dev.boardwalk.match.index.SentenceRepository;
import dev.boardwalk.match.index.StoredAd;
import dev.boardwalk.match.pair.Life;
import dev.boardwalk.match.pair.PairInTime;
import dev.boardwalk.match.score.Profile;
import dev.boardwalk.match.text.CutText;
import dev.boardwalk.posting.Company;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes profiles of stored ads, without what is known to be boilerplate. */
final class StoredProfiles {
    private final SentenceRepository sentences;

    StoredProfiles(SentenceRepository sentences) {
        this.sentences = sentences;
    }

    /** By the ads' numbers. Texts are cut and sketched by all processors: a night has nothing else to do meanwhile. */
    Map<Long, Profile> of(Collection<StoredAd> ads) {
        List<Cut> cut = ads.parallelStream().map(Cut::of).toList();
        Set<Long> known = sentences.boilerplate(
                cut.stream().flatMap(ad -> ad.keys().stream()).toList());
        Boilerplate boilerplate = (employer, sentence) -> known.contains(Boilerplate.key(employer, sentence));
        return cut.parallelStream()
                .collect(Collectors.toMap(ad -> ad.ad().id(), ad -> ad.profile(boilerplate), (same, again) -> same));
    }

    private record Cut(StoredAd ad, CutText text) {
        static Cut of(StoredAd ad) {
            return new Cut(ad, CutText.of(ad.ad().description()));
        }

        /** By what the boilerplate among its sentences is known. */
        List<Long> keys() {
            Company company = ad.ad().company();
            if (company == null) {
                return List.of();
            }
            String employer = company.key();
            return text.longSentences().stream()
                    .map(sentence -> Boilerplate.key(employer, sentence))
                    .toList();
        }

        Profile profile(Boilerplate boilerplate) {
            return Profiles.withText(Profiles.facts(ad.name(), ad.board(), ad.ad(), null), text, boilerplate);
        }
    }

    /** The rule for pairs of these ads, without what operators said. */
    static PairInTime rule(Collection<StoredAd> ads) {
        Map<String, Life> lives = new HashMap<>();
        ads.forEach(ad -> lives.put(ad.name(), ad.life()));
        return new PairInTime(lives);
    }
}
