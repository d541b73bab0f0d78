package dev.boardwalk;

import dev.boardwalk.alarm.Alarms;
import dev.boardwalk.analytics.AnalystQueryRepository;
import dev.boardwalk.analytics.Publishing;
import dev.boardwalk.analytics.ReleaseRepository;
import dev.boardwalk.archive.ArchiveExpiry;
import dev.boardwalk.archive.ArchiveRemoval;
import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.address.AddressGuard;
import dev.boardwalk.crawl.answer.FetchLimits;
import dev.boardwalk.crawl.fetch.HttpFetcher;
import dev.boardwalk.crawl.fetch.HttpWire;
import dev.boardwalk.crawl.fetch.UserAgent;
import dev.boardwalk.crawl.frontier.Frontier;
import dev.boardwalk.crawl.frontier.FrontierPlan;
import dev.boardwalk.crawl.frontier.FrontierUpkeep;
import dev.boardwalk.crawl.live.HostTurnRepository;
import dev.boardwalk.crawl.live.HostTurns;
import dev.boardwalk.crawl.live.OnePage;
import dev.boardwalk.crawl.pace.HostBackoff;
import dev.boardwalk.crawl.pace.HostClock;
import dev.boardwalk.crawl.pace.Pace;
import dev.boardwalk.crawl.pace.Pause;
import dev.boardwalk.crawl.refetch.ReadBy;
import dev.boardwalk.crawl.robots.OriginRepository;
import dev.boardwalk.crawl.robots.RememberedRobots;
import dev.boardwalk.crawl.robots.Robots;
import dev.boardwalk.crawl.robots.RobotsFetcher;
import dev.boardwalk.digest.DigestFiles;
import dev.boardwalk.digest.DigestRepository;
import dev.boardwalk.digest.Digests;
import dev.boardwalk.digest.Rendering;
import dev.boardwalk.extract.PageReader;
import dev.boardwalk.match.Matching;
import dev.boardwalk.night.BoardRepository;
import dev.boardwalk.night.NightConfiguration;
import dev.boardwalk.night.NightWork;
import dev.boardwalk.night.Plan;
import dev.boardwalk.normalize.Normalizer;
import dev.boardwalk.ops.cli.Settings;
import dev.boardwalk.ops.schedule.ScheduleConfiguration;
import dev.boardwalk.posting.forget.ForgottenRepository;
import dev.boardwalk.posting.life.LifeRepository;
import dev.boardwalk.posting.life.PastWalkRepository;
import dev.boardwalk.posting.life.Reconciliation;
import dev.boardwalk.posting.life.WalkRepository;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the rooms together. The data source, the clock, the way to wait, the boards and {@link Settings} come from whoever starts the context. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    BatchAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
@EnableConfigurationProperties(CrawlSettings.class)
@Import({
    AlarmWiring.class,
    ArchiveWiring.class,
    MatchWiring.class,
    NightConfiguration.class,
    ScheduleConfiguration.class
})
class Wiring {
    /** A page, the robots.txt of another host that a redirect leads to, and the waits for two turns there. */
    private static final Duration LONGEST_FETCH =
            FetchLimits.CALL.plus(FetchLimits.forRobots().call()).plus(HostTurns.HOP_PATIENCE.multipliedBy(2));

    /** Made when something is first fetched: commands that only look need no contact. */
    @Bean
    @Lazy
    HttpWire httpWire(CrawlSettings settings) {
        AddressGuard guard = new AddressGuard(settings.allowLoopback());
        String contact = settings.contact() == null ? "" : settings.contact();
        return new HttpWire(
                new UserAgent(Boardwalk.version(), contact), guard, settings.connections(), FetchLimits.CONNECT);
    }

    @Bean
    @Lazy
    Robots robots(JdbcClient jdbc, TransactionTemplate transactions, HttpWire wire, InstantSource clock) {
        return new Robots(
                new RememberedRobots(new OriginRepository(jdbc, transactions), clock),
                new RobotsFetcher(wire, FetchLimits.forRobots(), clock),
                clock);
    }

    @Bean
    HostClock hostClock(JdbcClient jdbc, CrawlSettings settings, RandomGenerator random) {
        Set<String> own = Set.copyOf(settings.ownHosts());
        return new HostClock(jdbc, new Pace(random), new HostBackoff(random), host -> own.contains(host.name()));
    }

    @Bean
    PageReader pageReader() {
        return new PageReader();
    }

    @Bean
    Normalizer normalizer() {
        return new Normalizer();
    }

    @Bean
    ReadBy readBy() {
        return new ReaderFingerprint();
    }

    @Bean
    BoardRepository boardRepository(JdbcClient jdbc) {
        return new BoardRepository(jdbc);
    }

    @Bean
    AnalystQueryRepository analystQueries(JdbcClient jdbc, TransactionTemplate transactions) {
        return new AnalystQueryRepository(jdbc, transactions);
    }

    @Bean
    @Lazy
    OnePage.Means previews(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Robots robots,
            HostClock hosts,
            HttpWire wire,
            CrawlSettings settings,
            Pause pause,
            InstantSource clock) {
        var turns = new HostTurns(new HostTurnRepository(jdbc, transactions), robots, hosts, pause, clock);
        return new OnePage.Means(turns, new HttpFetcher(wire, settings.limits(), clock), clock);
    }

    @Bean
    @Lazy
    LiveCrawl liveCrawl(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            NightArchives archives,
            BoardRepository boards,
            Robots robots,
            HostClock hosts,
            HttpWire wire,
            PageReader reader,
            Normalizer normalizer,
            ReadBy readBy,
            CrawlSettings settings,
            Pause pause,
            InstantSource clock) {
        var storage = new LiveCrawl.Storage(
                jdbc,
                transactions,
                new Frontier(jdbc, transactions, LONGEST_FETCH),
                new FrontierUpkeep(jdbc, transactions),
                archives,
                boards);
        var web = new LiveCrawl.Web(robots, hosts, new HttpFetcher(wire, settings.limits(), clock), pause, clock);
        return new LiveCrawl(storage, web, reader::read, normalizer::normalize, readBy);
    }

    @Bean
    Publishing publishing(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        var ownTransaction = new TransactionTemplate(transactionManager);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new Publishing(new ReleaseRepository(jdbc), ownTransaction);
    }

    @Bean
    Digests digests(JdbcClient jdbc) {
        return new Digests(new DigestRepository(jdbc));
    }

    @Bean
    DigestFiles digestFiles(Settings settings) {
        return new DigestFiles(settings.data().resolve("digests"), new Rendering());
    }

    @Bean
    NightWork nightWork(
            JdbcClient jdbc,
            BoardRepository boards,
            ReadBy readBy,
            ObjectProvider<LiveCrawl> crawl,
            Matching matching,
            Publishing publishing,
            Digests digests,
            DigestFiles digestFiles,
            ArchiveExpiry expiry,
            ArchiveRemoval removal,
            ForgottenRepository forgotten,
            CrawlSettings settings,
            Alarms alarms,
            AlarmSettings alarmSettings,
            AfterNight afterNight,
            TransactionTemplate transactions,
            InstantSource clock) {
        var walks = new WalkRepository(jdbc);
        var upkeep = new FrontierUpkeep(jdbc, transactions);
        return new NightWork(
                new ForgottenBoards(
                        new Plan(boards, new FrontierPlan(jdbc, transactions, readBy), clock), forgotten::load),
                (night, partition) -> crawl.getObject().open(night, partition),
                (night, partition, reason) -> upkeep.failPartition(night.id(), partition, reason),
                night -> crawl.getObject().recover(night),
                night -> crawl.getObject().end(night),
                night -> upkeep.openPages(night.id()),
                walks,
                new Reconciliation(walks, new PastWalkRepository(jdbc), new LifeRepository(jdbc)),
                (night, board) -> boards.board(night, board).expect(),
                night -> alarms.ofBoards(
                        night.id(), night.date(), board -> alarmAfter(boards.board(night.id(), board), alarmSettings)),
                matching,
                night -> publishing.publish(night.id(), night.date(), night.scope(), clock.instant()),
                night -> digests.of(night.date()).ifPresent(digestFiles::write),
                () -> {
                    expiry.expire();
                    removal.deleteLeftovers();
                    upkeep.dropFetches(settings.keepMonths(), clock.instant());
                },
                afterNight);
    }

    private static int alarmAfter(Board board, AlarmSettings settings) {
        Integer own = board.expect().alarmAfter();
        return own == null ? settings.after() : own;
    }
}
