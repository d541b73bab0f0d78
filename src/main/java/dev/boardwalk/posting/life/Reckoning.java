package dev.boardwalk.posting.life;

import dev.boardwalk.board.Expectations;
import dev.boardwalk.board.outcome.AdsSeen;
import dev.boardwalk.board.outcome.BoardPast;
import dev.boardwalk.board.outcome.FieldCount;
import dev.boardwalk.board.outcome.Judgement;
import dev.boardwalk.board.outcome.Listed;
import dev.boardwalk.board.outcome.OutcomeRule;
import dev.boardwalk.board.outcome.WalkFacts;
import dev.boardwalk.posting.AdState;
import dev.boardwalk.posting.Verdict;
import dev.boardwalk.posting.life.LifeRule.Close;
import dev.boardwalk.posting.life.LifeRule.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One board's night on paper: first what a healthy walk would do to its ads, then the verdict, which may doubt the walk for exactly that, then what the
 * verdict lets the walk do. Knows no database: what is stored, replayed and simulated is decided here.
 *
 * @param judgement the verdict
 * @param decisions one for each ad, in the order given
 */
public record Reckoning(Judgement judgement, List<Decision> decisions) {
    public Reckoning {
        decisions = List.copyOf(decisions);
    }

    /** An ad with what is remembered of it and what tonight's pages say. */
    public record Ad(AdLife life, SightingRule.Pages pages) {}

    /**
     * What a night knows before it judges.
     *
     * @param facts how the walk's pages ended
     * @param listed detail pages its listing linked to
     * @param fields how often the ads read have each field
     * @param expected what the board file expects
     * @param newestAd when an ad of the board was first seen last; null when none ever was
     * @param ads every ad of the board that tonight can change
     * @param past earlier walks
     */
    public record Night(
            WalkFacts facts,
            Listed listed,
            Map<String, FieldCount> fields,
            Expectations expected,
            @Nullable Instant newestAd,
            List<Ad> ads,
            BoardPast past,
            LocalDate date,
            Instant at) {}

    public static Reckoning of(Night night) {
        AdsSeen seen = seen(night);
        Judgement judgement =
                OutcomeRule.judge(night.facts(), seen, night.expected(), night.past(), night.date(), night.at());
        Belief belief = Belief.in(judgement, night.facts());
        return new Reckoning(
                judgement,
                night.ads().stream().map(ad -> decide(ad, belief, night)).toList());
    }

    /** Dates read in a night that is not believed close nothing either: a template can put one past date on every page. */
    private static Decision decide(Ad ad, Belief belief, Night night) {
        boolean dated = belief.pages() || ad.life().state() == AdState.CLOSED;
        AdLife life = dated ? ad.life() : ad.life().undated();
        return LifeRule.decide(life, SightingRule.of(ad.pages(), belief), night.date(), night.at());
    }

    private static AdsSeen seen(Night night) {
        List<Ad> open = night.ads().stream()
                .filter(ad -> ad.life().state() != AdState.CLOSED)
                .toList();
        int wouldClose = count(open, ad -> decide(ad, Belief.HEALTHY, night) instanceof Close);
        int wouldCloseListed =
                count(open, ad -> ad.pages().listed() && decide(ad, Belief.HEALTHY, night) instanceof Close);
        int absent = count(open, ad -> !ad.pages().listed());
        int stillShown = count(open, ad -> !ad.pages().listed() && ad.pages().stillShown());
        int confirmed = count(open, ad -> !ad.pages().listed() && ad.pages().saysItIsOver());
        Map<String, FieldCount> fields = new HashMap<>(night.fields());
        fields.computeIfPresent(AdsSeen.POSTING, (name, postings) -> known(postings, open));
        return new AdsSeen(
                night.listed(),
                open.size(),
                absent,
                stillShown,
                confirmed,
                wouldClose,
                wouldCloseListed,
                night.newestAd(),
                fields);
    }

    /**
     * A listed page that showed an ad on an earlier night, was understood tonight, and does not show it: it lost it, whether it shows nothing or, as when
     * one id lands on every page of a site, another ad.
     */
    private static FieldCount known(FieldCount postings, List<Ad> open) {
        int kept = count(open, ad -> ad.pages().listed() && ad.pages().stillShown());
        int nothing = count(open, ad -> ad.pages().listed() && ad.pages().verdict() == Verdict.NOT_A_POSTING);
        int another = count(
                open,
                ad -> ad.pages().listed() && !ad.pages().read() && ad.pages().verdict() == Verdict.POSTING);
        int filled = Math.max(0, postings.filled() - another);
        return new FieldCount(filled, postings.of(), kept, nothing + another);
    }

    private static int count(List<Ad> ads, Predicate<Ad> what) {
        return (int) ads.stream().filter(what).count();
    }
}
