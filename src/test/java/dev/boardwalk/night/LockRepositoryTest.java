package dev.boardwalk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boardwalk.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two runs, each with connections of its own, on a real PostgreSQL. */
class LockRepositoryTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private LockRepository one;
    private LockRepository other;

    @BeforeEach
    void twoRuns() {
        one = new LockRepository(new DriverManagerDataSource(database.url(), database.username(), ""));
        other = new LockRepository(new DriverManagerDataSource(database.url(), database.username(), ""));
    }

    @Test
    void oneOfTwoRunsGetsIt() {
        try (LockRepository.Held held = one.tryLock(List.of("scope:all")).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(other.tryLock(List.of("scope:all"))).isEmpty();
            assertThat(one.tryLock(List.of("scope:all")))
                    .as("nor a second time by the same run")
                    .isEmpty();
        }
        assertFree("scope:all");
    }

    @Test
    void runsOfOtherBoardsDoNotWait() {
        try (LockRepository.Held held = one.tryLock(List.of("board:acme")).orElseThrow()) {
            assertThat(held).isNotNull();
            assertFree("board:zenith");
        }
    }

    @Test
    void allNamesOrNone() {
        try (LockRepository.Held held = one.tryLock(List.of("board:acme")).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(other.tryLock(List.of("board:zenith", "board:acme"))).isEmpty();
            assertFree("board:zenith");
        }
    }

    @Test
    void itIsFreeAsSoonAsTheConnectionOfItsHolderDies() {
        LockRepository.Held held = one.tryLock(List.of("scope:all")).orElseThrow();
        int killed = database.jdbc().sql("""
                        SELECT count(*) FILTER (WHERE pg_terminate_backend(pid, 10000)) FROM pg_locks
                         WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                        """).query(Integer.class).single();
        assertThat(killed).isEqualTo(1);
        assertFree("scope:all");
        assertThatThrownBy(held::close)
                .isInstanceOf(DataAccessResourceFailureException.class)
                .hasMessageContaining("could not be given back");
    }

    @Test
    void givingItBackTwiceDoesNothing() {
        LockRepository.Held held = one.tryLock(List.of("scope:all")).orElseThrow();
        held.close();
        held.close();
        assertFree("scope:all");
    }

    @Test
    void aPooledConnectionGoesBackWithoutLocks() {
        LockRepository pooled = new LockRepository(database.dataSource());
        pooled.tryLock(List.of("scope:all")).orElseThrow().close();
        assertFree("scope:all");
    }

    @Test
    void anUnreachableDatabaseIsSaid() {
        LockRepository nowhere = new LockRepository(
                new DriverManagerDataSource(database.url() + "_is_not_there", database.username(), ""));
        assertThatThrownBy(() -> nowhere.tryLock(List.of("scope:all")))
                .isInstanceOf(DataAccessResourceFailureException.class)
                .hasMessageContaining("is the database reachable?");
    }

    private void assertFree(String name) {
        assertThat(other.tryLock(List.of(name))).as(name).hasValueSatisfying(LockRepository.Held::close);
    }
}
