package dev.boardwalk.board;

import java.time.Duration;
import java.util.Optional;

/** Checks {@code politeness.minDelay}. */
final class PaceCheck {
    /** Below it a host's clock does not go (its pace is clamped to 3..30 s), except for hosts the application's owner says are their own. */
    private static final Duration FLOOR = Duration.ofSeconds(3);

    private static final String RANGE =
            "allowed: 0ms to " + PauseText.write(PauseText.LONGEST) + ", such as 3s, 500ms or 2m";

    private PaceCheck() {}

    static void check(YamlMap board, Problems problems) {
        board.text("politeness", "minDelay").ifPresent(text -> check(text, problems));
    }

    private static void check(YamlScalar text, Problems problems) {
        Optional<Duration> pause = PauseText.read(text.text());
        if (pause.isEmpty()) {
            problems.error(text.at(), "politeness.minDelay: `" + text.text() + "` is not a pause", RANGE);
        } else if (pause.get().compareTo(PauseText.LONGEST) > 0) {
            problems.error(text.at(), "politeness.minDelay: `" + text.text() + "` is out of range", RANGE);
        } else if (pause.get().compareTo(FLOOR) < 0) {
            problems.warning(
                    text.at(),
                    "politeness.minDelay: `" + text.text() + "` is below 3s: only honoured for ownHosts",
                    "other hosts are given 3s at least; ownHosts is set in the application's own configuration");
        }
    }
}
