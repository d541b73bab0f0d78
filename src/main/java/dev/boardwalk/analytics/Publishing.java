package dev.boardwalk.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes, audits, then publishes: the new tables are computed and checked inside one transaction, which readers see whole or not at all. A failed check
 * keeps yesterday's figures and leaves a REFUSED release that names it.
 */
public final class Publishing {
    private final ReleaseRepository releases;
    private final TransactionTemplate transactions;

    /** @param transactions must begin a transaction of its own, so that a refusal can be recorded after everything else was rolled back */
    public Publishing(ReleaseRepository releases, TransactionTemplate transactions) {
        this.releases = releases;
        this.transactions = transactions;
    }

    /** A check failed; nothing was published. */
    public static final class ReleaseRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReleaseRefused(Map<String, Integer> failed) {
            super("the release was refused, the analysts' tables hold the one before: "
                    + failed.entrySet().stream()
                            .map(check -> check.getKey() + " was violated by " + check.getValue() + " rows")
                            .collect(Collectors.joining("; "))
                    + "; see analytics.dataset_release");
        }
    }

    /**
     * @param scope the night's scope, as text
     * @throws ReleaseRefused when a check failed
     */
    public Release publish(long nightId, LocalDate date, String scope, Instant at) {
        Map<String, Integer> failed = new TreeMap<>();
        Release release = transactions.execute(status -> {
            releases.stage();
            long id = releases.open(nightId, date, scope, at, releases.missingBoards(nightId));
            releases.feedChanges(id);
            releases.replacePostings();
            releases.replaceFlags();
            releases.writeRepostChains();
            releases.writeBoards(id, nightId, date);
            releases.keepBoards(id, nightId);
            Map<String, Integer> checks = releases.check(nightId, date);
            checks.forEach((name, rows) -> {
                if (rows > 0) {
                    failed.put(name, rows);
                }
            });
            if (!failed.isEmpty()) {
                status.setRollbackOnly();
            }
            releases.close(id, checks);
            return releases.find(id);
        });
        if (!failed.isEmpty()) {
            List<String> missing = releases.missingBoards(nightId);
            transactions.executeWithoutResult(status -> releases.refuse(nightId, date, scope, at, missing, failed));
            throw new ReleaseRefused(failed);
        }
        return Objects.requireNonNull(release, "a committed release");
    }
}
