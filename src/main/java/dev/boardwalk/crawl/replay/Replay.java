package dev.boardwalk.crawl.replay;

import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.Extract;
import dev.boardwalk.crawl.Normalize;
import dev.boardwalk.crawl.Walk;
import dev.boardwalk.crawl.replay.ArchivedPageRepository.Selection;
import dev.boardwalk.posting.JobAdRepository;
import dev.boardwalk.posting.QuarantineRepository;
import dev.boardwalk.posting.RereadRepository;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads stored pages again, by the same walk as a night: a broken extractor never costs a site a second visit. */
public final class Replay {
    private final Tables tables;
    private final ArchivedBodies bodies;
    private final Extract extract;
    private final Normalize normalize;
    private final InstantSource clock;

    /** Where it looks and writes. */
    public record Tables(
            TransactionTemplate transactions,
            ArchivedPageRepository archived,
            RereadRepository rereads,
            JobAdRepository ads,
            QuarantineRepository quarantine) {}

    public Replay(Tables tables, ArchivedBodies bodies, Extract extract, Normalize normalize, InstantSource clock) {
        this.tables = tables;
        this.bodies = bodies;
        this.extract = extract;
        this.normalize = normalize;
        this.clock = clock;
    }

    /** The pages a selection means, as far as their bodies are kept. */
    public List<ArchivedPage> pages(Selection selection) {
        return tables.archived().newest(selection);
    }

    /**
     * Reads them.
     *
     * @param pages see {@link #pages}
     * @param boards their boards by id, as the files are today: a mended file is what a replay is for
     * @param write whether to store the difference; wants no night to run meanwhile
     * @param watcher is told of every page as it is done
     * @throws InterruptedException when the thread was asked to end; pages done are stored, and a further replay finds them the same
     */
    public void run(
            List<ArchivedPage> pages, Function<String, Board> boards, boolean write, Consumer<PageReread> watcher)
            throws InterruptedException {
        Map<Long, ArchivedPage> byId =
                pages.stream().collect(Collectors.toMap(page -> page.page().id(), page -> page));
        var source = new ArchivedPages(pages, bodies, boards, clock);
        var walk = new Walk(source, extract, normalize, new ReplaySink(byId, tables, write, watcher), new Semaphore(1));
        while (walk.visitNext() != Walk.Step.FINISHED) {
            // each step is one page
        }
    }
}
