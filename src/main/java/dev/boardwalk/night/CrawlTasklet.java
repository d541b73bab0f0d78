package dev.boardwalk.night;

import dev.boardwalk.crawl.Walk;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Walks one partition, and hands control back to Spring Batch every two seconds, so that a stop is heard and progress is written. No position is kept
 * here: the frontier is the truth, and a restart finds in it what is left. One instance a step execution.
 */
class CrawlTasklet implements Tasklet {
    /** How long a stop may go unheard. */
    static final Duration HANDBACK = Duration.ofSeconds(2);

    private final CurrentNight current;
    private final PartitionWalks walks;
    private final int partitionNo;
    private final LongSupplier nanoTime;
    private @Nullable Walk walk;

    CrawlTasklet(CurrentNight current, PartitionWalks walks, int partitionNo, LongSupplier nanoTime) {
        this.current = current;
        this.walks = walks;
        this.partitionNo = partitionNo;
        this.nanoTime = nanoTime;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws InterruptedException {
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
