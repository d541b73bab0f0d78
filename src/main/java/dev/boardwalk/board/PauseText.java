package dev.boardwalk.board;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pauses as board files write them: {@code 3s}, {@code 500ms}, {@code 2m}. */
final class PauseText {
    /** No walk waits longer than this between two requests of its own will; ten digits are beyond it in any unit. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\s*(ms|s|m)");

    private PauseText() {}

    /** Empty when the text is no pause. */
    static Optional<Duration> read(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    default -> Duration.ofMinutes(number);
                });
    }

    /** The one way a pause is written: in seconds where it is whole seconds. */
    static String write(Duration pause) {
        return pause.toMillisPart() == 0 ? pause.toSeconds() + "s" : pause.toMillis() + "ms";
    }
}
