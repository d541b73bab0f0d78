package dev.boardwalk.ops.cli;

import dev.boardwalk.archive.ArchiveExpiry;
import dev.boardwalk.archive.ArchivedNight;
import dev.boardwalk.board.Loaded;
import dev.boardwalk.night.NightReport;
import dev.boardwalk.night.NightReport.Status;
import dev.boardwalk.outbox.Outbox;
import dev.boardwalk.outbox.OutboxRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: is everything in order, and did last night run? Made to be asked by cron on another machine. */
@Command(name = "doctor", description = "Is everything in order, did last night run?")
final class DoctorCommand implements Callable<Integer> {
    /** What did not go out before is history. */
    private static final Duration UNSENT_SINCE = Duration.ofDays(3);

    private final BoardwalkCommand boardwalk;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private ExitCode worst = ExitCode.OK;

    @Option(
            names = "--max-age",
            paramLabel = "DURATION",
            defaultValue = "26h",
            converter = DurationConverter.class,
            description = "A last full night older than this is a failure: 26h, 90m, 2d (default: ${DEFAULT-VALUE}).")
    private Duration maxAge = Duration.ofHours(26);

    DoctorCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Override
    public Integer call() {
        boards();
        try (Application application = boardwalk.open()) {
            say("database", true, application.database().place(), ExitCode.OK);
            contact(application);
            lastNight(application.nights().newest(100));
            archive(application.get(ArchiveExpiry.class));
            alarms(application);
        }
        boardwalk.print(new Rows("boardwalk/doctor/v1", List.of("check", "ok", "what"), rows));
        return worst.code();
    }

    private void boards() {
        Loaded loaded = boardwalk.loadBoards();
        long broken = loaded.files().size() - loaded.boards().size();
        say(
                "boards",
                !loaded.hasErrors(),
                loaded.files().size() + " files, " + broken + " broken" + (broken > 0 ? ": see 'board check'" : ""),
                ExitCode.INVALID);
    }

    private void contact(Application application) {
        String contact = application.property("boardwalk.crawl.contact");
        boolean given = contact != null && !contact.isBlank();
        say(
                "contact",
                given,
                given
                        ? contact
                        : "none: live crawling refuses to start; set boardwalk.crawl.contact to a URL or mail address that reaches you",
                ExitCode.INVALID);
    }

    private void archive(ArchiveExpiry archive) {
        List<ArchivedNight> nights = archive.nights();
        int missing = archive.missing().size();
        int notDeleted = nights.stream().mapToInt(ArchivedNight::notDeleted).sum();
        String trouble = (missing == 0 ? "" : "; " + missing + " files are not where they should be")
                + (notDeleted == 0 ? "" : "; " + notDeleted + " files expired and could not be deleted");
        say("archive", trouble.isEmpty(), ArchiveRows.sentence(nights, archive.kept()) + trouble, ExitCode.UNHEALTHY);
    }

    private void lastNight(List<NightReport> newest) {
        Optional<NightReport> last = newest.stream()
                .filter(report -> report.night().scope().equals("all"))
                .findFirst();
        if (last.isEmpty()) {
            say("last night", false, "there was no full night yet: run 'night'", ExitCode.RUN_FAILED);
            return;
        }
        NightReport report = last.get();
        Instant oldest = boardwalk.surroundings().clock().instant().minus(maxAge);
        boolean recent = report.night().startedAt().isAfter(oldest);
        boolean ran = report.status() == Status.COMPLETED || report.status() == Status.RUNNING;
        String late = recent
                ? ""
                : ", started " + report.night().startedAt() + ", longer ago than " + maxAge.toHours() + " h";
        say("last night", ran && recent, NightRows.sentence(report) + late, ExitCode.RUN_FAILED);
        long unhealthy = report.boards().stream()
                .filter(board -> board.outcome() != null && board.outcome().needsAnOperator())
                .count();
        say(
                "last night's boards",
                unhealthy == 0,
                unhealthy == 0
                        ? "none needs an operator"
                        : unhealthy + (unhealthy == 1 ? " needs" : " need") + " an operator: see 'run show "
                                + report.night().id() + "'",
                ExitCode.UNHEALTHY);
    }

    /** A message that did not go out is a trouble that nobody knows of. */
    private void alarms(Application application) {
        int told = application.get(Outbox.class).recipients().size();
        Instant since = boardwalk.surroundings().clock().instant().minus(UNSENT_SINCE);
        int unsent = application.get(OutboxRepository.class).unsent(since);
        String what = told == 0
                ? "nobody is told of trouble: see 'alarm --help'"
                : told + (told == 1 ? " recipient is told" : " recipients are told");
        say(
                "alarms",
                unsent == 0,
                unsent == 0 ? what : unsent + " messages of the last days did not go out: see 'alarm list'",
                ExitCode.UNHEALTHY);
    }

    /** The most urgent exit code wins: a night that did not run before a board that is not well. */
    private void say(String check, boolean ok, @Nullable String what, ExitCode otherwise) {
        rows.add(Arrays.asList(check, ok, what));
        if (!ok && (worst == ExitCode.OK || worst == ExitCode.UNHEALTHY || otherwise == ExitCode.RUN_FAILED)) {
            worst = otherwise;
        }
    }
}
