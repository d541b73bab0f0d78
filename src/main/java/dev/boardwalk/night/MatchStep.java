package dev.boardwalk.night;

import dev.boardwalk.match.Matching;
import dev.boardwalk.posting.PostingRepository;
import dev.boardwalk.posting.PostingRepository.Unmatched;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Gives new and changed job ads their posting. Its input is the ads matching has not looked at, so a restart goes on where it stopped. */
final class MatchStep {
    /** Ads a transaction: large enough to spare commits, small enough to lose little. */
    static final int CHUNK = 200;

    private MatchStep() {}

    /** Ads that wait for matching, by id. */
    static final class Ads implements ItemStreamReader<Unmatched> {
        private final PostingRepository postings;
        private final Deque<Unmatched> buffer = new ArrayDeque<>();
        private long last;

        Ads(PostingRepository postings) {
            this.postings = postings;
        }

        @Override
        public void open(ExecutionContext context) {
            buffer.clear();
            last = 0;
        }

        @Override
        public @Nullable Unmatched read() {
            if (buffer.isEmpty()) {
                buffer.addAll(postings.unmatched(last, CHUNK));
            }
            Unmatched next = buffer.poll();
            if (next != null) {
                last = next.jobAdId();
            }
            return next;
        }
    }

    /** Writes their keys, a step of its own before any is placed. */
    static final class Keys implements ItemWriter<Unmatched> {
        private final Matching matching;

        Keys(Matching matching) {
            this.matching = matching;
        }

        @Override
        public void write(Chunk<? extends Unmatched> ads) {
            ads.forEach(matching::key);
        }
    }

    /** Places them. */
    static final class Place implements ItemWriter<Unmatched> {
        private final CurrentNight current;
        private final Matching matching;
        private final InstantSource clock;

        Place(CurrentNight current, Matching matching, InstantSource clock) {
            this.current = current;
            this.matching = matching;
            this.clock = clock;
        }

        @Override
        public void write(Chunk<? extends Unmatched> ads) {
            for (Unmatched ad : ads) {
                matching.place(ad, current.night().id(), clock.instant());
            }
        }
    }
}
