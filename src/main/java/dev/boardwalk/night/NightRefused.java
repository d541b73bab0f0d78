package dev.boardwalk.night;

/** A night that could not be started, restarted or recovered, and what to do about it. */
public final class NightRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why {
        ALREADY_RUNNING,
        NOT_FOUND,
        NOTHING_TO_WALK,
        BROKEN_BOARDS,
        NOT_RESTARTABLE
    }

    private final Why why;

    public NightRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
