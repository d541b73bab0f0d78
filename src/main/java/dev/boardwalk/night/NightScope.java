package dev.boardwalk.night;

import dev.boardwalk.board.Board;
import java.util.Arrays;
import java.util.Comparator;
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
                .sorted(Comparator.comparing(Board::id))
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

    /**
     * The inverse of {@link #text()}.
     *
     * @throws IllegalArgumentException for anything else: walking other boards than those meant would be worse
     */
    public static NightScope parse(String text) {
        if (text.equals("all")) {
            return ALL;
        }
        Set<String> boards = new TreeSet<>();
        Set<String> labels = new TreeSet<>();
        for (String part : text.split(" ")) {
            if (part.startsWith("board:")) {
                boards.addAll(names(part, "board:", text));
            } else if (part.startsWith("label:")) {
                labels.addAll(names(part, "label:", text));
            } else {
                throw noScope(text);
            }
        }
        return new NightScope(boards, labels);
    }

    private static List<String> names(String part, String prefix, String text) {
        List<String> names = Arrays.asList(part.substring(prefix.length()).split(",", -1));
        if (names.contains("")) {
            throw noScope(text);
        }
        return names;
    }

    private static IllegalArgumentException noScope(String text) {
        return new IllegalArgumentException("a scope is 'all', 'board:ID,…' or 'label:WORD,…', was '" + text + "'");
    }
}
