package dev.boardwalk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.database.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CanonicalDumpTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final CanonicalDump dump = new CanonicalDump(database.jdbc());

    /** A new column is dumped as it is, unless it is a number of the database: then somebody must say what it stands for. */
    @Test
    void noNumberOfTheDatabaseIsComparedAsItIs() {
        Set<String> numbers = database.jdbc().sql("""
                SELECT n.nspname || '.' || c.relname || '.' || a.attname
                  FROM pg_attribute a
                  JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                  JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN ('boardwalk', 'analytics')
                 WHERE a.attnum > 0 AND a.atttypid = 'bigint'::regtype AND (a.attidentity <> '' OR a.attname LIKE '%\\_id')
                """).query(String.class).set();
        assertThat(numbers).contains("boardwalk.job_ad.id", "analytics.posting_current.posting_id");
        assertThat(dump.columns().stream()
                        .filter(column -> numbers.contains(column.path()))
                        .filter(column -> !column.leftOut() && !CanonicalDump.TOLD.containsKey(column.path())))
                .isEmpty();
    }

    @Test
    void whatIsLeftOutOrToldIsThere() {
        Set<String> there = dump.columns().stream()
                .flatMap(column -> List.of(column.path(), column.table() + ".*").stream())
                .collect(Collectors.toSet());
        Set<String> named = new TreeSet<>(CanonicalDump.LEFT_OUT.keySet());
        named.addAll(CanonicalDump.TOLD.keySet());
        assertThat(there).containsAll(named);
        assertThat(CanonicalDump.LEFT_OUT.keySet()).doesNotContainAnyElementsOf(CanonicalDump.TOLD.keySet());
    }

    @Test
    void everyReasonSaysSomething() {
        assertThat(CanonicalDump.LEFT_OUT.values()).allMatch(reason -> reason.length() > 15);
    }

    @Test
    void everyTableCanBeDumpedAndEveryRowShows() {
        database.jdbc()
                .sql(
                        "INSERT INTO boardwalk.board_definition VALUES ('h', 'acme', '{\"a\": 1}', '2026-01-12T01:15:00Z')")
                .update();
        assertThat(dump.lines())
                .containsExactly(
                        "boardwalk.board_definition | hash=h | board_id=acme | document={\"a\": 1} | stored_at=2026-01-12 01:15:00+00");
    }
}
