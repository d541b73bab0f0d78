package dev.boardwalk.ops.cli;

import dev.boardwalk.analytics.FieldSourceRepository;
import dev.boardwalk.match.Comparing;
import dev.boardwalk.match.Corrections;
import dev.boardwalk.match.Corrections.Impossible;
import dev.boardwalk.match.Corrections.Operator;
import dev.boardwalk.posting.member.Member;
import dev.boardwalk.posting.member.Membership;
import dev.boardwalk.posting.member.MembershipRepository;
import dev.boardwalk.posting.member.Run;
import dev.boardwalk.posting.member.RunRepository;
import dev.boardwalk.posting.member.UndoRepository;
import dev.boardwalk.posting.member.UndoRepository.Taken;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code posting show|explain|merge|split|undo}: why job ads are one posting, and what an operator says about it. */
@Command(
        name = "posting",
        description = "Why job ads are one posting; corrections that last; taking a night's matching back.")
final class PostingCommand {
    private final BoardwalkCommand boardwalk;

    PostingCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    /** Who corrects, why, and whether in earnest. */
    static final class Correction {
        @Option(names = "--why", required = true, paramLabel = "TEXT", description = "The reason; it is kept.")
        private String why = "";

        @Option(names = "--by", paramLabel = "NAME", description = "Who says so (default: the user of this machine).")
        private @Nullable String by;

        @Option(names = "--dry-run", description = "Show what would change; write nothing.")
        private boolean dryRun;

        Operator operator() {
            return new Operator(by == null ? System.getProperty("user.name", "operator") : by, why);
        }
    }

    @Command(
            name = "show",
            description = "The job ads of a posting, those it had included, and the rule that brought each.")
    int show(@Parameters(paramLabel = "ID", description = "posting_id in the analysts' tables.") long id) {
        try (Application application = boardwalk.open()) {
            boardwalk.print(PostingRows.members(members(application, id)));
            return ExitCode.OK.code();
        }
    }

    @Command(
            name = "explain",
            description = {
                "All that speaks for and against a posting: how each ad joined, every pair of its ads compared by today's rules with each weight in bits,",
                "which ad each field comes from, and which postings are the same opening at another time."
            })
    int explain(@Parameters(paramLabel = "ID", description = "posting_id in the analysts' tables.") long id) {
        try (Application application = boardwalk.open()) {
            List<Membership> members = members(application, id);
            List<Long> ads = members.stream()
                    .filter(member -> member.to() == null)
                    .map(Membership::jobAdId)
                    .toList();
            boardwalk.print(inTransaction(
                    application,
                    () -> PostingRows.explained(
                            members,
                            ads,
                            application.get(Comparing.class).of(ads),
                            application.get(FieldSourceRepository.class).of(id),
                            application.get(MembershipRepository.class).reposts(id))));
            return ExitCode.OK.code();
        }
    }

    @Command(
            name = "merge",
            description = "Says that these postings are one, for every later night; it keeps the lowest number.")
    int merge(
            @Parameters(paramLabel = "ID", arity = "2..*", description = "Postings.") List<Long> ids,
            @Mixin Correction correction)
            throws Exception {
        return correct(
                correction,
                corrections -> corrections.merge(
                        new TreeSet<>(ids),
                        correction.operator(),
                        boardwalk.surroundings().clock().instant()));
    }

    @Command(
            name = "split",
            description =
                    "Says that these job ads are another opening than the rest of the posting, for every later night.")
    int split(
            @Parameters(paramLabel = "ID", index = "0", description = "The posting.") long id,
            @Parameters(paramLabel = "AD", index = "1..*", arity = "1..*", description = "Job ads, see 'posting show'.")
                    List<Long> ads,
            @Mixin Correction correction)
            throws Exception {
        return correct(
                correction,
                corrections -> corrections.split(
                        id,
                        new TreeSet<>(ads),
                        correction.operator(),
                        boardwalk.surroundings().clock().instant()));
    }

    @Command(
            name = "undo",
            description = {
                "Takes back what the matching of a night, and all that came after it, did to postings: they are what they were before it.",
                "History stays. What operators said since holds on and takes effect again with the next night, which matches the ads concerned anew."
            })
    int undo(
            @Option(names = "--night", required = true, paramLabel = "DATE", description = "The night's date.")
                    LocalDate date,
            @Mixin Correction correction)
            throws Exception {
        try (Application application = boardwalk.open()) {
            return application.nights().whileNoNightRuns(() -> undo(application, date, correction));
        }
    }

    private int undo(Application application, LocalDate date, Correction correction) {
        UndoRepository undos = application.get(UndoRepository.class);
        long first = undos.firstRun(date)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.NOT_FOUND,
                        "no matching of the night of " + date + " stands that could be undone: see 'run list'"));
        List<Taken> taken = undos.since(first);
        boardwalk.print(PostingRows.taken(taken));
        if (correction.dryRun) {
            boardwalk.talk("nothing was changed");
            return ExitCode.OK.code();
        }
        Operator operator = correction.operator();
        int ads = inTransaction(application, () -> {
            var at = boardwalk.surroundings().clock().instant();
            Run run = application
                    .get(RunRepository.class)
                    .ofOperator(RunRepository.Kind.UNDO, null, operator.who(), operator.why(), at);
            return undos.before(first, run, at);
        });
        boardwalk.talk("it concerned " + ads + " job ads; the next night matches them again");
        return ExitCode.OK.code();
    }

    private interface Work {
        List<Member> on(Corrections corrections);
    }

    /** A dry run is the same work in a transaction that is rolled back. */
    private int correct(Correction correction, Work work) throws Exception {
        try (Application application = boardwalk.open()) {
            List<Member> moved = application
                    .nights()
                    .whileNoNightRuns(() -> application
                            .get(TransactionTemplate.class)
                            .execute(status -> {
                                if (correction.dryRun) {
                                    status.setRollbackOnly();
                                }
                                return work.on(application.get(Corrections.class));
                            }));
            boardwalk.print(PostingRows.moved(Objects.requireNonNull(moved)));
            boardwalk.talk(
                    correction.dryRun
                            ? "nothing was changed"
                            : "done; the analysts' tables follow with the next release");
            return ExitCode.OK.code();
        } catch (Impossible e) {
            throw new CommandFailure(
                    e.missing() ? ExitCode.NOT_FOUND : ExitCode.USAGE, Objects.requireNonNull(e.getMessage()));
        }
    }

    private static List<Membership> members(Application application, long id) {
        List<Membership> members = application.get(MembershipRepository.class).of(id);
        if (members.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.NOT_FOUND,
                    "there is no posting " + id
                            + ": see 'data query \"select posting_id, title from posting_current\"'");
        }
        return members;
    }

    private static <T> T inTransaction(Application application, Supplier<T> work) {
        return Objects.requireNonNull(application.get(TransactionTemplate.class).execute(status -> work.get()));
    }
}
