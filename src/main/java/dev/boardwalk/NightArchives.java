package dev.boardwalk;

import dev.boardwalk.archive.Answer;
import dev.boardwalk.archive.ArchiveFileRepository;
import dev.boardwalk.archive.ArchiveRecovery;
import dev.boardwalk.archive.Referred;
import dev.boardwalk.archive.StoredAt;
import dev.boardwalk.archive.WarcArchive;
import dev.boardwalk.crawl.Archive;
import dev.boardwalk.crawl.ArchivedAt;
import dev.boardwalk.crawl.Repeated;
import dev.boardwalk.crawl.answer.BodyDecoder;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FetchLimits;
import dev.boardwalk.posting.forget.Forgotten;
import dev.boardwalk.posting.forget.Mention;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The archive of the nights this process crawls: one series of files a night, opened at the first answer, sealed when its crawl ends. */
final class NightArchives implements AutoCloseable {
    private final Path location;
    private final String software;
    private final ArchiveFileRepository files;
    private final InstantSource clock;
    private final Map<Long, WarcArchive> open = new ConcurrentHashMap<>();

    NightArchives(Path location, String software, ArchiveFileRepository files, InstantSource clock) {
        this.location = location;
        this.software = software;
        this.files = files;
        this.clock = clock;
    }

    /**
     * The archive of a night, as the crawl wants it.
     *
     * @param forgotten what is not kept: answers from forgotten pages, and bodies that name forgotten people
     */
    Archive of(long nightId, Forgotten forgotten) {
        WarcArchive warc = open.computeIfAbsent(nightId, this::begin);
        return new Archive() {
            @Override
            public @Nullable ArchivedAt append(
                    Exchange exchange, Instant at, String payloadSha256, @Nullable Repeated repeated)
                    throws IOException {
                if (isForgotten(exchange, forgotten)) {
                    return null;
                }
                Answer answer = new Answer(
                        exchange.finalUrl(),
                        at,
                        exchange.status(),
                        exchange.headers(),
                        exchange.rawBody(),
                        payloadSha256,
                        exchange.truncated() == null
                                ? null
                                : exchange.truncated().name());
                if (repeated == null) {
                    return at(warc.append(answer), null, payloadSha256);
                }
                var referred = new Referred(repeated.url(), repeated.at(), repeated.payloadSha256());
                return at(warc.append(answer, referred), repeated.fetchId(), repeated.payloadSha256());
            }
        };
    }

    private static boolean isForgotten(Exchange exchange, Forgotten forgotten) {
        if (forgotten.url(exchange.finalUrl().toString())) {
            return true;
        }
        return forgotten.people() && Mention.of(forgotten).in(decoded(exchange));
    }

    private static byte[] decoded(Exchange exchange) {
        try {
            String coding = exchange.header("Content-Encoding").orElse(null);
            return BodyDecoder.decode(exchange.rawBody(), coding, FetchLimits.SITEMAP)
                    .bytes();
        } catch (IOException e) {
            return exchange.rawBody(); // nobody will read it either
        }
    }

    private static ArchivedAt at(StoredAt stored, @Nullable Long bodyFetchId, String payloadSha256) {
        return new ArchivedAt(stored.fileId(), stored.offset(), stored.length(), bodyFetchId, payloadSha256);
    }

    private WarcArchive begin(long nightId) {
        String worker = "w" + ProcessHandle.current().pid();
        return new WarcArchive(location, nightId, worker, software, files, clock, WarcArchive.ROLL_AT);
    }

    /** Cuts and seals what an earlier run left behind; where it ended within this process, its file at hand first. */
    void recover(long nightId) throws IOException {
        seal(nightId);
        new ArchiveRecovery(location, files, clock).recover(nightId);
    }

    void seal(long nightId) throws IOException {
        WarcArchive warc = open.remove(nightId);
        if (warc != null) {
            warc.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (Long nightId : open.keySet()) {
            seal(nightId);
        }
    }
}
