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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
            List<Row> rows = ads.subList(from, Math.min(from + BATCH, ads.size())).stream()
                    .map(made -> new Row(++lastId, made))
                    .toList();
            copyAds(rows, night.id, false);
        }
        analyze();
    }

    /** Originals that were matched before, each a posting of its own. */
    public void stored(long from, long to) throws SQLException, IOException {
        sql("ALTER TABLE boardwalk.match_block DROP CONSTRAINT match_block_pkey");
        sql("ALTER TABLE boardwalk.match_sentence DROP CONSTRAINT match_sentence_pkey");
        for (long at = from; at < to; at += BATCH) {
            List<Row> rows = LongStream.range(at, Math.min(at + BATCH, to))
                    .mapToObj(number -> new Row(++lastId, BenchmarkAds.original(number, to)))
                    .toList();
            copyAds(rows, 1, true);
            copyKept(rows);
            if (at % 50_000 == 0) {
                System.out.println("    loaded " + at);
            }
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

    private void copyAds(List<Row> rows, long night, boolean matched) throws SQLException, IOException {
        String at = seen.toString();
        copy(
                "job_ad (id, board_id, ad_key, page_id, url, state, first_seen_at, first_seen_night_id, last_seen_at, last_seen_night_id, content_hash,"
                        + " changed_night_id, matched_hash, matched_closed)",
                rows.stream()
                        .map(row -> line(
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
                                "h" + row.id,
                                night,
                                matched ? "h" + row.id : null,
                                matched ? "f" : null))
                        .toList());
        copy(
                "job_ad_version (job_ad_id, version_no, content_hash, raw, ad, night_id, seen_from, recorded_at)",
                rows.parallelStream()
                        .map(row -> line(row.id, 1, "h" + row.id, "{}", AdJson.write(row.made.ad()), night, at, at))
                        .toList());
        if (matched) {
            copy(
                    "posting (id, first_seen_night_id, created_at)",
                    rows.stream().map(row -> line(row.id, night, at)).toList());
            copy(
                    "posting_member (posting_id, job_ad_id, rule, evidence, night_id, run_id, valid_from, recorded_at)",
                    rows.stream()
                            .map(row -> line(row.id, row.id, "FIRST", "{}", night, 1, at, at))
                            .toList());
        }
    }

    private void copyKept(List<Row> rows) throws SQLException, IOException {
        Map<Long, Profile> profiles =
                rows.parallelStream().collect(Collectors.toConcurrentMap(Row::id, BenchmarkLoad::profile));
        copy(
                "match_ad (job_ad_id, facts, blocks)",
                rows.stream()
                        .map(row -> line(
                                row.id,
                                Facts.write(profiles.get(row.id)),
                                Blocks.of(profiles.get(row.id))
                                        .toString()
                                        .replace('[', '{')
                                        .replace(']', '}')))
                        .toList());
        copy(
                "match_block (block, job_ad_id)",
                rows.stream()
                        .flatMap(row -> Blocks.of(profiles.get(row.id)).stream().map(block -> line(block, row.id)))
                        .toList());
        copy(
                "match_sentence (sentence, title, job_ad_id)",
                rows.stream()
                        .flatMap(row -> profiles.get(row.id).text().sentences().stream()
                                .map(sentence -> line(
                                        Boilerplate.key(employer(row.made.ad()), sentence),
                                        Boilerplate.title(row.made.ad()),
                                        row.id)))
                        .toList());
        Set<Long> boilerplate = new HashSet<>();
        rows.forEach(row -> boilerplate(row.made.ad())
                .forEach(sentence -> boilerplate.add(Boilerplate.key(employer(row.made.ad()), sentence))));
        database.jdbc()
                .sql("INSERT INTO boardwalk.match_boilerplate SELECT unnest(:keys::bigint[]) ON CONFLICT DO NOTHING")
                .param("keys", boilerplate.toArray(Long[]::new))
                .update();
    }

    private static Profile profile(Row row) {
        JobAd ad = row.made.ad();
        Set<Long> known = new HashSet<>(boilerplate(ad));
        return Profiles.of(
                row.made.board() + " k" + row.id,
                row.made.board(),
                ad,
                null,
                (employer, sentence) -> known.contains(sentence));
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

    private void copy(String into, List<String> lines) throws SQLException, IOException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY boardwalk." + into + " FROM STDIN", new StringReader(String.join("", lines)));
        }
    }

    private void sql(String statements) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
