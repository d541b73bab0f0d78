package dev.boardwalk.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import dev.boardwalk.archive.ArchiveRemovalRepository.Kept;
import dev.boardwalk.database.TestDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A file of three pages, the second of which has to go; and a revisit of the second in the file of the next night. */
class ArchiveRemovalTest {
    private static final Instant AT = Instant.parse("2026-01-12T01:15:00Z");
    private static final String OLD = "1/w1-00001.warc.gz";
    private static final String NEW = "1/w1-00001-r1.warc.gz";

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private ArchiveFileRepository files;
    private ArchiveReader reader;
    private ArchiveRemoval removal;

    @BeforeEach
    void threePages() throws Exception {
        files = new ArchiveFileRepository(database.jdbc(), database.transactions());
        reader = new ArchiveReader(folder, 1000);
        removal = new ArchiveRemoval(
                folder,
                new ArchiveRemovalRepository(database.jdbc()),
                files,
                reader,
                database.transactions(),
                InstantSource.fixed(AT));
        sql("INSERT INTO boardwalk.board_definition VALUES ('acme', 'acme', '{}', '2026-01-12T01:15:00Z')");
        sql(
                "INSERT INTO boardwalk.board VALUES ('acme', 'acme', 'acme', '2026-01-12T01:15:00Z', '2026-01-12T01:15:00Z')");
        sql("INSERT INTO boardwalk.host (name, next_allowed_at) VALUES ('acme.example', '2026-01-12T01:15:00Z')");
        sql("INSERT INTO boardwalk.origin (name, host) VALUES ('https://acme.example:443', 'acme.example')");
        sql(
                "CREATE TABLE boardwalk.page_fetch_2026_01 PARTITION OF boardwalk.page_fetch FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')");
        night();
        try (WarcArchive first = archive(1)) {
            for (int page = 1; page <= 3; page++) {
                sql("""
                        INSERT INTO boardwalk.page (board_id, kind, url, url_key, host, origin, night_id, state, due_at, first_seen_at)
                        VALUES ('acme', 'DETAIL', 'https://acme.example/%1$d', 'https://acme.example/%1$d', 'acme.example', 'https://acme.example:443',
                                1, 'FETCHED', '2026-01-12T01:15:00Z', '2026-01-12T01:15:00Z')
                        """.formatted(page));
                fetched(page, first.append(answer(page, "body " + page)), null);
            }
        }
        night();
        try (WarcArchive second = archive(2)) {
            fetched(2, second.append(answer(2, ""), new Referred(url(2), AT, sha256("body 2"))), 2L);
        }
    }

    private void sql(String statement) {
        database.jdbc().sql(statement).update();
    }

    private void night() {
        sql("""
                INSERT INTO boardwalk.night (business_date, scope, attempt, started_at, deadline_at)
                SELECT '2026-01-12', 'all', coalesce(max(attempt), 0) + 1, '2026-01-12T01:15:00Z', '2026-01-12T07:15:00Z' FROM boardwalk.night
                """);
    }

    private WarcArchive archive(long night) {
        return new WarcArchive(
                folder, night, "w1", "Boardwalk/test", files, InstantSource.fixed(AT), WarcArchive.ROLL_AT);
    }

    private static URI url(int page) {
        return URI.create("https://acme.example/" + page);
    }

    private static Answer answer(int page, String body) {
        return new Answer(url(page), AT, 200, List.of(), body.getBytes(StandardCharsets.UTF_8), sha256(body), null);
    }

    private static String sha256(String body) {
        return Hashing.sha256().hashString(body, StandardCharsets.UTF_8).toString();
    }

    private void fetched(long page, StoredAt at, Long bodyFetch) {
        database.jdbc()
                .sql("""
                INSERT INTO boardwalk.page_fetch (fetched_at, page_id, night_id, board_id, result, archive_file_id, archive_offset, archive_length, body_fetch_id)
                VALUES (:at, :page, 1, 'acme', 'FETCHED', :file, :offset, :length, :body)
                """)
                .param("at", AT.atOffset(ZoneOffset.UTC))
                .param("page", page)
                .param("file", at.fileId())
                .param("offset", at.offset())
                .param("length", at.length())
                .param("body", bodyFetch)
                .update();
    }

    private List<String> bodies() throws Exception {
        List<String> bodies = new ArrayList<>();
        for (Kept kept : removal.find(List.of(), record -> true, text -> false)) {
            if (kept.holdsBody()) {
                byte[] body =
                        reader.read(kept.file(), kept.at().offset()).page().bytes();
                bodies.add(kept.pageId() + ": " + new String(body, StandardCharsets.UTF_8));
            }
        }
        return bodies;
    }

    private List<Kept> second() throws Exception {
        return removal.find(
                List.of(), record -> false, text -> new String(text, StandardCharsets.UTF_8).contains("body 2"));
    }

    private void replace(List<Rewritten> files, List<Kept> records) {
        database.transactions().executeWithoutResult(status -> removal.replace(files, records));
    }

    @Test
    void aRecordGoesWithItsRevisitsAndTheOthersAreFoundWhereTheyAreNow() throws Exception {
        List<Kept> records = second();
        assertThat(records).as("the body and the revisit of it").hasSize(2);

        replace(removal.write(records), records);

        assertThat(removal.deleteLeftovers()).isZero();
        assertThat(bodies()).containsExactly("1: body 1", "3: body 3");
        assertThat(folder.resolve(OLD)).doesNotExist();
        assertThat(JwarcValidation.complaints(folder.resolve(NEW), folder.resolve("2/w1-00001-r1.warc.gz")))
                .isEmpty();
        assertThat(database.jdbc()
                        .sql(
                                "SELECT count(*) FROM boardwalk.page_fetch WHERE page_id = 2 AND archive_file_id IS NULL AND body_fetch_id IS NULL")
                        .query(Integer.class)
                        .single())
                .as("that it was asked for is still known")
                .isEqualTo(2);
    }

    @Test
    void cutOffBeforeTheRowsAreMovedNothingHasHappened() throws Exception {
        removal.write(second());
        assertThat(folder.resolve(NEW)).exists();

        removal.deleteLeftovers();

        assertThat(folder.resolve(NEW)).doesNotExist();
        assertThat(bodies()).containsExactly("1: body 1", "2: body 2", "3: body 3");
    }

    @Test
    void cutOffAfterTheRowsAreMovedTheOldFileIsDeletedLater() throws Exception {
        List<Kept> records = second();
        replace(removal.write(records), records);
        assertThat(folder.resolve(OLD)).as("still there").exists();

        removal.deleteLeftovers();

        assertThat(Files.exists(folder.resolve(OLD))).isFalse();
        assertThat(bodies()).containsExactly("1: body 1", "3: body 3");
    }
}
