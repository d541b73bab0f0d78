package dev.boardwalk.crawl.live;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.Archive;
import dev.boardwalk.crawl.ArchivedAt;
import dev.boardwalk.crawl.Claim;
import dev.boardwalk.crawl.PageSource;
import dev.boardwalk.crawl.Repeated;
import dev.boardwalk.crawl.Visit;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FailureKind;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.fetch.FetchRequest;
import dev.boardwalk.crawl.fetch.PageFetcher;
import dev.boardwalk.crawl.fetch.Validators;
import dev.boardwalk.crawl.frontier.Frontier;
import dev.boardwalk.crawl.frontier.FrontierUpkeep;
import dev.boardwalk.crawl.pace.Pause;
import dev.boardwalk.crawl.refetch.ConditionalRule;
import dev.boardwalk.crawl.refetch.ReadBy;
import dev.boardwalk.crawl.robots.Robots;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of one partition of a night, from the web, each when its host's clock allows. It ends when nothing is due and nobody holds a claim any
 * more, or when nothing can be due before the night's deadline. Holds no connection while it waits or fetches.
 */
public final class LivePages implements PageSource {
    /** A wait is given back to the caller after so long, so that a stop is noticed. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    /** A clock that allows a request now while the claim finds none was read a moment too early. */
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(10);

    private static final Logger log = LoggerFactory.getLogger(LivePages.class);

    private final Means means;
    private final Function<String, Board> boards;
    private final long nightId;
    private final int partition;
    private final Instant deadline;

    /** What all partitions of a process share. */
    public record Means(
            Frontier frontier,
            FrontierUpkeep upkeep,
            Robots robots,
            RobotsFirst robotsFirst,
            HostTurns turns,
            PageFetcher fetcher,
            ReadBy readBy,
            Archive archive,
            Pause pause,
            InstantSource clock) {}

    /**
     * @param boards the boards of the night, by id
     * @param deadline nothing is asked from then on; what is left is for {@link FrontierUpkeep#endNight} to give a reason
     */
    public LivePages(Means means, Function<String, Board> boards, long nightId, int partition, Instant deadline) {
        this.means = means;
        this.boards = boards;
        this.nightId = nightId;
        this.partition = partition;
        this.deadline = deadline;
    }

    @Override
    public Turn next() throws InterruptedException {
        Instant now = means.clock().instant();
        if (!now.isBefore(deadline)) {
            return new Exhausted();
        }
        Optional<Claim> claim = means.frontier().claim(nightId, partition, now);
        if (claim.isEmpty()) {
            return waitForNext(now);
        }
        Board board = boards.apply(claim.get().page().boardId());
        return means.robotsFirst().readInstead(claim.get(), board)
                ? new Waited()
                : new Visited(visit(board, claim.get()));
    }

    private Turn waitForNext(Instant now) throws InterruptedException {
        if (means.upkeep().expireClaims(nightId, now) > 0) {
            return new Waited();
        }
        Optional<Instant> next = means.frontier().nextClaimableAt(nightId, partition, now);
        if (next.isEmpty() && means.frontier().wakeUnlisted(nightId, partition, now) > 0) {
            return new Waited();
        }
        if (next.isEmpty() || !next.get().isBefore(deadline)) {
            return new Exhausted();
        }
        Duration wait = Duration.between(now, next.get());
        means.pause().pause(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer(wait, SHORTEST_WAIT));
        return new Waited();
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private Visit visit(Board board, Claim claim) {
        FetchResult result = fetch(board, claim);
        Instant at = means.clock().instant();
        Exchange exchange = result.exchange();
        if (exchange == null) {
            return new Visit(board, claim.page(), result, at, claim, null);
        }
        String payload = DigestUtils.sha256Hex(exchange.rawBody());
        @Nullable Repeated repeated = ArchiveRule.repeats(result, claim.last(), payload, at);
        if (!ArchiveRule.isKept(result, repeated)) {
            return new Visit(board, claim.page(), result, at, claim, null);
        }
        try {
            @Nullable ArchivedAt archived = means.archive().append(exchange, at, payload, repeated);
            return new Visit(board, claim.page(), result, at, claim, archived);
        } catch (IOException e) {
            log.warn("{} cannot be archived, so it is not read", claim.page().url(), e);
            var failed = new FetchResult.Failed(
                    FailureKind.NOT_ARCHIVED, "it cannot be archived: " + e.getMessage(), exchange);
            return new Visit(board, claim.page(), failed, at, claim, null);
        }
    }

    private FetchResult fetch(Board board, Claim claim) {
        String readBy = means.readBy().name(board);
        Validators validators =
                ConditionalRule.validators(claim.last(), readBy, means.clock().instant());
        FetchResult result = means.fetcher()
                .fetch(FetchRequest.of(board, claim.page(), means.turns().from(claim.host(), board), validators));
        boolean sameBody = result instanceof FetchResult.Fetched fetched
                && claim.last() != null
                && ConditionalRule.isSameBody(
                        claim.last(),
                        readBy,
                        fetched.body().url(),
                        DigestUtils.sha256Hex(fetched.body().bytes()));
        return sameBody ? new FetchResult.NotModified(((FetchResult.Fetched) result).exchange()) : result;
    }
}
