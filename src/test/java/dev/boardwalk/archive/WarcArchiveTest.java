package dev.boardwalk.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boardwalk.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRevisit;
import org.springframework.jdbc.core.simple.JdbcClient;

class WarcArchiveTest {
    private static final Instant AT = Instant.parse("2026-01-12T01:15:00Z");
    private static final URI PAGE = URI.create("https://jobs.zenith.example/jobs/1");

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private ArchiveFileRepository files;
    private long night;

    @BeforeEach
    void aNight() {
        files = new ArchiveFileRepository(database.jdbc(), database.transactions());
        night = database.jdbc().sql("""
                INSERT INTO boardwalk.night (business_date, scope, attempt, started_at, deadline_at)
                VALUES ('2026-01-12', 'all', 1, '2026-01-12T01:15:00Z', '2026-01-12T07:15:00Z') RETURNING id
                """).query(Long.class).single();
    }

    private WarcArchive archive(long rollAt) {
        return new WarcArchive(folder, night, "w1", "Boardwalk/test", files, InstantSource.fixed(AT), rollAt);
    }

    private static Answer answer(String body, String... headers) {
        return answer(body.getBytes(StandardCharsets.UTF_8), null, headers);
    }

    private static Answer answer(byte[] body, String truncated, String... headers) {
        List<Map.Entry<String, String>> all = Arrays.stream(headers)
                .map(header -> header.split(": ", 2))
                .map(parts -> Map.entry(parts[0], parts[1]))
                .toList();
        return new Answer(PAGE, AT, 200, all, body, sha256(body), truncated);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private ArchiveReader.Archived read(StoredAt at) throws IOException {
        return new ArchiveReader(folder, 1000)
                .read(files.find(at.fileId()).orElseThrow().name(), at.offset());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void eachAnswerIsReadBackByItsOffset() throws Exception {
        try (WarcArchive archive = archive(WarcArchive.ROLL_AT)) {
            StoredAt first = archive.append(answer("<p>one", "content-type: text/html; charset=utf-8"));
            StoredAt second = archive.append(answer("<p>two", "Content-Type: text/html"));

            assertThat(second.offset()).isEqualTo(first.end());
            assertThat(read(first).page().bytes()).asString().isEqualTo("<p>one");
            assertThat(read(first).page().contentType()).isEqualTo("text/html; charset=utf-8");
            assertThat(read(second).page().bytes()).asString().isEqualTo("<p>two");
            assertThat(read(second).page().url()).isEqualTo(PAGE);
            assertThat(read(second).page().fetchedAt()).isEqualTo(AT);
            assertThat(read(second).status()).isEqualTo(200);
        }
    }

    @Test
    void theBodyIsKeptEncodedAndReadDecoded() throws Exception {
        try (WarcArchive archive = archive(WarcArchive.ROLL_AT)) {
            byte[] sent = gzip("<p>packed");
            StoredAt at = archive.append(
                    answer(sent, null, "Content-Encoding: gzip", "Transfer-Encoding: chunked", "Content-Length: 9999"));

            assertThat(read(at).page().bytes()).asString().isEqualTo("<p>packed");
        }
    }

    @Test
    void aBombIsNotUnpackedBeyondTheLimit() throws Exception {
        try (WarcArchive archive = archive(WarcArchive.ROLL_AT)) {
            StoredAt at = archive.append(answer(gzip("x".repeat(100_000)), null, "Content-Encoding: gzip"));

            assertThatThrownBy(() -> read(at)).isInstanceOf(IOException.class).hasMessageContaining("more than 1000");
        }
    }

    @Test
    void aCutBodySaysSo() throws Exception {
        try (WarcArchive archive = archive(WarcArchive.ROLL_AT)) {
            StoredAt at = archive.append(
                    answer("<p>cu".getBytes(StandardCharsets.UTF_8), "DISCONNECT", "Content-Length: 4000"));

            assertThat(read(at).truncated()).isTrue();
            assertThat(read(at).page().bytes()).asString().isEqualTo("<p>cu");
        }
    }

    @Test
    void theFileIsValidWarc() throws Exception {
        StoredAt at;
        try (WarcArchive archive = archive(WarcArchive.ROLL_AT)) {
            at = archive.append(answer("<p>one", "Content-Type: text/html", "Set-Cookie: a=b\r\nx"));
            archive.append(answer(gzip("two"), null, "Content-Encoding: gzip", "Transfer-Encoding: chunked"));
            archive.append(answer("cut".getBytes(StandardCharsets.UTF_8), "LENGTH", "Content-Length: 10"));
        }
        Path file = folder.resolve(files.find(at.fileId()).orElseThrow().name());

        assertThat(JwarcValidation.complaints(file)).isEmpty();
        try (WarcReader reader = new WarcReader(file)) {
            assertThat(reader.records().map(WarcRecord::type))
                    .containsExactly("warcinfo", "response", "response", "response");
        }
    }

    @Test
    void whatOnlyRepeatsABodyRefersToItByUrlAndDateAndIsNoBodyItself() throws Exception {
        Instant before = Instant.parse("2026-01-11T01:15:00.123456Z");
        Referred original = new Referred(PAGE, before, sha256("<p>one".getBytes(StandardCharsets.UTF_8)));
        Answer notModified =
                new Answer(PAGE, AT, 304, List.of(Map.entry("ETag", "\"7\"")), new byte[0], sha256(new byte[0]), null);
        StoredAt at;
        try (WarcArchive archive = archive(WarcArchive.ROLL_AT)) {
            at = archive.append(notModified, original);
            archive.append(answer("<p>one", "Content-Type: text/html", "Content-Length: 6"), original);
            assertThatThrownBy(() -> read(at)).isInstanceOf(IOException.class).hasMessageContaining("type revisit");
        }
        Path file = folder.resolve(files.find(at.fileId()).orElseThrow().name());

        assertThat(JwarcValidation.complaints(file)).isEmpty();
        try (WarcReader reader = new WarcReader(file)) {
            List<WarcRevisit> revisits = reader.records()
                    .filter(WarcRevisit.class::isInstance)
                    .map(WarcRevisit.class::cast)
                    .toList();
            assertThat(revisits)
                    .extracting(WarcRevisit::profile)
                    .containsExactly(WarcRevisit.SERVER_NOT_MODIFIED_1_1, WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
            assertThat(revisits).allSatisfy(revisit -> {
                assertThat(revisit.refersToTargetURI()).contains(PAGE);
                assertThat(revisit.refersToDate()).contains(before);
                assertThat(revisit.payloadDigest().orElseThrow().hex()).isEqualTo(original.payloadSha256());
            });
        }
    }

    @Test
    void aFullFileIsSealedAndAnotherBegun() throws Exception {
        try (WarcArchive archive = archive(1)) {
            long first = archive.append(answer("one")).fileId();
            long second = archive.append(answer("two")).fileId();

            assertThat(second).isNotEqualTo(first);
            assertThat(state(first)).isEqualTo("SEALED");
        }
    }

    @Test
    void aFileThatIsThereIsNeverWrittenOver() throws Exception {
        Path old = Files.createDirectories(folder.resolve(Long.toString(night))).resolve("w1-00001.warc.gz");
        Files.writeString(old, "of another run");
        try (WarcArchive archive = archive(WarcArchive.ROLL_AT)) {
            StoredAt at = archive.append(answer("one"));

            assertThat(files.find(at.fileId()).orElseThrow().name()).isEqualTo(night + "/w1-00002.warc.gz");
        }
        assertThat(old).hasContent("of another run");
    }

    @Test
    void whatADeadWriterLeftIsCutToTheLastRecordARowPointsTo() throws Exception {
        WarcArchive dead = archive(WarcArchive.ROLL_AT); // never closed
        StoredAt kept = dead.append(answer("kept"));
        aRowPointsTo(kept);
        dead.append(answer("archived, and then the machine went down before the row was written"));
        Path file = folder.resolve(files.find(kept.fileId()).orElseThrow().name());
        Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0}, StandardOpenOption.APPEND);
        assertThat(JwarcValidation.complaints(file)).isNotEmpty();

        int recovered = new ArchiveRecovery(folder, files, InstantSource.fixed(AT)).recover(night);

        assertThat(recovered).isEqualTo(1);
        assertThat(Files.size(file)).isEqualTo(kept.end());
        assertThat(state(kept.fileId())).isEqualTo("SEALED");
        assertThat(JwarcValidation.complaints(file)).isEmpty();
        assertThat(read(kept).page().bytes()).asString().isEqualTo("kept");
    }

    @Test
    void aWriterThatCannotWriteSaysSoAndTheNextAnswerGoesToANewFile() throws Exception {
        Path notAFolder = folder.resolve("occupied");
        Files.writeString(notAFolder, "");
        WarcArchive archive = new WarcArchive(
                notAFolder, night, "w1", "Boardwalk/test", files, InstantSource.fixed(AT), WarcArchive.ROLL_AT);

        assertThatThrownBy(() -> archive.append(answer("one"))).isInstanceOf(IOException.class);

        Files.delete(notAFolder);
        assertThat(archive.append(answer("one")).offset()).isPositive();
        archive.close();
    }

    private void aRowPointsTo(StoredAt at) {
        JdbcClient jdbc = database.jdbc();
        for (String statement : List.of(
                "INSERT INTO boardwalk.board_definition VALUES ('acme', 'acme', '{}', '2026-01-12T01:15:00Z')",
                "INSERT INTO boardwalk.board VALUES ('acme', 'acme', 'acme', '2026-01-12T01:15:00Z', '2026-01-12T01:15:00Z')",
                "INSERT INTO boardwalk.host (name, next_allowed_at) VALUES ('acme.example', '2026-01-12T01:15:00Z')",
                "INSERT INTO boardwalk.origin (name, host) VALUES ('https://acme.example:443', 'acme.example')",
                "CREATE TABLE boardwalk.page_fetch_2026_01 PARTITION OF boardwalk.page_fetch FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')")) {
            jdbc.sql(statement).update();
        }
        jdbc.sql("""
                WITH page AS (
                    INSERT INTO boardwalk.page (board_id, kind, url, url_key, host, origin, night_id, state, due_at, first_seen_at)
                    VALUES ('acme', 'DETAIL', :url, :url, 'acme.example', 'https://acme.example:443', :night, 'FETCHED', :at, :at) RETURNING id)
                INSERT INTO boardwalk.page_fetch (fetched_at, page_id, night_id, board_id, result, archive_file_id, archive_offset, archive_length)
                SELECT :at, id, :night, 'acme', 'FETCHED', :file, :offset, :length FROM page
                """)
                .param("url", PAGE.toString())
                .param("night", night)
                .param("at", AT.atOffset(ZoneOffset.UTC))
                .param("file", at.fileId())
                .param("offset", at.offset())
                .param("length", at.length())
                .update();
    }

    private String state(long fileId) {
        return database.jdbc()
                .sql("SELECT state FROM boardwalk.archive_file WHERE id = :id")
                .param("id", fileId)
                .query(String.class)
                .single();
    }
}
