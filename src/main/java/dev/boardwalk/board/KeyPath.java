package dev.boardwalk.board;

import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way from the top of a board file to a value: keys, and indexes of list items. */
record KeyPath(List<Object> steps) {
    KeyPath {
        steps = List.copyOf(steps);
    }

    static KeyPath of(NodePath path) {
        List<Object> steps = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            steps.add(path.getElement(i));
        }
        return new KeyPath(steps);
    }

    KeyPath plus(String key) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(key);
        return new KeyPath(longer);
    }

    /** The mapping or list around this value; of the top, the top. */
    KeyPath parent() {
        return new KeyPath(steps.subList(0, Math.max(0, steps.size() - 1)));
    }

    boolean isTop() {
        return steps.isEmpty();
    }

    Optional<YamlNode> in(YamlMap board) {
        return board.find(steps.toArray());
    }

    /** Where the value stands; the whole file's beginning when there is none. */
    FilePosition valueIn(YamlMap board) {
        return in(board).map(YamlNode::at).orElse(board.at());
    }

    /** Where the value's key stands; items of lists have none, their own place is taken. */
    FilePosition keyIn(YamlMap board) {
        if (isTop()) {
            return board.at();
        }
        String last = steps.get(steps.size() - 1).toString();
        @Nullable
        FilePosition key = parent().in(board).orElse(null) instanceof YamlMap around ? around.keyAt(last) : null;
        return key == null ? valueIn(board) : key;
    }

    /** {@code scope.hosts[0]} */
    @Override
    public String toString() {
        StringBuilder name = new StringBuilder();
        for (Object step : steps) {
            name.append(step instanceof Integer ? "[" + step + "]" : (name.isEmpty() ? "" : ".") + step);
        }
        return name.toString();
    }
}
