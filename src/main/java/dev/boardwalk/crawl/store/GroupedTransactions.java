package dev.boardwalk.crawl.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets many threads write through one transaction after another instead of one each: whoever comes while a group is being written waits, and the first
 * of those who waited writes for all of them. A lone caller is served at once, so nobody waits for company; under load the groups grow by themselves.
 * There is no thread behind it, one connection is enough for it, and a caller goes on only when its work is committed: who is killed loses no more than
 * what was in flight.
 */
public final class GroupedTransactions {
    /** What one bad piece of work makes others wait for stays small. */
    static final int LARGEST_GROUP = 50;

    private final TransactionTemplate transactions;
    private final Queue<Piece> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    public GroupedTransactions(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    /** One caller's work, and how it ended. Touched under the lock only. */
    private static final class Piece {
        private final Runnable work;
        private boolean ended;
        private @Nullable RuntimeException failure;

        Piece(Runnable work) {
            this.work = work;
        }

        void end(@Nullable RuntimeException how) {
            ended = true;
            failure = how;
        }
    }

    /**
     * Runs the work in a transaction, perhaps together with that of others, in the order in which they came, and returns when it is committed. It may be
     * run twice: after a group failed, each of its pieces is run again in a transaction of its own.
     *
     * @throws RuntimeException what the work threw; or what the database threw, when it failed them all
     */
    public void execute(Runnable work) {
        Piece mine = new Piece(work);
        waiting.add(mine);
        writing.lock();
        try {
            while (!mine.ended) {
                write(nextGroup());
            }
        } finally {
            writing.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
    }

    /** How many wait to be written, those of the group at hand not counted. */
    int waiting() {
        return waiting.size();
    }

    private List<Piece> nextGroup() {
        List<Piece> group = new ArrayList<>();
        for (Piece next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
            if (group.size() == LARGEST_GROUP) {
                break;
            }
        }
        return group;
    }

    private void write(List<Piece> group) {
        RuntimeException failure =
                new IllegalStateException("an error ended the transaction before this was committed");
        try {
            transactions.executeWithoutResult(status -> group.forEach(piece -> piece.work.run()));
            failure = null;
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            for (Piece piece : group) {
                piece.end(failure); // an Error goes on to the caller that met it, and nobody waits for ever
            }
        }
        if (failure != null && group.size() > 1 && isOneOfThem(failure)) {
            group.forEach(piece -> write(List.of(piece)));
        }
    }

    /** False when the database itself is in trouble: then each would meet the same again. */
    private static boolean isOneOfThem(RuntimeException failure) {
        if (failure instanceof TransactionException) {
            return false;
        }
        return !(failure instanceof DataAccessException)
                || failure instanceof ConcurrencyFailureException
                || (failure instanceof NonTransientDataAccessException data && !DatabaseTrouble.is(data));
    }
}
