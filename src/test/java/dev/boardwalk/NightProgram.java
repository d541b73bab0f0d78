package dev.boardwalk;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.boardwalk.board.Board;
import dev.boardwalk.crawl.pace.Pause;
import dev.boardwalk.night.BoardSource;
import dev.boardwalk.night.NightReport;
import dev.boardwalk.night.NightScope;
import dev.boardwalk.night.Nights;
import dev.boardwalk.ops.cli.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The program as it really is wired, over a database, boards and a time of the test's own. Loopback may be walked, at once and again. */
public final class NightProgram implements AutoCloseable {
    private final HikariDataSource pool;
    private final ConfigurableApplicationContext context;

    /**
     * What a test gives the program.
     *
     * @param url of a migrated database
     * @param data where archive and digests go
     * @param boards read anew for every night
     * @param pause how the crawl waits
     * @param connections in the pool
     * @param properties of the application, over those a test always has
     */
    public record Given(
            String url,
            Path data,
            Supplier<List<Board>> boards,
            InstantSource clock,
            Pause pause,
            int connections,
            Map<String, String> properties) {

        public Given with(String property, String value) {
            Map<String, String> more = new HashMap<>(properties);
            more.put(property, value);
            return new Given(url, data, boards, clock, pause, connections, more);
        }

        Map<String, Object> allProperties() {
            Map<String, Object> all = new HashMap<>(Map.of(
                    "boardwalk.crawl.contact", "https://boardwalk.example/contact",
                    "boardwalk.crawl.allow-loopback", "true"));
            all.put("boardwalk.crawl.own-hosts", ownHosts());
            all.putAll(properties);
            return all;
        }

        private String ownHosts() {
            return String.join(
                    ",",
                    boards.get().stream()
                            .flatMap(board -> board.scope().hosts().stream())
                            .flatMap(host -> Stream.of("http://" + host, "https://" + host))
                            .distinct()
                            .toList());
        }
    }

    public NightProgram(Given given) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(given.url());
        config.setUsername("boardwalk");
        config.setMaximumPoolSize(given.connections());
        config.setMinimumIdle(0);
        pool = new HikariDataSource(config);
        context = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .properties(given.allProperties())
                .initializers(context -> inPlace((GenericApplicationContext) context, given))
                .run();
    }

    private void inPlace(GenericApplicationContext context, Given given) {
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(Settings.class, () -> new Settings(given.data(), null, null, Map.of()));
        // beans of their own, as a test may give one object for both
        context.registerBean(InstantSource.class, () -> given.clock()::instant);
        context.registerBean(Pause.class, () -> given.pause()::pause);
        context.registerBean(RandomGenerator.class, () -> new Random(1));
        context.registerBean(BoardSource.class, () -> given.boards()::get);
    }

    public Nights nights() {
        return context.getBean(Nights.class);
    }

    /** A part of the program. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** A full night. */
    public NightReport run(LocalDate date) {
        return nights().run(date, NightScope.ALL);
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
