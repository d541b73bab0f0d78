package dev.boardwalk.night;

import dev.boardwalk.match.Matching;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Gives new and changed job ads their posting. The input of each of its steps is the ads that wait for it, so a restart goes on where it stopped. */
final class MatchStep {
    /** Ads a transaction: large enough to spare commits, small enough to lose little. */
    static final int CHUNK = 200;

    private MatchStep() {}

    /** Asks for the next ads by number. */
    @FunctionalInterface
    interface Waiting {
        /** @param afterId 0 at the beginning */
        List<Long> after(long afterId, int limit);
    }

    /** Ads that wait, by number. */
    static final class Ads implements ItemStreamReader<Long> {
        private final Waiting waiting;
        private final Deque<Long> buffer = new ArrayDeque<>();
        private long last;

        Ads(Waiting waiting) {
            this.waiting = waiting;
        }

        @Override
        public void open(ExecutionContext context) {
            buffer.clear();
            last = 0;
        }

        @Override
        public @Nullable Long read() {
            if (buffer.isEmpty()) {
                buffer.addAll(waiting.after(last, CHUNK));
            }
            Long next = buffer.poll();
            if (next != null) {
                last = next;
            }
            return next;
        }
    }

    /** The ads that changed, for the first stage; before the first, what other rules made is forgotten. */
    static Ads first(Matching matching) {
        return new Ads((afterId, limit) -> {
            if (afterId == 0) {
                matching.begin();
            }
            return matching.changed(afterId, limit);
        });
    }

    /** The ads to group; before the first, links that have lost their ground are let go. */
    static Ads ungrouped(Matching matching) {
        return new Ads((afterId, limit) -> {
            if (afterId == 0) {
                matching.settle();
            }
            return matching.ungrouped(afterId, limit);
        });
    }

    /** Groups them. */
    static final class Group implements ItemWriter<Long> {
        private final CurrentNight current;
        private final Matching matching;
        private final InstantSource clock;

        Group(CurrentNight current, Matching matching, InstantSource clock) {
            this.current = current;
            this.matching = matching;
            this.clock = clock;
        }

        @Override
        public void write(Chunk<? extends Long> ads) {
            matching.group(List.copyOf(ads.getItems()), current.night().id(), clock.instant());
        }
    }
}
