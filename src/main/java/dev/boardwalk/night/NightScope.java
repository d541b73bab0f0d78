package dev.boardwalk.night;

import dev.boardwalk.board.Board;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which boards a night walks.
 *
 * @param boards ids; empty: not selected by id
 * @param labels any of these; empty: not selected by label
 */
public record NightScope(Set<String> boards, Set<String> labels) {
    public static final NightScope ALL = new NightScope(Set.of(), Set.of());

    public NightScope {
        boards = Set.copyOf(boards);
        labels = Set.copyOf(labels);
    }

    /** A full night; only these send digests. */
    public boolean isAll() {
        return boards.isEmpty() && labels.isEmpty();
    }

    /** The boards of this scope, by id. */
    public List<Board> select(List<Board> all) {
        return all.stream()
                .filter(board -> isAll()
                        || boards.contains(board.id())
                        || board.labels().stream().anyMatch(labels::contains))
                .sorted(java.util.Comparator.comparing(Board::id))
                .toList();
    }

    /** One form for one selection: {@code all}, {@code board:a,b}, {@code label:x} or both joined by a blank. */
    public String text() {
        if (isAll()) {
            return "all";
        }
        String byBoard = boards.isEmpty() ? "" : "board:" + String.join(",", new TreeSet<>(boards));
        String byLabel = labels.isEmpty() ? "" : "label:" + String.join(",", new TreeSet<>(labels));
        return (byBoard + " " + byLabel).strip();
    }

    /** The inverse of {@link #text()}. */
    public static NightScope parse(String text) {
        Set<String> boards = new TreeSet<>();
        Set<String> labels = new TreeSet<>();
        for (String part : text.split(" ")) {
            if (part.startsWith("board:")) {
                boards.addAll(Arrays.asList(part.substring("board:".length()).split(",")));
            } else if (part.startsWith("label:")) {
                labels.addAll(Arrays.asList(part.substring("label:".length()).split(",")));
            } else if (!part.equals("all")) {
                throw new IllegalArgumentException(
                        "a scope is 'all', 'board:ID,…' or 'label:WORD,…', was '" + text + "'");
            }
        }
        return new NightScope(boards, labels);
    }
}
