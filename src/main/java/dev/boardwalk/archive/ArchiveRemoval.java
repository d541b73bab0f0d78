package dev.boardwalk.archive;

import dev.boardwalk.archive.ArchiveRemovalRepository.Kept;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes records out of archive files. A file is never changed in place: a new one is written beside it, the rows are moved over in one transaction, and the
 * old one is deleted when that is committed. Whatever is cut off in between, rows point to whole records, and what no row points to is on a list of files
 * to be deleted.
 */
public final class ArchiveRemoval {
    private static final Logger log = LoggerFactory.getLogger(ArchiveRemoval.class);
    private static final Pattern NAME = Pattern.compile("(.+?)(?:-r(\\d+))?\\.warc\\.gz");

    private final Path location;
    private final ArchiveRemovalRepository rows;
    private final ArchiveFileRepository files;
    private final ArchiveReader reader;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    public ArchiveRemoval(
            Path location,
            ArchiveRemovalRepository rows,
            ArchiveFileRepository files,
            ArchiveReader reader,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.location = location;
        this.rows = rows;
        this.files = files;
        this.reader = reader;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Files a dead night left open; they have to be sealed before anything can be taken out of them. */
    public List<String> open() {
        return transactions.execute(status -> rows.open());
    }

    /**
     * The records that are meant, and every revisit of one of them. Reads each body once.
     *
     * @param boards only of these; empty: of all
     * @param row told a record by its row; true: it is meant, whatever it says
     * @param text told a body, content-decoded, or the headers of an answer
     */
    public List<Kept> find(Collection<String> boards, Predicate<Kept> row, Predicate<byte[]> text) throws IOException {
        List<Kept> all = transactions.execute(status -> rows.records(boards));
        List<Kept> meant = new ArrayList<>();
        for (Kept record : all) {
            if (row.test(record) || speaks(record, text)) {
                meant.add(record);
            }
        }
        Set<Long> bodies = meant.stream().map(Kept::fetchId).collect(Collectors.toCollection(HashSet::new));
        Set<Long> revisits = transactions.execute(status -> rows.revisitsOf(bodies));
        all.stream()
                .filter(record -> revisits.contains(record.fetchId()) && !bodies.contains(record.fetchId()))
                .forEach(meant::add);
        return meant;
    }

    private boolean speaks(Kept record, Predicate<byte[]> text) throws IOException {
        for (byte[] part : reader.parts(record.file(), record.at().offset())) {
            if (text.test(part)) {
                return true;
            }
        }
        return false;
    }

    /** Writes every file these records are in anew, without them. Nothing points to the new files yet. */
    public List<Rewritten> write(List<Kept> records) throws IOException {
        Map<Long, List<Kept>> byFile = records.stream()
                .collect(Collectors.groupingBy(record -> record.at().fileId()));
        List<Rewritten> written = new ArrayList<>();
        for (Map.Entry<Long, List<Kept>> file : byFile.entrySet()) {
            String old = file.getValue().get(0).file();
            String fresh = next(old);
            transactions.executeWithoutResult(status -> rows.addLeftover(fresh, clock.instant()));
            List<StoredAt> dropped = file.getValue().stream()
                    .map(Kept::at)
                    .distinct()
                    .sorted(Comparator.comparingLong(StoredAt::offset))
                    .toList();
            long committed = files.find(file.getKey()).orElseThrow().committedBytes();
            written.add(new Rewritten(file.getKey(), old, fresh, copy(old, fresh, committed, dropped), dropped));
        }
        return written;
    }

    private static String next(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalStateException("no name of an archive file: " + name);
        }
        int times = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return matcher.group(1) + "-r" + (times + 1) + ".warc.gz";
    }

    /** Records are gzip members of their own, so the others are copied as they are. */
    private long copy(String old, String fresh, long length, List<StoredAt> dropped) throws IOException {
        try (FileChannel in = FileChannel.open(location.resolve(old), StandardOpenOption.READ);
                FileChannel out = FileChannel.open(
                        location.resolve(fresh),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            long from = 0;
            for (StoredAt record : dropped) {
                copy(in, out, from, record.offset());
                from = record.end();
            }
            copy(in, out, from, length);
            out.force(true);
            return out.position();
        }
    }

    private static void copy(FileChannel in, FileChannel out, long from, long to) throws IOException {
        long at = from;
        while (at < to) {
            long copied = in.transferTo(at, to - at, out);
            if (copied <= 0) {
                throw new IOException("the file ends at " + at + ", before the end of what rows point to at " + to);
            }
            at += copied;
        }
    }

    /** Moves the rows over to the new files; the old ones are left over. Joins the caller's transaction. */
    public void replace(List<Rewritten> rewritten, List<Kept> records) {
        rewritten.forEach(file -> {
            files.replace(file);
            rows.removeLeftover(file.newName());
            rows.addLeftover(file.oldName(), clock.instant());
        });
        rows.forgetReadings(records.stream().map(Kept::fetchId).toList());
    }

    /** Deletes the files that are left over. Returns how many could not be deleted. Not within a transaction. */
    public int deleteLeftovers() {
        int stuck = 0;
        for (String name : transactions.execute(status -> rows.leftovers())) {
            try {
                Files.deleteIfExists(location.resolve(name));
                transactions.executeWithoutResult(status -> rows.removeLeftover(name));
            } catch (IOException e) {
                log.warn(
                        "{} was written anew and cannot be deleted; the next night tries again: {}",
                        name,
                        e.toString());
                stuck++;
            }
        }
        return stuck;
    }
}
