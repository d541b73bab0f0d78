package dev.boardwalk.ops.cli;

import dev.boardwalk.night.forget.Forgetting;
import dev.boardwalk.posting.forget.ForgottenRepository;
import dev.boardwalk.posting.forget.Subject;
import dev.boardwalk.posting.forget.SweepRepository;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code forget url|board|person}: removal on request, from every place, for good. */
@Command(
        name = "forget",
        description = {
            "Removes a page, a board or a person from tables, stored pages and digests, and keeps it removed.",
            "It cannot be undone: look with --dry-run first. Only salted hashes of what was removed are kept, see 'audit'."
        })
final class ForgetCommand {
    private final BoardwalkCommand boardwalk;

    ForgetCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Command(
            name = "url",
            description =
                    "A page with its ads and stored copies, those of listings that link to it included; it is never asked for again.")
    int url(
            @Parameters(paramLabel = "URL", description = "In any spelling.") String url,
            @Option(names = "--dry-run", description = "Show what would go, change nothing.") boolean dryRun)
            throws Exception {
        return forget(subject(url, Subject::url), dryRun);
    }

    @Command(
            name = "board",
            description = "A board with all it ever gave; it is not walked again, though its file may stay.")
    int board(
            @Parameters(paramLabel = "ID", description = "Its id.") String id,
            @Option(names = "--dry-run", description = "Show what would go, change nothing.") boolean dryRun)
            throws Exception {
        return forget(Subject.board(id), dryRun);
    }

    @Command(
            name = "person",
            description =
                    "A name of two words or more, a mail address or a phone number: struck out of every text, now and whenever it is read again.")
    int person(
            @Parameters(
                            paramLabel = "NAME|MAIL|PHONE",
                            description = "Or - to read it from stdin, so that no shell remembers it.")
                    String datum,
            @Option(names = "--dry-run", description = "Show what would change, change nothing.") boolean dryRun)
            throws Exception {
        return forget(subject(datum.equals("-") ? line() : datum, Subject::person), dryRun);
    }

    private String line() throws IOException {
        String line = new BufferedReader(
                        new InputStreamReader(boardwalk.surroundings().in(), StandardCharsets.UTF_8))
                .readLine();
        return line == null ? "" : line;
    }

    private static Subject subject(String given, Function<String, Subject> kind) {
        try {
            return kind.apply(given);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private int forget(Subject subject, boolean dryRun) throws Exception {
        try (Application application = boardwalk.open()) {
            Forgetting forgetting = application.get(Forgetting.class);
            String who = System.getProperty("user.name", "unknown");
            Forgetting.Report report =
                    application.nights().whileNoNightRuns(() -> forgetting.forget(subject, who, dryRun));
            boardwalk.print(rows(report));
            boardwalk.talk(dryRun ? "nothing was changed" : "forgotten, and kept so; 'audit' has the note of it");
            say(report);
            List<Path> fixtures = new FixtureMentions(boardwalk.options().ownConfig())
                    .of(subject, application.get(ForgottenRepository.class));
            fixtures.forEach(file -> boardwalk.talk("a fixture holds it, too, and is yours to remove: " + file));
            return (report.left().isEmpty() && report.stuck() == 0 && fixtures.isEmpty()
                            ? ExitCode.OK
                            : ExitCode.UNHEALTHY)
                    .code();
        }
    }

    private void say(Forgetting.Report report) {
        if (!report.left().isEmpty()) {
            String where = report.left().entrySet().stream()
                    .map(left -> left.getKey() + " (" + left.getValue() + " rows)")
                    .collect(Collectors.joining(", "));
            boardwalk.talk("still named where rows are found again by it: " + where + "; forget the URL or the board");
        }
        int unreadable = report.counts().getOrDefault(SweepRepository.UNREADABLE, 0);
        if (unreadable > 0) {
            boardwalk.talk(
                    unreadable
                            + " versions of ads are in a form this program cannot read: struck out like the others, but their ads may show as changed when they are next read");
        }
        if (report.stuck() > 0) {
            boardwalk.talk(report.stuck() + " old files could not be deleted, see the log: the next night tries again");
        }
    }

    private static Rows rows(Forgetting.Report report) {
        List<List<@Nullable Object>> rows = report.counts().entrySet().stream()
                .map(count -> Arrays.<@Nullable Object>asList(count.getKey(), count.getValue()))
                .toList();
        return new Rows("boardwalk/forget/v1", List.of("where", "count"), rows);
    }

    /** The notes, newest first. */
    static Rows audit(List<ForgottenRepository.Entry> entries) {
        List<List<@Nullable Object>> rows = entries.stream()
                .map(entry -> Arrays.<@Nullable Object>asList(
                        entry.id(),
                        entry.at(),
                        entry.who(),
                        entry.action(),
                        entry.subjectKind(),
                        entry.subjectHash(),
                        entry.counts()))
                .toList();
        return new Rows("boardwalk/audit/v1", List.of("id", "at", "who", "action", "kind", "hash", "counts"), rows);
    }
}
