package dev.boardwalk.match;

import dev.boardwalk.match.group.Groups;
import dev.boardwalk.match.group.Groups.Link;
import dev.boardwalk.match.pair.Life;
import dev.boardwalk.match.pair.PairInTime;
import dev.boardwalk.match.score.PairClass;
import dev.boardwalk.match.score.Profile;
import dev.boardwalk.match.score.Verdict;
import dev.boardwalk.match.text.Shelf;
import dev.boardwalk.posting.JobAd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Matches ads that are all there at once, by the rules of the night and without a database. Texts and verdicts wait in temporary files. */
public final class AdsAtHand implements AutoCloseable {
    private final ShelvedProfiles profiles = new ShelvedProfiles();
    private final Shelf verdicts = new Shelf();
    private final Map<String, Life> lives = new HashMap<>();

    /** None yet. */
    public AdsAtHand() throws IOException {}

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

    /** Who is told what came out: all groups, every ad in exactly one, names in order; then all pairs that were compared, ordered by the names. */
    public interface Told {
        /** The ads of a group, without their texts. */
        void group(List<Profile> ads);

        /** The groups' own pairs are among them. */
        void pair(Link pair);
    }

    /** The same for few ads, in memory. */
    public static Matched match(List<Ad> ads) {
        List<List<Profile>> groups = new ArrayList<>();
        List<Link> pairs = new ArrayList<>();
        try (AdsAtHand hand = new AdsAtHand()) {
            for (Ad ad : ads) {
                hand.add(ad);
            }
            hand.match(new Told() {
                @Override
                public void group(List<Profile> ads) {
                    groups.add(ads);
                }

                @Override
                public void pair(Link pair) {
                    pairs.add(pair);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for temporary files cannot be used", e);
        }
        return new Matched(groups, pairs);
    }

    /** Another ad; in whatever order. */
    public void add(Ad ad) throws IOException {
        profiles.add(ad);
        if (ad.life() != null) {
            lives.put(ad.id(), ad.life());
        }
    }

    /** Once, when all ads have been added. */
    public void match(Told told) throws IOException {
        PairInTime rule = new PairInTime(lives);
        long[] candidates = Candidates.of(profiles.settle());
        long[] shelved = new long[candidates.length];
        List<Link> joining = new ArrayList<>();
        for (int i = 0; i < candidates.length; i++) {
            Link link = judge(rule, candidates[i]);
            shelved[i] = verdicts.put(out -> {
                Verdict verdict = link.verdict();
                out.writeInt(verdict.pairClass().ordinal());
                out.writeDouble(verdict.score());
                out.writeByte(verdict.forbidden() ? 1 : 0);
                out.writeInt(verdict.why().size());
                for (String why : verdict.why()) {
                    Shelf.write(why, out);
                }
            });
            if (link.verdict().pairClass().joins()) {
                joining.add(link);
            }
        }
        List<List<Profile>> groups = Groups.of(profiles.facts(), joining, (one, other) -> judge(rule, one, other));
        groups.forEach(told::group);
        for (long pair : withThoseOf(groups, candidates)) {
            int at = Arrays.binarySearch(candidates, pair);
            told.pair(at < 0 ? judge(rule, pair) : link(pair, verdicts.get(shelved[at], AdsAtHand::verdict)));
        }
    }

    private static Verdict verdict(ByteBuffer in) {
        PairClass pairClass = PairClass.values()[in.getInt()];
        double score = in.getDouble();
        boolean forbidden = in.get() == 1;
        List<String> why = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            why.add(Shelf.string(in));
        }
        return new Verdict(pairClass, score, why, forbidden);
    }

    private Link judge(PairInTime rule, long pair) throws IOException {
        return link(pair, rule.judge(profiles.side(Candidates.first(pair)), profiles.side(Candidates.second(pair))));
    }

    private Verdict judge(PairInTime rule, Profile one, Profile other) {
        try {
            return rule.judge(profiles.side(profiles.place(one)), profiles.side(profiles.place(other)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Link link(long pair, Verdict verdict) {
        return new Link(profiles.facts(Candidates.first(pair)), profiles.facts(Candidates.second(pair)), verdict);
    }

    /** The candidates and the pairs within the groups, in order, each once. */
    private long[] withThoseOf(List<List<Profile>> groups, long[] candidates) {
        TreeSet<Long> more = new TreeSet<>();
        for (List<Profile> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    long pair = Candidates.pair(profiles.place(group.get(i)), profiles.place(group.get(j)));
                    if (Arrays.binarySearch(candidates, pair) < 0) {
                        more.add(pair);
                    }
                }
            }
        }
        long[] all = Arrays.copyOf(candidates, candidates.length + more.size());
        int at = candidates.length;
        for (long pair : more) {
            all[at++] = pair;
        }
        Arrays.sort(all);
        return all;
    }

    @Override
    public void close() throws IOException {
        profiles.close();
        verdicts.close();
    }
}
