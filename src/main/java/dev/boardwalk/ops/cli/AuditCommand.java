package dev.boardwalk.ops.cli;

import dev.boardwalk.posting.forget.ForgottenRepository;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit}: who did what that cannot be undone. */
@Command(name = "audit", description = "Who removed what and when; of what, only a salted hash is kept.")
final class AuditCommand implements Callable<Integer> {
    private final BoardwalkCommand boardwalk;

    @Option(names = "--limit", defaultValue = "50", description = "How many, newest first (default: ${DEFAULT-VALUE}).")
    private int limit;

    AuditCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Override
    public Integer call() {
        try (Application application = boardwalk.open()) {
            boardwalk.print(ForgetCommand.audit(
                    application.get(ForgottenRepository.class).audit(limit)));
            return ExitCode.OK.code();
        }
    }
}
