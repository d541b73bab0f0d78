package dev.boardwalk.alarm;

import dev.boardwalk.alarm.AlarmRule.Raised;
import dev.boardwalk.alarm.AlarmRule.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Boards whose trouble has one cause.
 *
 * @param widespread most boards of the night have it: it is told as one trouble
 */
record Group(Cause cause, boolean widespread, List<Raised> boards) {
    Group {
        boards = List.copyOf(boards);
    }

    /** Root cause first: what befell most boards, then the larger groups. */
    static List<Group> of(List<Raised> raised) {
        Map<Cause, List<Raised>> byCause = new EnumMap<>(Cause.class);
        raised.forEach(board -> byCause.computeIfAbsent(board.board().cause(), cause -> new ArrayList<>())
                .add(board));
        List<Group> groups = new ArrayList<>();
        byCause.forEach((cause, boards) ->
                groups.add(new Group(cause, boards.stream().anyMatch(board -> board.why() == Why.WIDESPREAD), boards)));
        groups.sort(Comparator.comparing(Group::widespread)
                .reversed()
                .thenComparing(group -> -group.boards().size())
                .thenComparing(Group::cause));
        return groups;
    }

    /** The one host they all have their trouble on; null when there are several. */
    @Nullable
    String host() {
        Set<String> hosts = boards.stream()
                .map(raised -> String.valueOf(raised.board().host()))
                .collect(Collectors.toSet());
        String only = hosts.iterator().next();
        return hosts.size() == 1 && boards.size() > 1 && !only.equals("null") ? only : null;
    }
}
