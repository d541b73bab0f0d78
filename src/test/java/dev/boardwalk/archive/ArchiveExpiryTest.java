package dev.boardwalk.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boardwalk.database.TestDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ArchiveExpiryTest {
    private static final Instant FIRST = Instant.parse("2026-01-12T01:15:00Z");

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private ArchiveFileRepository files;
    private ArchiveExpiryRepository rows;

    @BeforeEach
    void anArchive() {
        files = new ArchiveFileRepository(database.jdbc(), database.transactions());
        rows = new ArchiveExpiryRepository(database.jdbc(), database.transactions());
    }

    private ArchiveExpiry after(int days) {
        return new ArchiveExpiry(folder, rows, 90, InstantSource.fixed(FIRST.plus(Duration.ofDays(days))));
    }

    private long night(String date) {
        return database.jdbc().sql("""
                INSERT INTO boardwalk.night (business_date, scope, attempt, started_at, deadline_at)
                VALUES (:date::date, 'all', 1, now(), now()) RETURNING id
                """).param("date", date).query(Long.class).single();
    }

    /** Begun so many days after the first. */
    private WarcArchive aFile(long night, int day) throws Exception {
        var clock = InstantSource.fixed(FIRST.plus(Duration.ofDays(day)));
        var archive = new WarcArchive(folder, night, "w1", "Boardwalk/test", files, clock, WarcArchive.ROLL_AT);
        byte[] body = "<p>one".getBytes(StandardCharsets.UTF_8);
        archive.append(
                new Answer(URI.create("https://acme.example/"), clock.instant(), 200, List.of(), body, "00", null));
        return archive;
    }

    @Test
    void aFileGoesWhenItWasKeptLongEnoughAndNotBefore() throws Exception {
        aFile(night("2026-01-12"), 0).close();
        aFile(night("2026-01-13"), 1).close();

        assertThat(after(90).due()).isEmpty();
        assertThat(after(90).expire()).isEqualTo(new ArchiveExpiry.Round(0, 0, 0));
        assertThat(after(91).due()).extracting(file -> file.name()).containsExactly("1/w1-00001.warc.gz");
        assertThat(after(91).expire()).isEqualTo(new ArchiveExpiry.Round(1, 1, 0));

        assertThat(folder.resolve("1")).as("an empty folder goes too").doesNotExist();
        assertThat(folder.resolve("2/w1-00001.warc.gz")).exists();
        assertThat(after(91).night(1).orElseThrow().expiresAt()).isNull();
        assertThat(after(91).night(2).orElseThrow().expiresAt()).isEqualTo(FIRST.plus(Duration.ofDays(91)));
        assertThat(after(91).missing()).isEmpty();
    }

    @Test
    void whatIsStillWrittenStays() throws Exception {
        try (WarcArchive open = aFile(night("2026-01-12"), 0)) {
            assertThat(after(200).expire().expired()).isZero();
        }
        assertThat(after(200).expire().expired()).isEqualTo(1);
    }

    /** A process may be killed between the row and the file, and a folder may be mounted read-only. */
    @Test
    void whatCouldNotBeDeletedIsDeletedInALaterRound() throws Exception {
        aFile(night("2026-01-12"), 0).close();
        Path file = folder.resolve("1/w1-00001.warc.gz");
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        Files.createDirectory(file); // a folder that is not empty cannot be deleted, by whatever user
        Files.createFile(file.resolve("occupied"));

        assertThat(after(91).expire()).isEqualTo(new ArchiveExpiry.Round(1, 0, 1));
        assertThat(after(91).night(1).orElseThrow().notDeleted()).isEqualTo(1);

        Files.delete(file.resolve("occupied"));
        Files.delete(file);
        Files.write(file, bytes);
        assertThat(after(92).expire()).isEqualTo(new ArchiveExpiry.Round(0, 1, 0));
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileSomebodyTookAwayIsMissed() throws Exception {
        aFile(night("2026-01-12"), 0).close();
        Files.delete(folder.resolve("1/w1-00001.warc.gz"));

        assertThat(after(1).missing()).extracting(file -> file.name()).containsExactly("1/w1-00001.warc.gz");
    }

    @Test
    void shorterThanAPageMayReferBackIsRefused() {
        assertThatThrownBy(() -> new ArchiveExpiry(folder, rows, 29, InstantSource.fixed(FIRST)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keep-nights is 29");
    }
}
