package dev.boardwalk;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.Extract;
import dev.boardwalk.crawl.Normalize;
import dev.boardwalk.crawl.Sink;
import dev.boardwalk.crawl.Walk;
import dev.boardwalk.crawl.fetch.HttpFetcher;
import dev.boardwalk.crawl.frontier.Frontier;
import dev.boardwalk.crawl.frontier.FrontierUpkeep;
import dev.boardwalk.crawl.live.HostTurnRepository;
import dev.boardwalk.crawl.live.HostTurns;
import dev.boardwalk.crawl.live.LivePages;
import dev.boardwalk.crawl.live.RobotsFirst;
import dev.boardwalk.crawl.pace.HostClock;
import dev.boardwalk.crawl.pace.Pause;
import dev.boardwalk.crawl.refetch.ReadBy;
import dev.boardwalk.crawl.robots.Robots;
import dev.boardwalk.crawl.store.GroupedTransactions;
import dev.boardwalk.crawl.store.StoringSink;
import dev.boardwalk.night.BoardRepository;
import dev.boardwalk.night.Night;
import dev.boardwalk.night.PartitionWalks;
import dev.boardwalk.posting.JobAdRepository;
import dev.boardwalk.posting.QuarantineRepository;
import dev.boardwalk.posting.forget.Forgotten;
import dev.boardwalk.posting.forget.ForgottenRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks over the live web: the crawl room's parts put together, one source and one sink a partition. */
final class LiveCrawl implements PartitionWalks {
    private final Storage storage;
    private final Web web;
    private final Extract extract;
    private final Normalize normalize;
    private final ReadBy readBy;
    private final Semaphore readers = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final GroupedTransactions stores;

    /** Where walks keep what they find. */
    record Storage(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Frontier frontier,
            FrontierUpkeep upkeep,
            NightArchives archives,
            BoardRepository boards) {}

    /** How walks reach the web. */
    record Web(Robots robots, HostClock hosts, HttpFetcher fetcher, Pause pause, InstantSource clock) {}

    LiveCrawl(Storage storage, Web web, Extract extract, Normalize normalize, ReadBy readBy) {
        this.storage = storage;
        this.stores = new GroupedTransactions(storage.transactions());
        this.web = web;
        this.extract = extract;
        this.normalize = normalize;
        this.readBy = readBy;
    }

    @Override
    public Walk open(Night night, int partitionNo) {
        Map<String, Board> boards = new ConcurrentHashMap<>();
        var first = new RobotsFirst(web.robots(), web.hosts(), storage.jdbc(), storage.transactions(), web.clock());
        Forgotten forgotten = storage.transactions().execute(status -> new ForgottenRepository(storage.jdbc()).load());
        var archive = storage.archives().of(night.id(), forgotten);
        var means = new LivePages.Means(
                storage.frontier(),
                storage.upkeep(),
                web.robots(),
                first,
                new HostTurns(
                        new HostTurnRepository(storage.jdbc(), storage.transactions()),
                        web.robots(),
                        web.hosts(),
                        web.pause(),
                        web.clock()),
                web.fetcher(),
                readBy,
                archive,
                web.pause(),
                web.clock());
        var pages = new LivePages(
                means,
                id -> boards.computeIfAbsent(id, board -> storage.boards().board(night.id(), board)),
                night.id(),
                partitionNo,
                night.deadlineAt());
        Sink sink = new StoringSink(
                storage.jdbc(),
                stores,
                web.hosts(),
                web.robots()::crawlDelay,
                readBy,
                new JobAdRepository(storage.jdbc()),
                new QuarantineRepository(storage.jdbc()),
                archive);
        return new Walk(
                pages,
                (board, kind, body) -> forgotten.clean(extract.read(board, kind, body)),
                (board, at, reading) -> forgotten.clean(normalize.normalize(board, at, reading)),
                sink,
                readers);
    }

    /** After a run that died: its claims are void and the torn ends of its archive files go. */
    void recover(Night night) {
        storage.upkeep().releaseClaimsOfDeadRun(night.id());
        try {
            storage.archives().recover(night.id());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the archive of night " + night.id() + " could not be mended: " + e.getMessage(), e);
        }
    }

    /** The crawl has ended: its files are sealed, and pages that were not fetched get their reason. */
    void end(Night night) {
        storage.upkeep()
                .endNight(
                        night.id(),
                        "DEADLINE",
                        "the night's deadline came first",
                        web.clock().instant());
        try {
            storage.archives().seal(night.id());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the archive of night " + night.id() + " could not be sealed: " + e.getMessage(), e);
        }
    }
}
