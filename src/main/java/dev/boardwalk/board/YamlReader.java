package dev.boardwalk.board;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;

/** Reads one YAML file (1.2, JSON's types: {@code NO} is a text) into nodes that know their places. One reader reads one file. */
final class YamlReader {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{0,18})?([eE][-+]?[0-9]{1,2})?");

    private final String file;
    private final List<String> lines;
    private final Problems problems;

    private YamlReader(String file, String text, Problems problems) {
        this.file = file;
        this.lines = text.lines().toList();
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param file its name for messages
     * @param problems gets what is no YAML, and YAML that board files do not use
     * @return null when nothing can be made of it
     */
    static @Nullable YamlMap read(String file, String text, Problems problems) {
        return new YamlReader(file, text, problems).read(text);
    }

    private @Nullable YamlMap read(String text) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return map(mapping);
            }
            problems.error(
                    root.map(this::at).orElse(position(0, 0)),
                    root.isPresent() ? "expected keys with values (`id: acme`), found none" : "the file is empty",
                    "begin with `apiVersion: boardwalk/v1`");
        } catch (MarkedYamlEngineException e) {
            FilePosition at = position(e.getProblemMark().or(e::getContextMark));
            problems.error(at, "not YAML: " + words(e), suggestion(at, words(e)));
        } catch (YamlEngineException e) {
            problems.error(position(0, 0), "not YAML: " + e.getMessage(), null);
        }
        return null;
    }

    private YamlNode node(Node node) {
        if (node.getAnchor().isPresent()) {
            problems.error(
                    at(node),
                    "anchors and aliases are not used in board files",
                    "share settings by a template: `extends:`");
            return new YamlScalar(YamlNode.JSON.nullNode(), at(node));
        }
        if (node instanceof MappingNode mapping) {
            return map(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(node(item)));
            return new YamlList(items, at(node));
        }
        return new YamlScalar(value((ScalarNode) node), at(node));
    }

    private YamlMap map(MappingNode mapping) {
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            FilePosition at = at(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.error(at, "a key must be one word", "put texts that begin with { or [ in quotes");
                continue;
            }
            YamlMap.@Nullable Entry first = entries.get(key.getValue());
            if (first == null) {
                entries.put(key.getValue(), new YamlMap.Entry(at, node(tuple.getValueNode())));
            } else {
                problems.error(
                        at,
                        "`" + key.getValue() + "` is given twice, first on line "
                                + first.key().line(),
                        "keep one of them");
            }
        }
        return new YamlMap(entries, at(mapping));
    }

    private JsonNode value(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            return YamlNode.JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return YamlNode.JSON.booleanNode(Boolean.parseBoolean(text));
        }
        // the form as well: a file may write !!int before any text
        if (tag.equals(Tag.INT) && WHOLE.matcher(text).matches()) {
            return YamlNode.JSON.numberNode(new BigInteger(text));
        }
        return tag.equals(Tag.FLOAT) && DECIMAL.matcher(text).matches()
                ? YamlNode.JSON.numberNode(new BigDecimal(text))
                : YamlNode.JSON.stringNode(text);
    }

    private FilePosition at(Node node) {
        return position(node.getStartMark());
    }

    private FilePosition position(Optional<Mark> mark) {
        return mark.map(m -> position(m.getLine(), m.getColumn())).orElse(position(0, 0));
    }

    /** At the end of the file a mark may stand on a line after the last: the last line is shown then. */
    private FilePosition position(int line, int column) {
        if (lines.isEmpty()) {
            return new FilePosition(file, 1, 1, "");
        }
        boolean behind = line >= lines.size();
        String lineText = lines.get(behind ? lines.size() - 1 : line);
        return new FilePosition(
                file, behind ? lines.size() : line + 1, behind ? lineText.length() + 1 : column + 1, lineText);
    }

    private static String words(MarkedYamlEngineException e) {
        String context = e.getContext() == null ? "" : e.getContext() + ": ";
        return context + e.getProblem();
    }

    private static @Nullable String suggestion(FilePosition at, String words) {
        if (words.contains("TAB")
                || at.lineText().stripLeading().length() < at.lineText().length()
                        && at.lineText().contains("\t")) {
            return "indent with spaces; YAML takes no tabs";
        }
        if (words.contains("mapping values are not allowed")) {
            return "put a text with `: ` in quotes, or mend the indentation";
        }
        return words.contains("cannot start any token") ? "put the text in quotes" : null;
    }
}
