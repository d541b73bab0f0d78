package dev.boardwalk.night;

import dev.boardwalk.NightProgram;
import dev.boardwalk.crawl.pace.Pause;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, running one night over {@link TwoSites} at a time that stands still. */
final class ForkedNight implements AutoCloseable {
    /** By which the database tells its connections from the test's. */
    static final String NAME = "forked";

    private final Process process;

    private ForkedNight(Process process) {
        this.process = process;
    }

    /** What a night at that moment is given, in this process or in another. The clock stands still, so that two runs can be compared to the second. */
    static NightProgram.Given given(String url, Path data, Instant at, List<String> hosts) {
        return new NightProgram.Given(url, data, () -> TwoSites.boards(hosts), () -> at, Pause.SLEEP, 16, Map.of());
    }

    static ForkedNight start(String url, Path data, Instant at, List<String> hosts) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                ForkedNight.class.getName(),
                url + "?ApplicationName=" + NAME,
                data.toString(),
                at.toString()));
        command.addAll(hosts);
        return new ForkedNight(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("a killed process is still there");
        }
    }

    boolean runs() {
        return process.isAlive();
    }

    /** Its last line: how its night ended, or why it was refused. */
    String ending() throws IOException {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            return out.lines().reduce("", (before, line) -> line);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] args) {
        Instant at = Instant.parse(args[2]);
        List<String> hosts = List.of(args).subList(3, args.length);
        try (NightProgram program = new NightProgram(given(args[0], Path.of(args[1]), at, hosts))) {
            System.out.println(
                    program.run(LocalDate.ofInstant(at, ZoneOffset.UTC)).status());
        } catch (NightRefused e) {
            System.out.println(e.why());
        }
    }
}
