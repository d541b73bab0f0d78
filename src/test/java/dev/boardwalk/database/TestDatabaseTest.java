package dev.boardwalk.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @RepeatedTest(2)
    void whatOneTestWritesTheNextDoesNotSee() {
        database.transactions()
                .executeWithoutResult(tx -> database.jdbc()
                        .sql("INSERT INTO boardwalk.host (name, next_allowed_at) VALUES ('acme.example', 'epoch')")
                        .update());

        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM boardwalk.host")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
