package dev.boardwalk.ops.schedule;

import java.time.ZoneId;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schedule of {@code serve}; absent from every other command. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("boardwalk.schedule.enabled")
@ImportAutoConfiguration(QuartzAutoConfiguration.class)
public class ScheduleConfiguration {
    /** 01:15 UTC: outside the hour that daylight saving skips or repeats. */
    public static final String DEFAULT_CRON = "0 15 1 * * ?";

    @Bean
    JobDetail nightJobDetail() {
        return JobBuilder.newJob(ScheduledNight.class)
                .withIdentity("night")
                .withDescription("The full night")
                .requestRecovery(true)
                .storeDurably()
                .build();
    }

    /** A fire that was missed is run once, at once: a late night is better than none. */
    @Bean
    Trigger nightTrigger(
            JobDetail nightJobDetail,
            @Value("${boardwalk.schedule.night:" + DEFAULT_CRON + "}") String cron,
            @Value("${boardwalk.schedule.zone:UTC}") String zone) {
        return TriggerBuilder.newTrigger()
                .forJob(nightJobDetail)
                .withIdentity("night")
                .withSchedule(CronScheduleBuilder.cronSchedule(cron)
                        .inTimeZone(TimeZone.getTimeZone(ZoneId.of(zone)))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
