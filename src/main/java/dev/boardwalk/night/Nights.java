package dev.boardwalk.night;

import dev.boardwalk.night.NightRefused.Why;
import dev.boardwalk.night.NightReport.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Nights for those who start, watch and repair them. */
public final class Nights {
    /** What ended longer ago than a day and a night has been missed by whoever waits for a sign of life. */
    private static final Duration STILL_NEWS = Duration.ofHours(36);

    private final NightRepository nights;
    private final LockRepository locks;
    private final NightJob job;
    private final Consumer<Night> recovery;
    private final Consumer<NightReport> afterwards;
    private final BoardSource boards;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final Duration deadline;

    Nights(
            NightRepository nights,
            LockRepository locks,
            NightJob job,
            Consumer<Night> recovery,
            Consumer<NightReport> afterwards,
            BoardSource boards,
            TransactionTemplate transactions,
            InstantSource clock,
            Duration deadline) {
        this.nights = nights;
        this.locks = locks;
        this.job = job;
        this.recovery = recovery;
        this.afterwards = afterwards;
        this.boards = boards;
        this.transactions = transactions;
        this.clock = clock;
        this.deadline = deadline;
    }

    /**
     * Runs a night and waits for its end. The last attempt of the date and scope is gone on with when it did not complete (it failed, was stopped, or its
     * process died); else this is a further attempt.
     *
     * @throws NightRefused when another night is under way, or the scope has no board
     */
    public NightReport run(LocalDate date, NightScope scope) {
        if (scope.select(boards.boards()).isEmpty()) {
            throw new NightRefused(
                    Why.NOTHING_TO_WALK, "no board is selected by '" + scope.text() + "': see 'board list'");
        }
        try (LockRepository.Held held = lock(scope)) {
            int last = nights.lastAttempt(date, scope.text());
            boolean goOn = last > 0 && !job.completed(new NightKey(date, scope.text(), last));
            return launch(new NightKey(date, scope.text(), goOn ? last : last + 1));
        }
    }

    /**
     * Goes on with a night that failed, was stopped, or whose process died, with the same parameters; nothing fetched is asked for again.
     *
     * @throws NightRefused when there is no such night, it completed, or it is running
     */
    public NightReport restart(long nightId) {
        Night night = find(nightId);
        NightKey key = NightKey.of(night);
        try (LockRepository.Held held = lock(NightScope.parse(night.scope()))) {
            refuseIfCompleted(night, key);
            return launch(key);
        }
    }

    /**
     * Declares a dead run dead, so that its night shows as FAILED and can be restarted; starts nothing.
     *
     * @throws NightRefused when there is no such night, it completed, or it is running: its lock is the proof
     */
    public NightReport recover(long nightId) {
        Night night = find(nightId);
        NightKey key = NightKey.of(night);
        try (LockRepository.Held held = lock(NightScope.parse(night.scope()))) {
            refuseIfCompleted(night, key);
            recover(night, key);
        }
        return report(nightId);
    }

    /**
     * Does work that no night may run beside, and that keeps one from starting.
     *
     * @throws NightRefused when a night is under way
     */
    public <T> T whileNoNightRuns(Callable<T> work) throws Exception {
        Optional<LockRepository.Held> lock = locks.tryLock(List.of("night"));
        try (LockRepository.Held held = lock.orElseThrow(() ->
                new NightRefused(Why.ALREADY_RUNNING, "a night is under way: wait for its end, see 'run list'"))) {
            return work.call();
        }
    }

    /**
     * What a process that died just after its night left undone: its alarms go out, its sign of life is given. Every night begins with it; nothing when
     * one is under way.
     */
    public void catchUp() {
        locks.tryLock(List.of("night")).ifPresent(held -> {
            try (held) {
                catchUp(null);
            }
        });
    }

    /** @param but the night that is begun; null for none */
    private void catchUp(@Nullable NightKey but) {
        nights.newest(1).stream()
                .filter(last -> !NightKey.of(last).equals(but))
                .filter(last -> last.startedAt().plus(STILL_NEWS).isAfter(clock.instant()))
                .map(this::reportOf)
                .forEach(afterwards);
    }

    /** Newest first. */
    public List<NightReport> newest(int limit) {
        return nights.newest(limit).stream().map(this::reportOf).toList();
    }

    /** How each board stood when it was last judged, boards without a file among them, by id. */
    public List<NightReport.Standing> standings() {
        return nights.standings();
    }

    /** @throws NightRefused when there is no such night */
    public List<NightReport.Skipped> skipped(long nightId) {
        return nights.skipped(find(nightId).id());
    }

    /** How a night went, whatever became of it. */
    public NightReport report(long nightId) {
        return reportOf(find(nightId));
    }

    /** Asks every night this process runs to stop after the page at hand, and waits until they have. */
    public void stopAll() throws InterruptedException {
        job.stopAll();
    }

    private NightReport launch(NightKey key) {
        catchUp(key);
        Instant now = clock.instant();
        Night night = transactions.execute(
                status -> nights.open(key.date(), key.scope(), key.attempt(), now, now.plus(deadline)));
        recover(Objects.requireNonNull(night), key);
        job.run(key);
        NightReport report = report(night.id());
        afterwards.accept(report);
        return report;
    }

    /** With the lock in hand nobody works on the night: what an earlier run of it held is nobody's. */
    private void recover(Night night, NightKey key) {
        job.recover(key);
        recovery.accept(night);
    }

    /**
     * One night at a time, whatever it walks: matching and publishing work on all job ads, and two nights that did so at once would place the same ad
     * twice. The scope's own lock stays apart, because it is the proof that a run of this scope lives.
     */
    private LockRepository.Held lock(NightScope scope) {
        return locks.tryLock(List.of("night", liveness(scope)))
                .orElseThrow(() -> new NightRefused(Why.ALREADY_RUNNING, "another night is under way: see 'run list'"));
    }

    private static String liveness(NightScope scope) {
        return "scope:" + scope.text();
    }

    private Night find(long nightId) {
        return nights.find(nightId)
                .orElseThrow(
                        () -> new NightRefused(Why.NOT_FOUND, "there is no night " + nightId + ": see 'run list'"));
    }

    private void refuseIfCompleted(Night night, NightKey key) {
        if (job.completed(key)) {
            throw new NightRefused(
                    Why.NOT_RESTARTABLE,
                    "night " + night.id() + " completed; 'night --date " + night.date() + "' runs a further attempt");
        }
    }

    private NightReport reportOf(Night night) {
        NightKey key = NightKey.of(night);
        Status status = job.status(key);
        boolean dead = status == Status.RUNNING && isDead(NightScope.parse(night.scope()));
        return new NightReport(night, dead ? Status.DIED : status, job.failure(key), nights.boards(night.id()));
    }

    /** PostgreSQL lets go of a dead run's lock, so getting it proves the death. */
    private boolean isDead(NightScope scope) {
        return locks.tryLock(List.of(liveness(scope)))
                .map(held -> {
                    held.close();
                    return true;
                })
                .orElse(false);
    }
}
