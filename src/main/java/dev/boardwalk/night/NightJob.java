package dev.boardwalk.night;

import dev.boardwalk.night.NightReport.Status;
import java.util.Comparator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** The nightly job as Spring Batch knows it. Only called by whoever holds the night's lock, except for questions. */
final class NightJob {
    static final String NAME = "night";

    private static final Logger log = LoggerFactory.getLogger(NightJob.class);

    private final Job job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final RunningNights running;

    /** @param running also a listener of {@code job} */
    NightJob(Job job, JobOperator operator, JobRepository repository, RunningNights running) {
        this.job = job;
        this.operator = operator;
        this.repository = repository;
        this.running = running;
    }

    boolean completed(NightKey key) {
        return status(key) == Status.COMPLETED;
    }

    Status status(NightKey key) {
        JobExecution last = repository.getLastJobExecution(NAME, key.parameters());
        if (last == null) {
            return Status.DIED;
        }
        return switch (last.getStatus()) {
            case COMPLETED -> Status.COMPLETED;
            case STARTING, STARTED, STOPPING -> Status.RUNNING;
            case STOPPED, ABANDONED -> Status.STOPPED;
            case FAILED, UNKNOWN -> Status.FAILED;
        };
    }

    /** The message of the first step that failed; null when none did. */
    @Nullable
    String failure(NightKey key) {
        JobExecution last = repository.getLastJobExecution(NAME, key.parameters());
        if (last == null || last.getStatus() != BatchStatus.FAILED) {
            return null;
        }
        return last.getStepExecutions().stream()
                .filter(step -> step.getStatus() == BatchStatus.FAILED)
                .min(Comparator.comparing(StepExecution::getId))
                .map(step -> step.getStepName() + ": "
                        + firstLine(step.getExitStatus().getExitDescription()))
                .orElse(firstLine(last.getExitStatus().getExitDescription()));
    }

    private static String firstLine(String description) {
        return description.lines().findFirst().orElse("no description was recorded");
    }

    /**
     * Makes a night restartable whose process died: executions that look as if they ran are set FAILED. A job row without any execution (the process died
     * between the two inserts) can never be started again, so it goes.
     */
    void recover(NightKey key) {
        var instance = repository.getJobInstance(NAME, key.parameters());
        if (instance == null) {
            return;
        }
        JobExecution last = repository.getLastJobExecution(instance);
        if (last == null) {
            repository.deleteJobInstance(instance);
            return;
        }
        if (last.getStatus().isRunning() || hasStep(last, BatchStatus::isRunning)) {
            operator.recover(last);
        }
        failUnknown(last);
    }

    /** UNKNOWN is not restartable and {@code recover} passes it over; with the lock in hand nobody else works on it, so it is simply a failure. */
    private void failUnknown(JobExecution last) {
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            repository.update(last);
        }
    }

    private static boolean hasStep(JobExecution execution, Predicate<BatchStatus> status) {
        return execution.getStepExecutions().stream().anyMatch(step -> status.test(step.getStatus()));
    }

    /** Starts or restarts, and waits for the end. */
    void run(NightKey key) {
        running.enter();
        try {
            operator.start(job, key.parameters());
        } catch (JobExecutionException e) {
            throw new IllegalStateException("Spring Batch refused the night " + key + ": " + e.getMessage(), e);
        } finally {
            running.leave();
        }
    }

    /** Asks the nights of this process to stop, and waits until their last row is written. */
    void stopAll() throws InterruptedException {
        for (JobExecution execution : running.executions()) {
            try {
                operator.stop(execution);
            } catch (JobExecutionNotRunningException e) {
                log.debug("night {} ended by itself before it could be stopped", execution.getId(), e);
            }
        }
        running.awaitNone();
    }
}
