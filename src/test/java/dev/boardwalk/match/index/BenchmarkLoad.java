package dev.boardwalk.match.index;

import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.match.BenchmarkAds;
import dev.boardwalk.match.BenchmarkAds.Made;
import dev.boardwalk.match.Blocks;
import dev.boardwalk.match.Boilerplate;
import dev.boardwalk.match.Profiles;
import dev.boardwalk.match.score.Profile;
import dev.boardwalk.match.text.TextSketches;
import dev.boardwalk.posting.ANightOfBoards;
import dev.boardwalk.posting.AdJson;
import dev.boardwalk.posting.JobAd;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.postgresql.PGConnection;

/** Writes ads straight into the tables: stored ones as nights leave them, arriving ones as a crawl does. */
public final class BenchmarkLoad {
    private static final int BATCH = 2_000;

    private final TestDatabase database;
    private final Map<String, Long> pages = new HashMap<>();
    private final Instant seen = Instant.parse("2026-03-01T02:00:00Z");
    private long lastId;

    public BenchmarkLoad(TestDatabase database) {
        this.database = database;
    }

    private record Row(long id, Made made) {}

    /** Boards, each with one page that all its ads stand on. */
    public void pages(ANightOfBoards night) {
        List<String> boards = new ArrayList<>();
        IntStream.range(0, BenchmarkAds.BOARDS).forEach(board -> boards.add("b" + board));
        IntStream.range(0, 4).forEach(board -> boards.add("aggregator" + board));
        boards.forEach(board -> night.walks(board, "FETCHED"));
        database.jdbc()
                .sql("INSERT INTO boardwalk.match_run (kind, night_id, at) VALUES ('NIGHT', 1, '2026-03-01T02:00:00Z')")
                .update();
        database.jdbc().sql("SELECT board_id, id FROM boardwalk.page").query(row -> {
            pages.put(row.getString(1), row.getLong(2));
        });
    }

    /** Ads that come in the night and wait for matching. */
    public void arrive(List<Made> ads, ANightOfBoards night) throws SQLException, IOException {
        for (int from = 0; from < ads.size(); from += BATCH) {
            Copies copies = new Copies();
            ads.subList(from, Math.min(from + BATCH, ads.size()))
                    .forEach(made -> copies.add(arriving(new Row(++lastId, made), night.id, false)));
            write(copies);
        }
        analyze();
    }

    /** Originals that were matched before, each a posting of its own. */
    public void stored(long from, long to) throws SQLException, IOException {
        sql("ALTER TABLE boardwalk.match_block DROP CONSTRAINT match_block_pkey");
        sql("ALTER TABLE boardwalk.match_sentence DROP CONSTRAINT match_sentence_pkey");
        ExecutorService writing = Executors.newSingleThreadExecutor();
        try {
            Future<?> before = CompletableFuture.completedFuture(null);
            for (long at = from; at < to; at += BATCH) {
                long first = lastId + 1 - at;
                lastId += Math.min(BATCH, to - at);
                Copies copies = LongStream.range(at, Math.min(at + BATCH, to))
                        .parallel()
                        .mapToObj(number -> stored(new Row(first + number, BenchmarkAds.original(number, to))))
                        .collect(Copies::new, Copies::add, Copies::add);
                before.get();
                before = writing.submit(() -> {
                    write(copies);
                    return null;
                });
                if (at % 50_000 == 0) {
                    System.out.println("    loaded " + at);
                }
            }
            before.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("ads cannot be stored", e);
        } finally {
            writing.shutdown();
        }
        sql(
                "SET work_mem = '400MB'; SET maintenance_work_mem = '400MB';"
                        + "INSERT INTO boardwalk.match_block_closed SELECT block FROM boardwalk.match_block GROUP BY block HAVING count(*) > "
                        + Blocks.LARGEST
                        + " ON CONFLICT DO NOTHING;"
                        + "DELETE FROM boardwalk.match_block b USING boardwalk.match_block_closed c WHERE c.block = b.block;"
                        + "DELETE FROM boardwalk.match_sentence s USING boardwalk.match_boilerplate b WHERE s.sentence = b.sentence;"
                        + "ALTER TABLE boardwalk.match_block ADD PRIMARY KEY (block, job_ad_id);"
                        + "ALTER TABLE boardwalk.match_sentence ADD PRIMARY KEY (sentence, title, job_ad_id);"
                        + "SELECT setval(pg_get_serial_sequence('boardwalk.posting', 'id'), (SELECT max(id) FROM boardwalk.posting))");
        sql("VACUUM ANALYZE");
    }

    private void analyze() throws SQLException {
        sql("ANALYZE boardwalk.job_ad, boardwalk.job_ad_version");
    }

    /** Lines of COPY by the table and columns they go into. */
    private static final class Copies {
        final Map<String, StringBuilder> lines = new LinkedHashMap<>();

        Copies line(String into, Object... values) {
            lines.computeIfAbsent(into, table -> new StringBuilder()).append(BenchmarkLoad.line(values));
            return this;
        }

        void add(Copies other) {
            other.lines.forEach((into, more) ->
                    lines.computeIfAbsent(into, table -> new StringBuilder()).append(more));
        }
    }

    private Copies arriving(Row row, long night, boolean matched) {
        String at = seen.toString();
        String hash = "h" + row.id;
        return new Copies()
                .line(
                        "job_ad (id, board_id, ad_key, page_id, url, state, first_seen_at, first_seen_night_id, last_seen_at, last_seen_night_id, content_hash,"
                                + " changed_night_id, matched_hash, matched_closed)",
                        row.id,
                        row.made.board(),
                        "k" + row.id,
                        pages.get(row.made.board()),
                        row.made.ad().url(),
                        "OPEN",
                        at,
                        night,
                        at,
                        night,
                        hash,
                        night,
                        matched ? hash : null,
                        matched ? "f" : null)
                .line(
                        "job_ad_version (job_ad_id, version_no, content_hash, raw, ad, night_id, seen_from, recorded_at)",
                        row.id,
                        1,
                        hash,
                        "{}",
                        AdJson.write(row.made.ad()),
                        night,
                        at,
                        at);
    }

    /** As a night has left it: a posting of its own, and all that matching keeps of it. */
    private Copies stored(Row row) {
        String at = seen.toString();
        Copies copies = arriving(row, 1, true)
                .line("posting (id, first_seen_night_id, created_at)", row.id, 1, at)
                .line(
                        "posting_member (posting_id, job_ad_id, rule, evidence, night_id, run_id, valid_from, recorded_at)",
                        row.id,
                        row.id,
                        "FIRST",
                        "{}",
                        1,
                        1,
                        at,
                        at);
        String employer = employer(row.made.ad());
        List<Long> boilerplate = boilerplate(row.made.ad());
        Profile profile = profile(row, Set.copyOf(boilerplate));
        String blocks = Blocks.of(profile).toString();
        copies.line(
                "match_ad (job_ad_id, facts, blocks)",
                row.id,
                Facts.write(profile),
                blocks.replace('[', '{').replace(']', '}'));
        Blocks.of(profile).forEach(block -> copies.line("match_block (block, job_ad_id)", block, row.id));
        long title = Boilerplate.title(row.made.ad());
        profile.text()
                .sentences()
                .forEach(sentence -> copies.line(
                        "match_sentence (sentence, title, job_ad_id)",
                        Boilerplate.key(employer, sentence),
                        title,
                        row.id));
        boilerplate.forEach(sentence -> copies.line("known (sentence)", Boilerplate.key(employer, sentence)));
        return copies;
    }

    private static Profile profile(Row row, Set<Long> boilerplate) {
        return Profiles.of(
                row.made.board() + " k" + row.id,
                row.made.board(),
                row.made.ad(),
                null,
                (employer, sentence) -> boilerplate.contains(sentence));
    }

    private static List<Long> boilerplate(JobAd ad) {
        long employer = Long.parseLong(employer(ad).substring("employer".length()));
        return TextSketches.sentences(String.join("\n", BenchmarkAds.boilerplate(employer)));
    }

    private static String employer(JobAd ad) {
        return Objects.requireNonNull(ad.company()).key();
    }

    private static String line(Object... values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            line.append(line.isEmpty() ? "" : "\t");
            line.append(
                    value == null
                            ? "\\N"
                            : value.toString()
                                    .replace("\\", "\\\\")
                                    .replace("\n", "\\n")
                                    .replace("\t", "\\t"));
        }
        return line.append('\n').toString();
    }

    private void write(Copies copies) throws SQLException, IOException {
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE IF NOT EXISTS known (sentence bigint)");
            for (Map.Entry<String, StringBuilder> copy : copies.lines.entrySet()) {
                String schema = copy.getKey().startsWith("known") ? "" : "boardwalk.";
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "COPY " + schema + copy.getKey() + " FROM STDIN",
                                new StringReader(copy.getValue().toString()));
            }
            statement.execute(
                    "INSERT INTO boardwalk.match_boilerplate SELECT DISTINCT sentence FROM known ON CONFLICT DO NOTHING;"
                            + " DROP TABLE known");
        }
    }

    private void sql(String statements) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
