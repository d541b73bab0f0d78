package dev.boardwalk.ops.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartz.CronExpression;
import org.quartz.CronTrigger;
import org.quartz.Trigger;

class ScheduledNightTest {
    private static Trigger trigger(String zone) {
        var schedule = new ScheduleConfiguration();
        return schedule.nightTrigger(schedule.nightJobDetail(), "0 30 0 * * ?", zone);
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-03-02T00:30:00Z, 2026-03-02",
        "Asia/Kolkata, 2026-03-01T19:00:00Z, 2026-03-02",
        "America/New_York, 2026-03-02T05:30:00Z, 2026-03-02",
        "Pacific/Auckland, 2026-03-01T11:30:00Z, 2026-03-02",
    })
    void theNightHasTheDateOfItsScheduledTimeInTheSchedulesZone(String zone, Instant scheduled, String date)
            throws ParseException {
        Trigger trigger = trigger(zone);
        CronTrigger cron = (CronTrigger) trigger;
        CronExpression expression = new CronExpression(cron.getCronExpression());
        expression.setTimeZone(cron.getTimeZone());
        assertThat(expression.isSatisfiedBy(Date.from(scheduled)))
                .as("it fires then")
                .isTrue();
        assertThat(ScheduledNight.dateOf(scheduled, trigger)).isEqualTo(date);
    }

    @Test
    void aMisspeltZoneIsNoUtc() {
        assertThatThrownBy(() -> trigger("Asia/Kolkatta")).hasMessageContaining("Asia/Kolkatta");
    }
}
