package dev.boardwalk.crawl.store;

import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.frontier.Fate;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Refusal;
import dev.boardwalk.posting.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sorts out what goes to quarantine. */
public final class Unusable {
    /** A key longer than this fits into no index; it is a text taken for an id. */
    static final int LONGEST_KEY = 1000;

    private Unusable() {}

    /** The refusal a whole page deserves, if any. */
    public static Optional<Refusal> page(PageKind kind, Reading reading) {
        boolean other = reading.verdict() == Verdict.NOT_A_POSTING || reading.verdict() == Verdict.LISTING;
        return kind == PageKind.DETAIL && other
                ? Optional.of(new Refusal("not-a-posting", reading.reason(), null))
                : Optional.empty();
    }

    /** The refusal an answer deserves that has a body nobody can read; empty when there is none, or it is asked for again. */
    static Optional<Refusal> answer(FetchResult result, Fate fate) {
        if (!(result instanceof FetchResult.Failed failed) || fate.state() != Fate.State.FAILED) {
            return Optional.empty();
        }
        return switch (failed.kind()) {
            case TOO_LARGE, PROTOCOL, CONTENT_ENCODING, CONTENT_TYPE, NOT_STORABLE ->
                Optional.of(new Refusal(
                        failed.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), failed.reason(), null));
            default -> Optional.empty();
        };
    }

    /** The ads of one page that can be told apart, and a refusal for each that cannot. */
    public static Normalized distinct(Normalized normalized) {
        Set<String> keys = new HashSet<>();
        List<Normalized.Pair> ads = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>(normalized.refusals());
        for (Normalized.Pair pair : normalized.ads()) {
            JobAd ad = pair.ad();
            if (ad.key().length() > LONGEST_KEY) {
                refusals.add(
                        new Refusal("key-too-long", "its id has " + ad.key().length() + " characters", ad.title()));
            } else if (keys.add(ad.key())) {
                ads.add(pair);
            } else {
                refusals.add(new Refusal("key-twice", "two ads of one page have the key " + ad.key(), ad.title()));
            }
        }
        return new Normalized(ads, refusals);
    }
}
