package dev.boardwalk.match;

import dev.boardwalk.match.Grouping.Change;
import dev.boardwalk.match.index.BlockRepository;
import dev.boardwalk.match.index.LinkRepository;
import dev.boardwalk.match.index.RulesRepository;
import dev.boardwalk.match.index.SentenceRepository;
import dev.boardwalk.match.index.StoredAd;
import dev.boardwalk.match.index.WaitingRepository;
import dev.boardwalk.match.score.Profile;
import dev.boardwalk.posting.member.Joining;
import dev.boardwalk.posting.member.Member;
import dev.boardwalk.posting.member.MemberRepository;
import dev.boardwalk.posting.member.Run;
import dev.boardwalk.posting.member.RunRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives every job ad its posting, by the rules of {@link AdsAtHand}: only new and changed ads look for others, and what comes of it is what all ads at hand at once
 * would give, whatever their order. Stages in the order of the methods, each through with all ads that wait before the next begins; every call is one piece of
 * work that leaves a state to go on from. Callers bring the transaction, one a call.
 *
 * <p>What is kept between nights holds for the rules that made it: when those of the program are others, it is forgotten and all ads are matched anew. Under the
 * same rules two things are remembered for good, so that they depend on what was seen and not on when: a sentence that an employer has put under
 * {@value Boilerplate#TITLES} titles is boilerplate (ads that have it are matched again that night), and a block that held more than
 * {@value Blocks#LARGEST} ads is no evidence (links that only it supported go that night).
 */
public final class Matching {
    private final Supplier<String> rules;
    private final RulesRepository rulesOfBefore;
    private final WaitingRepository waiting;
    private final LinkRepository links;
    private final MemberRepository members;
    private final RunRepository runs;
    private final Linking linking;
    private final StoredProfiles profiles;

    /** @param rules the name of the program's rules for matching: another one when they may come to other results; asked for in the night only */
    public Matching(
            Supplier<String> rules,
            RulesRepository rulesOfBefore,
            WaitingRepository waiting,
            SentenceRepository sentences,
            BlockRepository blocks,
            LinkRepository links,
            MemberRepository members,
            RunRepository runs) {
        this.rules = rules;
        this.rulesOfBefore = rulesOfBefore;
        this.waiting = waiting;
        this.links = links;
        this.members = members;
        this.runs = runs;
        this.profiles = new StoredProfiles(sentences);
        this.linking = new Linking(waiting, sentences, blocks, links);
    }

    /** Before all else: when other rules made what is kept, all ads wait to be matched anew. */
    public void begin() {
        String name = rules.get();
        if (!rulesOfBefore.areRules(name)) {
            rulesOfBefore.begin(name);
        }
    }

    /** Up to {@code limit} ads, by number, that are new, changed, closed or open again. */
    public List<Long> changed(long afterId, int limit) {
        return waiting.changed(afterId, limit);
    }

    /** Notes the sentences of these ads. */
    public void noteSentences(Collection<Long> ads) {
        linking.noteSentences(ads);
    }

    /** Writes by what these ads are found. */
    public void key(Collection<Long> ads) {
        linking.key(ads);
    }

    /** Compares these ads with those they share a block with. */
    public void link(Collection<Long> ads) {
        linking.link(ads);
    }

    /** Lets go of links that only a block supported which has grown too large. */
    public void settle() {
        linking.settle();
    }

    /** Up to {@code limit} ads, by number, that changed or lost a link, and are not grouped yet. */
    public List<Long> ungrouped(long afterId, int limit) {
        return waiting.ungrouped(afterId, limit);
    }

    /** Groups these ads and all they are connected with, and writes what that changes in the postings. */
    public void group(Collection<Long> ads, long nightId, Instant at) {
        List<Neighbourhood> neighbourhoods = Neighbourhood.of(ads, links, members);
        List<Change> changes = changes(neighbourhoods);
        write(changes, runs.ofNight(nightId, at), at);
        Set<Long> all = new HashSet<>();
        neighbourhoods.forEach(around -> all.addAll(around.ads()));
        waiting.done(all);
    }

    private List<Change> changes(List<Neighbourhood> neighbourhoods) {
        Set<Long> read = new HashSet<>();
        neighbourhoods.stream().filter(around -> around.ads().size() > 1).forEach(around -> read.addAll(around.ads()));
        Map<Long, StoredAd> ads = new HashMap<>();
        waiting.ads(read).forEach(ad -> ads.put(ad.id(), ad));
        Map<Long, Profile> profileOf = profiles.of(ads.values());
        List<Change> changes = new ArrayList<>();
        for (Neighbourhood around : neighbourhoods) {
            if (around.ads().size() > 1) {
                changes.add(of(around, ads, profileOf));
            } else if (around.members().isEmpty()) {
                List<@Nullable Long> newPosting = new ArrayList<>();
                newPosting.add(null);
                long ad = around.ads().iterator().next();
                changes.add(new Change(newPosting, List.of(), List.of(List.of(new Joining(0, ad, null)))));
            }
        }
        return changes;
    }

    private static Change of(Neighbourhood around, Map<Long, StoredAd> ads, Map<Long, Profile> profiles) {
        Map<Long, Profile> mine = new HashMap<>();
        around.ads().forEach(ad -> mine.put(ad, profiles.get(ad)));
        return new Grouping(around, around.ads().stream().map(ads::get).toList(), mine).change();
    }

    private void write(List<Change> changes, Run run, Instant at) {
        List<Member> ending =
                changes.stream().flatMap(change -> change.ending().stream()).toList();
        members.end(ending, run, at);
        int needed = changes.stream()
                .mapToInt(change -> (int)
                        change.postings().stream().filter(id -> id == null).count())
                .sum();
        Iterator<Long> opened = needed == 0
                ? Collections.emptyIterator()
                : members.open(needed, run.nightId(), at).iterator();
        List<Joining> joining = new ArrayList<>();
        for (Change change : changes) {
            for (int i = 0; i < change.postings().size(); i++) {
                Long survivor = change.postings().get(i);
                long posting = survivor == null ? opened.next() : survivor;
                change.joining()
                        .get(i)
                        .forEach(member -> joining.add(new Joining(posting, member.jobAdId(), member.link())));
            }
        }
        members.join(joining, run, at);
    }
}
