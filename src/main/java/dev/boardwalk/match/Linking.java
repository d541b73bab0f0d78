package dev.boardwalk.match;

import dev.boardwalk.match.index.BlockRepository;
import dev.boardwalk.match.index.BlockRepository.Kept;
import dev.boardwalk.match.index.LinkRepository;
import dev.boardwalk.match.index.LinkRepository.Linked;
import dev.boardwalk.match.index.SentenceRepository;
import dev.boardwalk.match.index.SentenceRepository.Use;
import dev.boardwalk.match.index.StoredAd;
import dev.boardwalk.match.index.WaitingRepository;
import dev.boardwalk.match.pair.Life;
import dev.boardwalk.match.pair.PairInTime;
import dev.boardwalk.match.score.PairClass;
import dev.boardwalk.match.score.Profile;
import dev.boardwalk.match.score.Verdict;
import dev.boardwalk.match.text.TextSketches;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;

/** Finds what new and changed ads are linked to. Its three stages each want the one before to be through with all ads of the night. */
final class Linking {
    private final WaitingRepository waiting;
    private final SentenceRepository sentences;
    private final BlockRepository blocks;
    private final LinkRepository links;
    private final StoredProfiles profiles;

    Linking(WaitingRepository waiting, SentenceRepository sentences, BlockRepository blocks, LinkRepository links) {
        this.waiting = waiting;
        this.sentences = sentences;
        this.blocks = blocks;
        this.links = links;
        this.profiles = new StoredProfiles(sentences);
    }

    /** First: which sentences are boilerplate. Ads that share one that becomes it tonight wait as well from here on. */
    void noteSentences(Collection<Long> ids) {
        List<Use> uses = new ArrayList<>();
        for (StoredAd ad : waiting.ads(ids)) {
            if (ad.ad().company() != null) {
                String employer = ad.ad().company().key();
                long title = Boilerplate.title(ad.ad());
                TextSketches.sentences(ad.ad().description())
                        .forEach(sentence -> uses.add(new Use(Boilerplate.key(employer, sentence), title, ad.id())));
            }
        }
        waiting.wait(sentences.add(uses, Boilerplate.TITLES));
    }

    /** Second: by what each is found. */
    void key(Collection<Long> ids) {
        List<Kept> kept = new ArrayList<>();
        profiles.of(waiting.ads(ids)).forEach((id, profile) -> kept.add(new Kept(id, profile, Blocks.of(profile))));
        blocks.put(kept, Blocks.LARGEST);
    }

    /** Third: compares each with those it shares a block with. Ads that lose a link by it wait for grouping. */
    void link(Collection<Long> ids) {
        List<long[]> pairs = hopeful(pairs(blocks.candidates(ids)));
        Set<Long> read = new HashSet<>();
        pairs.forEach(pair -> read.addAll(List.of(pair[0], pair[1])));
        List<StoredAd> ads = waiting.ads(read);
        Map<Long, Profile> profileOf = profiles.of(ads);
        PairInTime rule = StoredProfiles.rule(ads);
        List<Linked> found = new ArrayList<>();
        for (long[] pair : pairs) {
            Verdict verdict = rule.judge(of(pair[0], profileOf), of(pair[1], profileOf));
            if (verdict.pairClass() != PairClass.NONE) {
                found.add(new Linked(pair[0], pair[1], verdict));
            }
        }
        waiting.touch(links.removeOf(ids));
        links.add(found);
    }

    /** Fourth, once: links that were found by a block which has grown too large since need another one. */
    void settle() {
        waiting.touch(links.settleDoubts());
    }

    /** Each pair once, the lower number first. */
    private static Collection<long[]> pairs(List<long[]> candidates) {
        Map<String, long[]> pairs = new HashMap<>();
        for (long[] pair : candidates) {
            long a = Math.min(pair[0], pair[1]);
            long b = Math.max(pair[0], pair[1]);
            pairs.put(a + " " + b, new long[] {a, b});
        }
        return pairs.values();
    }

    private static Profile of(long id, Map<Long, Profile> profiles) {
        return Objects.requireNonNull(profiles.get(id), "whatever shares a block has facts");
    }

    /** Most candidates are ruled out by what is known without their texts. */
    private List<long[]> hopeful(Collection<long[]> pairs) {
        Map<Long, Profile> facts = blocks.facts(pairs.stream().flatMapToLong(LongStream::of));
        Map<String, Life> lives = new HashMap<>();
        waiting.lives(facts.keySet())
                .forEach((id, life) -> lives.put(of(id, facts).id(), life));
        PairInTime rule = new PairInTime(lives);
        return pairs.stream()
                .filter(pair -> rule.mayBeLinked(of(pair[0], facts), of(pair[1], facts)))
                .toList();
    }
}
