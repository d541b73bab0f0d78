package dev.boardwalk.night.forget;

import dev.boardwalk.analytics.ReleaseRepository;
import dev.boardwalk.archive.ArchiveRemoval;
import dev.boardwalk.archive.ArchiveRemovalRepository.Kept;
import dev.boardwalk.archive.Rewritten;
import dev.boardwalk.night.NightRefused;
import dev.boardwalk.posting.forget.ForgottenRepository;
import dev.boardwalk.posting.forget.RemovalRepository;
import dev.boardwalk.posting.forget.Subject;
import dev.boardwalk.posting.forget.SweepRepository;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets one subject, wherever it is: tables and the archive in one transaction with the note that keeps it forgotten, digests just before its end, as long
 * as the rows are there that say what to look for in them. Cut off at any point, doing it again ends it. Wants no night to run meanwhile.
 */
public final class Forgetting {
    private final Tables tables;
    private final ArchiveRemoval archive;
    private final DigestCopies digests;
    private final InstantSource clock;
    private final Targets targets;

    /** Where rows are. */
    public record Tables(
            TransactionTemplate transactions,
            ForgottenRepository forgotten,
            RemovalRepository removal,
            SweepRepository sweep,
            ReleaseRepository releases) {}

    /**
     * What was done, or would be.
     *
     * @param counts by table, {@code archive} and {@code digests}: rows, records and digests that went or were changed
     * @param left by table and column: rows that name it still, because they are found again by that column
     * @param stuck files that are to be deleted and could not be
     */
    public record Report(Map<String, Integer> counts, Map<String, Integer> left, int stuck) {}

    public Forgetting(Tables tables, ArchiveRemoval archive, DigestCopies digests, InstantSource clock) {
        this.tables = tables;
        this.archive = archive;
        this.digests = digests;
        this.clock = clock;
        this.targets = new Targets(tables.removal(), tables.forgotten());
    }

    /**
     * @param who asked for it, for the audit
     * @param dryRun everything is done but the end of it: rows come back, files stay
     * @throws NightRefused when a dead night left a file of the archive open
     * @throws IOException when the archive cannot be read or written; nothing was forgotten then, nor when a digest cannot
     */
    public Report forget(Subject subject, String who, boolean dryRun) throws IOException {
        refuseOpenFiles();
        archive.deleteLeftovers();
        Target target = Objects.requireNonNull(tables.transactions().execute(status -> targets.of(subject)));
        List<Kept> records = archive.find(target.boards(), target.records(), target.stored()::in);
        List<Rewritten> files = dryRun ? List.of() : archive.write(records);
        Map<String, Integer> counts = new TreeMap<>();
        count(counts, "archive", records.size());
        Map<String, Integer> left = Objects.requireNonNull(tables.transactions().execute(status -> {
            Map<String, Integer> stillThere = inTables(subject, target, counts);
            if (dryRun) {
                count(counts, "digests", digests.mentioning(target.published()).size());
                status.setRollbackOnly();
            } else {
                count(counts, "digests", digests.rid(target));
                archive.replace(files, records);
                tables.forgotten().bury(subject, who, counts, clock.instant());
            }
            return stillThere;
        }));
        return new Report(counts, left, dryRun ? 0 : archive.deleteLeftovers());
    }

    private void refuseOpenFiles() {
        List<String> open = archive.open();
        if (!open.isEmpty()) {
            throw new NightRefused(
                    NightRefused.Why.NOT_RESTARTABLE,
                    open.get(0)
                            + " of the archive was left open by a night that died: 'run list' shows which, 'run restart' ends it");
        }
    }

    private Map<String, Integer> inTables(Subject subject, Target target, Map<String, Integer> counts) {
        RemovalRepository removal = tables.removal();
        if (!subject.kind().isPersonal()) {
            List<Long> postings = removal.postings(target.ads());
            removal.deleteAds(target.ads(), counts);
            removal.delete(
                    "boardwalk.page",
                    "id",
                    target.pages().stream().map(String::valueOf).toList(),
                    counts);
            List<Long> others = removal.deleteOrphans(postings, counts);
            removal.deleteNewsOf(target.ads(), counts);
            tables.releases().rewrite(others);
        }
        if (subject.kind() == Subject.Kind.BOARD) {
            removal.deleteBoard(subject.spelling(), counts);
        }
        if (target.expression() == null) {
            return Map.of();
        }
        tables.sweep().strikeAds(tables.forgotten().only(subject), target.expression(), counts);
        tables.sweep().strike(target.expression(), !subject.kind().isPersonal(), counts);
        return tables.sweep().left(target.expression());
    }

    private static void count(Map<String, Integer> counts, String where, int count) {
        if (count > 0) {
            counts.put(where, count);
        }
    }
}
