package dev.boardwalk.night;

import dev.boardwalk.crawl.Walk;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Walks one partition, and hands control back to Spring Batch every two seconds, so that a stop is heard and progress is written. No position is kept
 * here: the frontier is the truth, and a restart finds in it what is left. One instance a step execution.
 */
class CrawlTasklet implements Tasklet {
    private static final Logger log = LoggerFactory.getLogger(CrawlTasklet.class);

    /** How long a stop may go unheard. */
    static final Duration HANDBACK = Duration.ofSeconds(2);

    private final CurrentNight current;
    private final PartitionWalks walks;
    private final BrokenWalk brokenWalk;
    private final int partitionNo;
    private final LongSupplier nanoTime;
    private @Nullable Walk walk;

    CrawlTasklet(
            CurrentNight current, PartitionWalks walks, BrokenWalk brokenWalk, int partitionNo, LongSupplier nanoTime) {
        this.current = current;
        this.walks = walks;
        this.brokenWalk = brokenWalk;
        this.partitionNo = partitionNo;
        this.nanoTime = nanoTime;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws InterruptedException {
        try {
            return walkOn(contribution);
        } catch (DataAccessException | TransactionException e) {
            throw e; // the database's trouble is that of every partition: the run fails, and a restart goes on from
            // here
        } catch (RuntimeException e) {
            // a fault of ours that one board's pages brought out: those boards fail in plain sight, all others keep
            // their night
            log.error("The walk of partition {} broke; its boards fail tonight", partitionNo, e);
            brokenWalk.giveUp(current.night(), partitionNo, "the walk broke (" + e + "); the log says where");
            return RepeatStatus.FINISHED;
        }
    }

    private RepeatStatus walkOn(StepContribution contribution) throws InterruptedException {
        Walk open = walk == null ? walks.open(current.night(), partitionNo) : walk;
        walk = open;
        long end = nanoTime.getAsLong() + HANDBACK.toNanos();
        do {
            Walk.Step step = open.visitNext();
            if (step == Walk.Step.FINISHED) {
                return RepeatStatus.FINISHED;
            }
            if (step == Walk.Step.VISITED) {
                contribution.incrementReadCount();
            }
        } while (nanoTime.getAsLong() < end);
        return RepeatStatus.CONTINUABLE;
    }
}
