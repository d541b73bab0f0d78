package dev.boardwalk.night;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** The nights this process runs at the moment. */
final class RunningNights implements JobExecutionListener {
    private final Set<JobExecution> executions = ConcurrentHashMap.newKeySet();
    private int calls;

    @Override
    public void beforeJob(JobExecution execution) {
        executions.add(execution);
    }

    @Override
    public void afterJob(JobExecution execution) {
        executions.remove(execution);
    }

    Set<JobExecution> executions() {
        return Set.copyOf(executions);
    }

    synchronized void enter() {
        calls++;
    }

    /** Called after the job's last row was written, which is later than {@link #afterJob}. */
    synchronized void leave() {
        calls--;
        notifyAll();
    }

    synchronized void awaitNone() throws InterruptedException {
        while (calls > 0) {
            wait();
        }
    }
}
