package dev.boardwalk.ops.demo;

import dev.boardwalk.night.NightReport;
import dev.boardwalk.night.NightScope;
import dev.boardwalk.night.Nights;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Two nights over four sample boards: the second with a new ad, a closed one, a changed one, and a board whose site was rebuilt. */
public final class Demo implements AutoCloseable {
    private final SampleSites sites;
    private final DemoClock clock;
    private final Path config;

    private Demo(SampleSites sites, DemoClock clock, Path config) {
        this.sites = sites;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Starts the sample sites, a day ago, and writes their board files below the folder.
     *
     * @throws IOException when no port can be had or the folder cannot be written
     */
    public static Demo begin(Path folder, InstantSource real) throws IOException {
        DemoClock clock = new DemoClock(real, Duration.ofDays(1));
        SampleSites sites = SampleSites.start(date(clock.instant()));
        return new Demo(sites, clock, new SampleBoards(sites).write(folder.resolve("jobs-config")));
    }

    public Path config() {
        return config;
    }

    public InstantSource clock() {
        return clock;
    }

    /** What the program must be told: the sample sites are its own hosts, on loopback. */
    public Map<String, String> properties() {
        List<String> hosts = SampleSites.NAMES.stream().map(sites::origin).toList();
        return Map.of(
                "boardwalk.crawl.contact", "https://boardwalk.example/demo",
                "boardwalk.crawl.allow-loopback", "true",
                "boardwalk.crawl.own-hosts", hosts.stream().collect(Collectors.joining(",")));
    }

    /** Runs both nights; each report is shown as it comes. */
    public void run(Nights nights, BiConsumer<String, NightReport> show) {
        show.accept("The first night", nights.run(date(clock.instant()), NightScope.ALL));
        sites.show(SampleNight.SECOND);
        clock.catchUp();
        show.accept("The second night", nights.run(date(clock.instant()), NightScope.ALL));
    }

    /** The date of the night that was run last. */
    public LocalDate today() {
        return date(clock.instant());
    }

    private static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    @Override
    public void close() {
        sites.close();
    }
}
