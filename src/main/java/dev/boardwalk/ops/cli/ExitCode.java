package dev.boardwalk.ops.cli;

/** What a command tells the shell. Schedulers and scripts rely on these: they never change meaning. */
public enum ExitCode {
    OK(0),
    /** A bug of ours. */
    INTERNAL(1),
    USAGE(2),
    /** A board file or another input is wrong. */
    INVALID(3),
    /** The night did not complete. */
    RUN_FAILED(4),
    /** The night completed, and boards need an operator. */
    UNHEALTHY(5),
    NOT_FOUND(6),
    ALREADY_RUNNING(7),
    /** Database or network: the same command may work later. */
    TEMPORARY(75),
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
