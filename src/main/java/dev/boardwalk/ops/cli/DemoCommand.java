package dev.boardwalk.ops.cli;

import dev.boardwalk.analytics.AnalystQueryRepository;
import dev.boardwalk.analytics.AnalystQueryRepository.Answer;
import dev.boardwalk.database.Database;
import dev.boardwalk.digest.Digests;
import dev.boardwalk.night.NightReport;
import dev.boardwalk.night.NightReport.Status;
import dev.boardwalk.ops.demo.Demo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the whole thing in a minute, on sample boards. */
@Command(
        name = "demo",
        description =
                "Two whole nights over sample boards on loopback, in a data folder of its own, made anew each time.",
        footer = {"", "Example:", "  boardwalk demo --once"})
final class DemoCommand implements Callable<Integer> {
    private static final String OPENINGS = """
            select title, company, city, pay_min, pay_max, pay_currency as currency, pay_period as period, array_to_string(boards, '+') as boards
              from posting_current order by company, title limit 12
            """;

    private final BoardwalkCommand boardwalk;

    @Option(
            names = "--once",
            description =
                    "Exit when both nights have run; else the database and the sample boards stay up until Ctrl-C.")
    private boolean once;

    DemoCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = boardwalk.options().data().resolve("demo");
        empty(folder);
        try (Demo demo = Demo.begin(folder, boardwalk.surroundings().clock())) {
            Path programs = boardwalk.options().data().resolve("postgres-programs");
            Settings settings = new Settings(folder, programs, demo.config(), demo.properties());
            try (Application application = boardwalk.surroundings().opener().open(settings, demo.clock())) {
                return run(demo, application, folder);
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.TEMPORARY, "the demo could not be set up in " + folder + ": " + e.getMessage());
        }
    }

    private int run(Demo demo, Application application, Path folder) throws InterruptedException {
        boolean[] completed = {true};
        demo.run(application.nights(), (name, report) -> {
            show(name, report);
            completed[0] &= report.status() == Status.COMPLETED;
        });
        if (!completed[0]) {
            return ExitCode.RUN_FAILED.code();
        }
        Answer openings = application.get(AnalystQueryRepository.class).ask(OPENINGS);
        boardwalk.talk("\nSome of the open postings (data query does this):");
        boardwalk.print(new Rows("boardwalk/query/v1", openings.columns(), openings.rows()));
        boardwalk.talk("\nThe digest is in "
                + folder.resolve("digests").resolve(demo.today().toString()));
        application.get(Digests.class).of(demo.today()).ifPresent(digest -> boardwalk.talk(digest.headline()));
        if (!once) {
            boardwalk.talk("\nLook around, in another terminal: psql \""
                    + application.database().psqlUrl() + "\"");
            boardwalk.talk("The database and the sample boards stay up until Ctrl-C.");
            new CountDownLatch(1).await();
        }
        return ExitCode.OK.code();
    }

    private void show(String name, NightReport report) {
        boardwalk.talk("\n" + name + ", " + report.night().date() + ":");
        boardwalk.print(NightRows.boards(report));
        boardwalk.talk(NightRows.sentence(report));
    }

    /** What an earlier demo left goes; a demo that still runs is left alone. */
    private static void empty(Path folder) {
        Database.erase(folder);
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.TEMPORARY,
                    "what the last demo left in " + folder + " cannot be removed: " + e.getMessage());
        }
    }
}
