package dev.boardwalk.ops.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options every command understands, before or after its name. */
final class GlobalOptions {
    private static final Path HERE = Path.of("jobs-config");
    private static final List<String> GROUPS = List.of("boardwalk.crawl.", "boardwalk.alarm.");
    private static final List<String> SETTINGS =
            List.of("boardwalk.night.deadline", "boardwalk.schedule.night", "boardwalk.schedule.zone");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Data folder: embedded database, archive, digests (default: ~/.boardwalk).")
    private Path data = Path.of(System.getProperty("user.home"), ".boardwalk");

    @Option(
            names = "--config",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder with boards/ (default: ./jobs-config, else the bundled one).")
    private @Nullable Path config;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            description = "table, json or csv (default: table).")
    private OutputFormat output = OutputFormat.table;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            scope = ScopeType.INHERIT,
            description = "An application property, e.g. --set boardwalk.crawl.contact=ops@example.com.")
    private Map<String, String> properties = new LinkedHashMap<>();

    OutputFormat output() {
        return output;
    }

    Path data() {
        return data.toAbsolutePath().normalize();
    }

    /** The folder asked for, else {@code ./jobs-config} where there is one; null: the bundled boards. */
    @Nullable
    Path config() {
        if (config != null) {
            if (!Files.isDirectory(config)) {
                throw new CommandFailure(
                        ExitCode.USAGE, "--config " + config + " is no folder: name the one that holds boards/");
            }
            return config;
        }
        return Files.isDirectory(HERE) ? HERE : null;
    }

    /** The folder commands write to: the one asked for, else {@code ./jobs-config}, which need not be there yet. */
    Path ownConfig() {
        Path chosen = config();
        return chosen == null ? HERE : chosen;
    }

    /** A misspelt setting would simply not hold. What stands below a group of settings, the group itself refuses. */
    private void refuseUnknown() {
        properties.keySet().stream()
                .filter(name -> name.startsWith("boardwalk."))
                .filter(name -> !SETTINGS.contains(name) && GROUPS.stream().noneMatch(name::startsWith))
                .findFirst()
                .ifPresent(name -> {
                    throw new CommandFailure(
                            ExitCode.USAGE,
                            "--set " + name
                                    + ": there is no such setting; there are boardwalk.crawl.*, boardwalk.alarm.*, "
                                    + String.join(", ", SETTINGS));
                });
    }

    Settings settings() {
        refuseUnknown();
        return new Settings(data(), null, config(), properties);
    }
}
