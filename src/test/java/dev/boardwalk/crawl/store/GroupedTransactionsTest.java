package dev.boardwalk.crawl.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boardwalk.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class GroupedTransactionsTest {
    private static final int MANY = 20;

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final Set<Long> transactionsSeen = ConcurrentHashMap.newKeySet();
    private JdbcClient jdbc;
    private GroupedTransactions grouped;

    @BeforeEach
    void aTable() {
        jdbc = database.jdbc();
        grouped = new GroupedTransactions(database.transactions());
        jdbc.sql("CREATE TABLE stored (item int PRIMARY KEY)").update();
    }

    @AfterEach
    void endCallers() {
        callers.shutdownNow();
    }

    private void insert(int item) {
        transactionsSeen.add(jdbc.sql("SELECT txid_current()").query(Long.class).single());
        jdbc.sql("INSERT INTO stored VALUES (:item)").param("item", item).update();
    }

    private List<Integer> stored() {
        return jdbc.sql("SELECT item FROM stored ORDER BY item")
                .query(Integer.class)
                .list();
    }

    /** Runs the pieces while another one is being written, so that they wait together. */
    private List<Future<?>> whileOneIsWritten(List<Runnable> pieces) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        List<Future<?>> ends = new ArrayList<>();
        ends.add(callers.submit(() -> grouped.execute(() -> {
            begun.countDown();
            await(mayEnd);
            insert(0);
        })));
        begun.await();
        for (int i = 0; i < pieces.size(); i++) {
            Runnable piece = pieces.get(i);
            ends.add(callers.submit(() -> grouped.execute(piece)));
            while (grouped.waiting() <= i) {
                Thread.onSpinWait();
            }
        }
        mayEnd.countDown();
        return ends;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Runnable> inserts() {
        List<Runnable> pieces = new ArrayList<>();
        for (int i = 1; i <= MANY; i++) {
            int item = i;
            pieces.add(() -> insert(item));
        }
        return pieces;
    }

    @Test
    void thoseWhoWaitedAreWrittenInOneTransaction() throws Exception {
        for (Future<?> end : whileOneIsWritten(inserts())) {
            end.get();
        }

        assertThat(stored()).hasSize(MANY + 1);
        assertThat(transactionsSeen).hasSize(2);
    }

    @Test
    void aGroupStaysSmall() throws Exception {
        List<Runnable> pieces = new ArrayList<>();
        for (int i = 1; i <= GroupedTransactions.LARGEST_GROUP + 1; i++) {
            int item = i;
            pieces.add(() -> insert(item));
        }

        for (Future<?> end : whileOneIsWritten(pieces)) {
            end.get();
        }

        assertThat(transactionsSeen).hasSize(3);
    }

    @Test
    void onePieceThatCannotBeStoredFailsAlone() throws Exception {
        List<Runnable> pieces = inserts();
        pieces.set(3, () -> insert(1)); // stored already by then

        List<Future<?>> ends = whileOneIsWritten(pieces);

        assertThatThrownBy(() -> ends.get(4).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DataIntegrityViolationException.class);
        ends.remove(4);
        for (Future<?> end : ends) {
            end.get();
        }
        assertThat(stored()).hasSize(MANY).doesNotContain(4);
    }

    @Test
    void aDatabaseInTroubleIsAskedOnceForTheWholeGroup() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        List<Runnable> pieces = inserts();
        pieces.set(0, () -> {
            asked.incrementAndGet();
            throw new DataAccessResourceFailureException("gone", new SQLException("the server shuts down", "57P01"));
        });

        List<Future<?>> ends = whileOneIsWritten(pieces);

        for (Future<?> end : ends.subList(1, ends.size())) {
            assertThatThrownBy(end::get).hasCauseInstanceOf(DataAccessResourceFailureException.class);
        }
        assertThat(asked).hasValue(1);
        assertThat(stored()).containsExactly(0);
    }

    @Test
    void anErrorLeavesNobodyWaitingAndNobodyBelievingToBeStored() throws Exception {
        List<Runnable> pieces = inserts();
        pieces.set(0, () -> {
            throw new StackOverflowError("for a test");
        });

        List<Future<?>> ends = whileOneIsWritten(pieces);

        for (Future<?> end : ends.subList(1, ends.size())) {
            assertThatThrownBy(end::get).isInstanceOf(ExecutionException.class);
        }
        assertThat(stored()).containsExactly(0);
    }
}
