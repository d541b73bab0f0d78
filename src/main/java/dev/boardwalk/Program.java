package dev.boardwalk;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardFiles;
import dev.boardwalk.board.BoardProblem;
import dev.boardwalk.board.ConfigFolder;
import dev.boardwalk.board.Loaded;
import dev.boardwalk.crawl.pace.Pause;
import dev.boardwalk.database.Database;
import dev.boardwalk.database.DatabaseSettings;
import dev.boardwalk.night.BoardSource;
import dev.boardwalk.night.NightRefused;
import dev.boardwalk.night.Nights;
import dev.boardwalk.ops.cli.Application;
import dev.boardwalk.ops.cli.Settings;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The running program: the database opened and migrated first, then Spring; closed in the opposite order. */
final class Program implements Application {
    private final Database database;
    private final ConfigurableApplicationContext context;
    private final Thread atShutdown = new Thread(this::stopAndClose, "shutdown");
    private boolean closed;

    private Program(Database database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /**
     * @param files reads board files, anew for every night
     * @param clock the time, for everything
     * @throws dev.boardwalk.database.DatabaseUnavailable with what to do about it
     */
    static Program start(Settings settings, BoardFiles files, InstantSource clock) {
        Map<String, String> given = settings.properties();
        Database database = Database.open(
                new DatabaseSettings(
                        settings.data(),
                        settings.programs(),
                        property(given, "spring.datasource.url"),
                        property(given, "spring.datasource.username"),
                        property(given, "spring.datasource.password"),
                        DatabaseSettings.DEFAULT_POOL_SIZE),
                new SecureRandom());
        try {
            database.migrate();
            Program program = new Program(database, context(settings, database, () -> boards(settings, files), clock));
            Runtime.getRuntime().addShutdownHook(program.atShutdown);
            return program;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** A broken file stops a night before it starts: walking the others would leave its board out without a word. */
    private static List<Board> boards(Settings settings, BoardFiles files) {
        Loaded loaded =
                files.load(settings.config() == null ? ConfigFolder.bundled() : ConfigFolder.at(settings.config()));
        if (loaded.hasErrors()) {
            String problems = loaded.problems().stream().map(BoardProblem::text).collect(Collectors.joining("\n"));
            throw new NightRefused(
                    NightRefused.Why.BROKEN_BOARDS, problems + "\nmend this first: 'board check' shows it again");
        }
        return loaded.boards();
    }

    private static ConfigurableApplicationContext context(
            Settings settings, Database database, BoardSource boards, InstantSource clock) {
        return new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .properties(Map.copyOf(settings.properties()))
                .initializers(context -> given((GenericApplicationContext) context, settings, database, boards, clock))
                .run();
    }

    /** What Spring finds in place when it starts. */
    private static void given(
            GenericApplicationContext context,
            Settings settings,
            Database database,
            BoardSource boards,
            InstantSource clock) {
        // the command line wins over the environment and application.yaml
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command line", Map.copyOf(settings.properties())));
        context.registerBean(DataSource.class, () -> database.dataSource());
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(Pause.class, () -> Pause.SLEEP);
        context.registerBean(RandomGenerator.class, () -> new SecureRandom());
        context.registerBean(BoardSource.class, () -> boards);
    }

    /** A property of the command line, else of the environment in Spring's relaxed form. */
    private static @Nullable String property(Map<String, String> given, String name) {
        String value = given.get(name);
        return value == null ? System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_')) : value;
    }

    @Override
    public Nights nights() {
        return get(Nights.class);
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public @Nullable String property(String name) {
        return context.getEnvironment().getProperty(name);
    }

    @Override
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Ctrl-C or a kill: nights stop after the page at hand and can be restarted, then everything closes in order. */
    private void stopAndClose() {
        try {
            nights().stopAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeOnce();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException e) {
            return; // the process is ending: the hook closes everything
        }
        closeOnce();
    }

    private synchronized void closeOnce() {
        if (!closed) {
            closed = true;
            context.close();
            database.close();
        }
    }
}
