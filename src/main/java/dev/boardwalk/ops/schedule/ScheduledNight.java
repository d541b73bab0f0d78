package dev.boardwalk.ops.schedule;

import dev.boardwalk.night.NightRefused;
import dev.boardwalk.night.NightReport;
import dev.boardwalk.night.NightScope;
import dev.boardwalk.night.Nights;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.quartz.CronTrigger;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Trigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the full night of the date it was scheduled for. Fired again after the death of the process that ran it, it goes on with that night: the date comes
 * from the scheduled time, never from the present.
 */
@DisallowConcurrentExecution
public final class ScheduledNight implements Job {
    private static final Logger log = LoggerFactory.getLogger(ScheduledNight.class);

    private final Nights nights;

    public ScheduledNight(Nights nights) {
        this.nights = nights;
    }

    /** The date a fire belongs to where its schedule is read: half past midnight in Kolkata is still the day before in UTC. */
    static LocalDate dateOf(Instant scheduled, Trigger trigger) {
        ZoneId zone = trigger instanceof CronTrigger cron ? cron.getTimeZone().toZoneId() : ZoneOffset.UTC;
        return LocalDate.ofInstant(scheduled, zone);
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        LocalDate date = dateOf(context.getScheduledFireTime().toInstant(), context.getTrigger());
        try {
            NightReport report = nights.run(date, NightScope.ALL);
            log.info("night of {}: {}, healthy: {}", date, report.status(), report.healthy());
            if (report.status() != NightReport.Status.COMPLETED) {
                throw new JobExecutionException(
                        "the night of " + date + " ended " + report.status() + ": " + report.failure());
            }
        } catch (NightRefused e) {
            throw new JobExecutionException("the night of " + date + " was not started: " + e.getMessage(), e);
        }
    }
}
