package dev.boardwalk.alarm;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has to look. Outcomes change in the first bad night; people are told when looking helps: at once of what does not mend itself, after some nights in
 * a row of what may, at once of what befalls most boards, because then it is ours. A trouble is told once, its end is told once, and it is told again only
 * when it turned into one that is told at once, and not each time that it turns back.
 */
public final class AlarmRule {
    /** So many bad nights in a row, unless the board file says otherwise: sites are down for a night or two all the time. */
    public static final int AFTER = 3;

    /** Fewer boards with one cause are a coincidence. */
    static final int FEWEST_WIDESPREAD = 3;

    private AlarmRule() {}

    /** Why people are told. */
    public enum Why {
        AT_ONCE,
        IN_A_ROW,
        WIDESPREAD,
        TURNED
    }

    /** A trouble that is told. */
    public record Raised(BoardTonight board, Why why) {}

    /**
     * What is told after a night, each list in the order given.
     *
     * @param recovered boards in a trouble that was told, and well again
     * @param standing boards in a trouble that was told before
     */
    public record Told(List<Raised> raised, List<BoardTonight> recovered, List<BoardTonight> standing) {
        public Told {
            raised = List.copyOf(raised);
            recovered = List.copyOf(recovered);
            standing = List.copyOf(standing);
        }

        /** Nobody needs a message. */
        public boolean isNothing() {
            return raised.isEmpty() && recovered.isEmpty();
        }
    }

    /** @param boards every board of the night that was judged */
    public static Told decide(List<BoardTonight> boards) {
        Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
        boards.stream().filter(board -> !board.isGood()).forEach(board -> causes.merge(board.cause(), 1, Integer::sum));
        List<Raised> raised = boards.stream()
                .flatMap(board -> why(board, isWidespread(causes.getOrDefault(board.cause(), 0), boards.size()))
                        .map(why -> new Raised(board, why))
                        .stream())
                .toList();
        return new Told(
                raised,
                boards.stream()
                        .filter(board -> board.told() != null && board.isGood())
                        .toList(),
                boards.stream()
                        .filter(board -> board.told() != null && !board.isGood())
                        .filter(board -> raised.stream().noneMatch(told -> told.board() == board))
                        .toList());
    }

    private static boolean isWidespread(int boards, int of) {
        return boards >= FEWEST_WIDESPREAD && boards * 2 > of;
    }

    private static Optional<Why> why(BoardTonight board, boolean widespread) {
        if (board.isGood()) {
            return Optional.empty();
        }
        if (board.told() != null) {
            boolean turned = board.isToldAtOnce() && !board.told().all().contains(board.outcome());
            return turned ? Optional.of(Why.TURNED) : Optional.empty();
        }
        if (board.isToldAtOnce()) {
            return Optional.of(Why.AT_ONCE);
        }
        if (board.badNights() >= board.after()) {
            return Optional.of(Why.IN_A_ROW);
        }
        return widespread ? Optional.of(Why.WIDESPREAD) : Optional.empty();
    }
}
