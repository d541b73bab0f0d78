package dev.boardwalk.night;

import java.time.InstantSource;
import java.util.function.ToIntFunction;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** The closing check: behind a COMPLETED night no page is left DUE or CLAIMED. Else pages found late would be lost without a word. */
final class NightEnd implements JobExecutionListener {
    private final NightRepository nights;
    private final ToIntFunction<Night> openPages;
    private final InstantSource clock;

    NightEnd(NightRepository nights, ToIntFunction<Night> openPages, InstantSource clock) {
        this.nights = nights;
        this.openPages = openPages;
        this.clock = clock;
    }

    @Override
    public void afterJob(JobExecution execution) {
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            return;
        }
        NightKey key = NightKey.from(execution.getJobParameters());
        Night night = nights.find(key.date(), key.scope(), key.attempt()).orElseThrow();
        int open = openPages.applyAsInt(night);
        if (open > 0) {
            execution.setStatus(BatchStatus.FAILED);
            execution.setExitStatus(ExitStatus.FAILED.addExitDescription(
                    open + " pages were left due or claimed without a reason: 'run restart " + night.id() + "'"));
        } else {
            nights.end(night.id(), clock.instant());
        }
    }
}
