package dev.boardwalk.night;

import dev.boardwalk.board.Expectations;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Judges the walks, one board a transaction. Its input is the boards without an outcome, so a restart goes on where it stopped. */
final class ReconcileStep {
    private ReconcileStep() {}

    /** The boards of the night that wait for an outcome. */
    static final class Boards implements ItemStreamReader<String> {
        private final CurrentNight current;
        private final NightWork work;
        private final InstantSource clock;
        private final Deque<String> waiting = new ArrayDeque<>();

        Boards(CurrentNight current, NightWork work, InstantSource clock) {
            this.current = current;
            this.work = work;
            this.clock = clock;
        }

        /** Pages the deadline left open get their reason first: walks are judged by how every page ended. */
        @Override
        public void open(ExecutionContext context) {
            work.endOfCrawl().accept(current.night());
            if (NightScope.parse(current.night().scope()).isAll()) {
                work.reconciliation().doubtUnwalked(current.night().id(), clock.instant());
            }
            waiting.clear();
            waiting.addAll(work.walkRepository().unjudged(current.night().id()));
        }

        @Override
        public @Nullable String read() {
            return waiting.poll();
        }
    }

    /** Judges them. */
    static final class Judge implements ItemWriter<String> {
        private final CurrentNight current;
        private final NightWork work;
        private final InstantSource clock;

        Judge(CurrentNight current, NightWork work, InstantSource clock) {
            this.current = current;
            this.work = work;
            this.clock = clock;
        }

        @Override
        public void write(Chunk<? extends String> boards) {
            Night night = current.night();
            for (String board : boards) {
                Expectations expected = work.expected().apply(night.id(), board);
                work.reconciliation().reconcile(night.id(), board, expected, night.date(), clock.instant());
            }
        }
    }
}
