package dev.boardwalk.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every table of the schemas {@code boardwalk} and {@code analytics} as sorted lines, so that two databases can be compared. A column is dumped as it is,
 * unless it is named here: a surrogate id is told by what it stands for, and what may differ between two runs with one result is left out, each with its
 * reason.
 */
final class CanonicalDump {
    /** What two nights with the same result may differ in: this is the whole list. */
    static final Map<String, String> LEFT_OUT = new TreeMap<>(Map.ofEntries(
            Map.entry("analytics.dataset_release.release_id", "a number of the database; others name it by its night"),
            Map.entry("analytics.posting_change_feed.change_id", "a number of the database"),
            Map.entry(
                    "boardwalk.archive_file.*",
                    "a killed run leaves one file more; that each body is kept is dumped with its fetch"),
            Map.entry(
                    "boardwalk.host.next_allowed_at",
                    "a call that never came back keeps its host closed for as long as it could have taken"),
            Map.entry("boardwalk.forget_salt.salt", "chance, made once for each database"),
            Map.entry("boardwalk.audit.id", "a number of the database"),
            Map.entry("boardwalk.job_ad.id", "a number of the database; others name the ad by board and key"),
            Map.entry("boardwalk.job_ad_version.id", "a number of the database"),
            Map.entry(
                    "boardwalk.night.id", "a number of the database; others name the night by date, scope and attempt"),
            Map.entry("boardwalk.page.id", "a number of the database; others name the page by board and URL key"),
            Map.entry(
                    "boardwalk.page_fetch.id", "a number of the database; others name the fetch by its page and place"),
            Map.entry(
                    "boardwalk.page_fetch.archive_length",
                    "of the compressed record, which holds headers of the moment"),
            Map.entry("boardwalk.page_fetch.archive_offset", "depends on which partition came first to the file"),
            Map.entry("boardwalk.match_ad.facts", "sets in no order; derived from the ad's version, as the blocks are"),
            Map.entry("boardwalk.match_override.id", "a number of the database"),
            Map.entry("boardwalk.match_run.id", "a number of the database; others name the run by what it was"),
            Map.entry("boardwalk.outbox.id", "a number of the database"),
            Map.entry("boardwalk.outbox.body", "names its night by a number of the database"),
            Map.entry("boardwalk.outbox.document", "names its night by a number of the database"),
            Map.entry("boardwalk.outbox.message_key", "names its night by a number of the database"),
            Map.entry("boardwalk.posting_member.id", "a number of the database"),
            Map.entry("boardwalk.quarantine.id", "a number of the database")));

    private static final String NIGHT =
            "(SELECT concat_ws(' ', n.business_date, n.scope, n.attempt) FROM boardwalk.night n WHERE n.id = %s)";
    private static final String PAGE =
            "(SELECT concat_ws(' ', p.board_id, p.url_key) FROM boardwalk.page p WHERE p.id = %s)";
    private static final String FETCH = """
            (SELECT concat_ws(' ', p.board_id, p.url_key, (SELECT count(*) FROM boardwalk.page_fetch g WHERE g.page_id = f.page_id AND g.id <= f.id))
               FROM boardwalk.page_fetch f JOIN boardwalk.page p ON p.id = f.page_id WHERE f.id = %s)""";
    private static final String AD =
            "(SELECT concat_ws(' ', a.board_id, a.ad_key) FROM boardwalk.job_ad a WHERE a.id = %s)";
    /** Which of the two has the lower number depends on which was read first. */
    private static final String PAIR = """
            (SELECT string_agg(concat_ws(' ', a.board_id, a.ad_key), ' + ' ORDER BY concat_ws(' ', a.board_id, a.ad_key))
               FROM boardwalk.job_ad a WHERE %s = t.a AND a.id IN (t.a, t.b))""";

    private static final String POSTING = """
            (SELECT string_agg(DISTINCT concat_ws(' ', a.board_id, a.ad_key), ' + ' ORDER BY concat_ws(' ', a.board_id, a.ad_key))
               FROM boardwalk.posting_member m JOIN boardwalk.job_ad a ON a.id = m.job_ad_id WHERE m.posting_id = %s)""";
    private static final String RUN = """
            (SELECT concat_ws(' ', r.kind, n.business_date, n.scope, n.attempt)
               FROM boardwalk.match_run r LEFT JOIN boardwalk.night n ON n.id = r.night_id WHERE r.id = %s)""";
    private static final String RELEASE = """
            (SELECT concat_ws(' ', n.business_date, n.scope, n.attempt, r.status)
               FROM analytics.dataset_release r JOIN boardwalk.night n ON n.id = r.night_id WHERE r.release_id = %s)""";
    private static final String POSTING_JSON =
            "(t.%1$s - 'posting_id' - 'lead_job_ad_id' || jsonb_build_object('lead', "
                    + AD.formatted("(t.%1$s ->> 'lead_job_ad_id')::bigint") + "))";

    /** Numbers of the database, told by what they stand for; {@code %s} is the column. */
    static final Map<String, String> TOLD = new TreeMap<>(Map.ofEntries(
            Map.entry("analytics.dataset_release.night_id", NIGHT),
            Map.entry("analytics.board_daily.release_id", RELEASE),
            Map.entry("analytics.release_board.release_id", RELEASE),
            Map.entry("analytics.posting_change_feed.release_id", RELEASE),
            Map.entry("analytics.posting_change_feed.posting_id", POSTING),
            Map.entry("analytics.posting_change_feed.before", POSTING_JSON.formatted("before")),
            Map.entry("analytics.posting_change_feed.after", POSTING_JSON.formatted("after")),
            Map.entry("analytics.posting_current.posting_id", POSTING),
            Map.entry("analytics.posting_flag.posting_id", POSTING),
            Map.entry("analytics.posting_flag.job_ad_id", AD),
            Map.entry("analytics.release_board.last_good_page", "regexp_replace(%s, ' .fetch [0-9]+.$', '')"),
            Map.entry("analytics.posting_current.lead_job_ad_id", AD),
            Map.entry("boardwalk.board_alarm.raised_night_id", NIGHT),
            Map.entry("boardwalk.board_alarm.ended_night_id", NIGHT),
            Map.entry("analytics.repost_chain.chain_id", POSTING),
            Map.entry("analytics.repost_chain.posting_id", POSTING),
            Map.entry("analytics.repost_chain.previous_posting_id", POSTING),
            Map.entry("boardwalk.board_night.night_id", NIGHT),
            Map.entry("boardwalk.board_night.last_good_page", "regexp_replace(%s, ' .fetch [0-9]+.$', '')"),
            Map.entry("boardwalk.night_host.night_id", NIGHT),
            Map.entry("boardwalk.origin.failures_night_id", NIGHT),
            Map.entry("boardwalk.origin.ended_night_id", NIGHT),
            Map.entry("boardwalk.page.night_id", NIGHT),
            Map.entry("boardwalk.page.listed_night_id", NIGHT),
            Map.entry("boardwalk.page_reading.page_id", PAGE),
            Map.entry("boardwalk.page_fetch.night_id", NIGHT),
            Map.entry("boardwalk.page_fetch.page_id", PAGE),
            Map.entry("boardwalk.page_fetch.archive_file_id", "(%s IS NOT NULL)"),
            Map.entry("boardwalk.page_fetch.body_fetch_id", FETCH),
            Map.entry("boardwalk.page_reading.body_fetch_id", FETCH),
            Map.entry("boardwalk.job_ad.page_id", PAGE),
            Map.entry("boardwalk.job_ad.closed_night_id", NIGHT),
            Map.entry("boardwalk.job_ad.reopened_night_id", NIGHT),
            Map.entry("boardwalk.job_ad.first_seen_night_id", NIGHT),
            Map.entry("boardwalk.job_ad.last_seen_night_id", NIGHT),
            Map.entry("boardwalk.job_ad.changed_night_id", NIGHT),
            Map.entry("boardwalk.job_ad_version.job_ad_id", AD),
            Map.entry("boardwalk.job_ad_version.night_id", NIGHT),
            Map.entry("boardwalk.job_ad_version.page_fetch_id", FETCH),
            Map.entry("boardwalk.match_ad.job_ad_id", AD),
            Map.entry("boardwalk.match_block.job_ad_id", AD),
            Map.entry("boardwalk.match_sentence.job_ad_id", AD),
            Map.entry("boardwalk.match_link.a", PAIR),
            Map.entry("boardwalk.match_link.b", "(NULL)"),
            Map.entry("boardwalk.match_override.a", PAIR),
            Map.entry("boardwalk.match_override.b", "(NULL)"),
            Map.entry("boardwalk.match_override.run_id", RUN),
            Map.entry("boardwalk.match_run.night_id", NIGHT),
            Map.entry("boardwalk.match_run.undone_by", RUN),
            Map.entry("boardwalk.posting_member.run_id", RUN),
            Map.entry("boardwalk.posting_member.superseded_run_id", RUN),
            Map.entry("boardwalk.posting.id", POSTING),
            Map.entry("boardwalk.posting.first_seen_night_id", NIGHT),
            Map.entry("boardwalk.posting_member.posting_id", POSTING),
            Map.entry("boardwalk.posting_member.job_ad_id", AD),
            Map.entry("boardwalk.posting_member.night_id", NIGHT),
            Map.entry(
                    "boardwalk.posting_member.evidence",
                    "(t.evidence - 'linkedToJobAd' || jsonb_build_object('linkedTo', "
                            + AD.formatted("(t.evidence ->> 'linkedToJobAd')::bigint") + "))"),
            Map.entry("boardwalk.quarantine.night_id", NIGHT),
            Map.entry("boardwalk.quarantine.page_id", PAGE),
            Map.entry("boardwalk.quarantine.page_fetch_id", FETCH)));

    private final JdbcClient jdbc;

    CanonicalDump(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A column of one of our tables.
     *
     * @param type as PostgreSQL names it
     */
    record Column(String table, String name, String type) {
        String path() {
            return table + "." + name;
        }

        boolean leftOut() {
            return LEFT_OUT.containsKey(path()) || LEFT_OUT.containsKey(table + ".*");
        }

        /** The column as SQL over its table's alias t; null when it is left out. */
        @Nullable
        String expression() {
            if (leftOut()) {
                return null;
            }
            return TOLD.getOrDefault(path(), "%s").formatted("t." + name);
        }
    }

    /** All columns of both schemas; the months of a partitioned table count as one. */
    List<Column> columns() {
        return jdbc.sql("""
                SELECT n.nspname || '.' || c.relname AS owner, a.attname, format_type(a.atttypid, NULL) AS type
                  FROM pg_attribute a
                  JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                  JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN ('boardwalk', 'analytics')
                 WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relname <> 'flyway_schema_history'
                 ORDER BY owner, a.attnum
                """)
                .query((row, index) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** One line a row: table, then name=value in the table's order. Lines sort as text. */
    List<String> lines() {
        Map<String, List<Column>> tables = new TreeMap<>();
        columns()
                .forEach(column -> tables.computeIfAbsent(column.table(), t -> new ArrayList<>())
                        .add(column));
        List<String> lines = new ArrayList<>();
        tables.forEach((table, columns) -> lines.addAll(lines(table, columns)));
        return lines;
    }

    private List<String> lines(String table, List<Column> columns) {
        List<String> values = new ArrayList<>();
        for (Column column : columns) {
            String expression = column.expression();
            if (expression != null) {
                values.add("'" + column.name() + "=' || coalesce((" + expression + ")::text, 'null')");
            }
        }
        if (values.isEmpty()) {
            return List.of();
        }
        String sql = "SELECT concat_ws(' | ', '" + table + "', " + String.join(", ", values) + ") FROM " + table + " t";
        return jdbc.sql(sql).query(String.class).list().stream().sorted().toList();
    }
}
