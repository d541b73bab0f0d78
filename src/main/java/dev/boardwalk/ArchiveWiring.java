package dev.boardwalk;

import dev.boardwalk.analytics.ReleaseRepository;
import dev.boardwalk.archive.ArchiveExpiry;
import dev.boardwalk.archive.ArchiveExpiryRepository;
import dev.boardwalk.archive.ArchiveFileRepository;
import dev.boardwalk.archive.ArchiveReader;
import dev.boardwalk.archive.ArchiveRemoval;
import dev.boardwalk.archive.ArchiveRemovalRepository;
import dev.boardwalk.crawl.answer.FetchLimits;
import dev.boardwalk.crawl.replay.ArchivedBodies;
import dev.boardwalk.crawl.replay.ArchivedPageRepository;
import dev.boardwalk.crawl.replay.Replay;
import dev.boardwalk.digest.DigestFiles;
import dev.boardwalk.digest.Digests;
import dev.boardwalk.extract.PageReader;
import dev.boardwalk.night.forget.DigestCopies;
import dev.boardwalk.night.forget.Forgetting;
import dev.boardwalk.normalize.Normalizer;
import dev.boardwalk.ops.cli.Settings;
import dev.boardwalk.posting.JobAdRepository;
import dev.boardwalk.posting.QuarantineRepository;
import dev.boardwalk.posting.RereadRepository;
import dev.boardwalk.posting.forget.ForgottenRepository;
import dev.boardwalk.posting.forget.RemovalRepository;
import dev.boardwalk.posting.forget.SweepRepository;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was fetched once: kept, read again, and given a second chance. */
@Configuration(proxyBeanMethods = false)
class ArchiveWiring {
    @Bean
    ArchiveFileRepository archiveFileRepository(JdbcClient jdbc, TransactionTemplate transactions) {
        return new ArchiveFileRepository(jdbc, transactions);
    }

    @Bean
    NightArchives nightArchives(
            ArchiveFileRepository files, CrawlSettings crawl, Settings settings, InstantSource clock) {
        return new NightArchives(location(crawl, settings), "Boardwalk/" + Boardwalk.version(), files, clock);
    }

    @Bean
    ArchiveExpiry archiveExpiry(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            CrawlSettings crawl,
            Settings settings,
            InstantSource clock) {
        return new ArchiveExpiry(
                location(crawl, settings), new ArchiveExpiryRepository(jdbc, transactions), crawl.keepNights(), clock);
    }

    @Bean
    ArchivedBodies archivedBodies(CrawlSettings crawl, Settings settings) {
        var reader = new ArchiveReader(location(crawl, settings), FetchLimits.SITEMAP);
        return (file, offset) -> reader.read(file, offset).page();
    }

    @Bean
    Replay replay(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ArchivedBodies bodies,
            PageReader reader,
            Normalizer normalizer,
            InstantSource clock) {
        var tables = new Replay.Tables(
                transactions,
                new ArchivedPageRepository(jdbc, transactions),
                new RereadRepository(jdbc),
                new JobAdRepository(jdbc),
                new QuarantineRepository(jdbc));
        var forgotten = new ForgottenRepository(jdbc);
        return new Replay(
                tables,
                bodies,
                (board, kind, body) -> forgotten.load().clean(reader.read(board, kind, body)),
                (board, at, reading) -> forgotten.load().clean(normalizer.normalize(board, at, reading)),
                clock);
    }

    @Bean
    ForgottenRepository forgottenRepository(JdbcClient jdbc) {
        return new ForgottenRepository(jdbc);
    }

    @Bean
    ArchiveRemoval archiveRemoval(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ArchiveFileRepository files,
            CrawlSettings crawl,
            Settings settings,
            InstantSource clock) {
        Path location = location(crawl, settings);
        return new ArchiveRemoval(
                location,
                new ArchiveRemovalRepository(jdbc),
                files,
                new ArchiveReader(location, FetchLimits.SITEMAP),
                transactions,
                clock);
    }

    @Bean
    Forgetting forgetting(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ForgottenRepository forgotten,
            ArchiveRemoval archive,
            Digests digests,
            DigestFiles files,
            InstantSource clock) {
        var tables = new Forgetting.Tables(
                transactions,
                forgotten,
                new RemovalRepository(jdbc),
                new SweepRepository(jdbc),
                new ReleaseRepository(jdbc));
        return new Forgetting(tables, archive, new DigestCopies(digests, files), clock);
    }

    @Bean
    QuarantineRepository quarantineRepository(JdbcClient jdbc) {
        return new QuarantineRepository(jdbc);
    }

    private static Path location(CrawlSettings crawl, Settings settings) {
        return crawl.archive() == null ? settings.data().resolve("archive") : crawl.archive();
    }
}
