package dev.boardwalk.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boardwalk.database.TestDatabase;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalystQueryRepositoryTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private AnalystQueryRepository queries;

    @BeforeEach
    void queries() {
        queries = new AnalystQueryRepository(database.jdbc(), database.transactions());
    }

    @Test
    void anAnswerHasNamesTypesAndNulls() {
        var answer = queries.ask(
                "select 1 as n, null::text as nothing, array['a','b'] as letters, date '2026-03-10' as day, true as yes");
        assertThat(answer.columns()).containsExactly("n", "nothing", "letters", "day", "yes");
        assertThat(answer.rows()).isEqualTo(List.of(Arrays.asList(1, null, "a, b", "2026-03-10", true)));
    }

    @Test
    void theAnalystsTablesNeedNoSchema() {
        assertThat(queries.ask("select count(*) from posting_current").rows()).isEqualTo(List.of(List.of(0L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from boardwalk.page",
                "select * from batch.batch_job_execution",
                "delete from posting_current",
                "create table t (n int)",
                "reset role; select * from boardwalk.page",
            })
    void nothingElseCanBeReadAndNothingWritten(String sql) {
        assertThatThrownBy(() -> queries.ask(sql))
                .isInstanceOf(AnalystQueryRepository.QueryRefused.class)
                .hasMessageNotContaining("PreparedStatementCallback");
        assertThat(database.jdbc()
                        .sql("select count(*) from boardwalk.page")
                        .query(Integer.class)
                        .single())
                .as("the connection is whole again")
                .isZero();
    }
}
