package dev.boardwalk.ops.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import picocli.CommandLine.Command;

/** {@code serve}: the scheduler. */
@Command(
        name = "serve",
        description = "Runs the nights by the clock until it is stopped.",
        footer = {
            "",
            "The time of the night is --set boardwalk.schedule.night=\"0 15 1 * * ?\" (Quartz cron) in --set boardwalk.schedule.zone=UTC."
        })
final class ServeCommand implements Callable<Integer> {
    private final BoardwalkCommand boardwalk;

    ServeCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Override
    public Integer call() throws InterruptedException {
        boardwalk.checkedBoards();
        try (Application application = boardwalk.openToCrawl(Map.of("boardwalk.schedule.enabled", "true"))) {
            application.nights().catchUp();
            Scheduler scheduler = application.get(Scheduler.class);
            scheduler.start();
            Trigger trigger = scheduler.getTrigger(TriggerKey.triggerKey("night"));
            boardwalk.talk("serving; the next night starts at "
                    + trigger.getNextFireTime().toInstant() + ". Ctrl-C ends it.");
            new CountDownLatch(1).await();
            return ExitCode.OK.code();
        } catch (SchedulerException e) {
            throw new CommandFailure(ExitCode.INTERNAL, "the scheduler could not be started: " + e.getMessage());
        }
    }
}
