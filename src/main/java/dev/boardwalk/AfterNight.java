package dev.boardwalk;

import dev.boardwalk.alarm.Alarms;
import dev.boardwalk.night.Night;
import dev.boardwalk.night.NightReport;
import dev.boardwalk.night.NightReport.Status;
import dev.boardwalk.night.NightScope;
import dev.boardwalk.outbox.Outbox;
import dev.boardwalk.outbox.SuccessPing;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What follows a night, however it ended: its alarms go out, and a full night that ended as it should gives its sign of life. That stays away when an
 * alarm could not be sent: then somebody outside notices in our place. Done again for the same night, it does what is left to do.
 */
final class AfterNight implements Consumer<NightReport> {
    private final Alarms alarms;
    private final Outbox outbox;
    private final SuccessPing ping;
    private final TransactionTemplate transactions;

    AfterNight(Alarms alarms, Outbox outbox, SuccessPing ping, TransactionTemplate transactions) {
        this.alarms = alarms;
        this.outbox = outbox;
        this.ping = ping;
        this.transactions = transactions;
    }

    @Override
    public void accept(NightReport report) {
        Night night = report.night();
        transactions.executeWithoutResult(status -> decide(report, night));
        boolean allTold = outbox.deliver() == 0;
        if (allTold
                && night.endedAt() != null
                && report.status() == Status.COMPLETED
                && NightScope.parse(night.scope()).isAll()) {
            ping.give(night.id(), night.endedAt());
        }
    }

    /** A night that was stopped was stopped by somebody, who knows. */
    private void decide(NightReport report, Night night) {
        if (report.status() == Status.FAILED) {
            alarms.nightFailed(night.id(), night.date(), report.failure());
        } else if (report.status() == Status.COMPLETED) {
            alarms.nightCompleted(night.id(), night.date());
        }
    }
}
