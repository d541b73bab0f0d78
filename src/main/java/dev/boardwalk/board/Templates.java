package dev.boardwalk.board;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays a board over the template it extends, and that one over its own, and fills the templates' holes. */
final class Templates {
    private final Map<String, YamlMap> byName;
    private final Set<String> broken;

    /**
     * @param byName good templates by {@code templates/NAME}
     * @param broken names of templates that are no YAML: their own problems are reported already
     */
    Templates(Map<String, YamlMap> byName, Set<String> broken) {
        this.byName = byName;
        this.broken = broken;
    }

    /** The board with everything it inherits; each value keeps its own place. What cannot be found is reported and left out. */
    YamlMap complete(YamlMap board, Problems problems) {
        List<YamlMap> templates = chain(board, problems);
        Optional<YamlMap> inherited = templates.stream().reduce(YamlMap::over);
        if (inherited.isEmpty()) {
            params(board).keySet().stream()
                    .findFirst()
                    .filter(name -> board.text("extends").isEmpty())
                    .ifPresent(name -> problems.error(
                            keyOf(board, name),
                            "`params` without `extends`: there is no template to fill",
                            "remove it"));
            return board;
        }
        Params params = new Params(params(board.over(inherited.get())));
        YamlMap filled = (YamlMap) params.fill(inherited.get().without("params"));
        report(board, params, problems);
        return board.over(filled.over(inherited.get()));
    }

    /** Reports a template's way back to itself, and templates that are not there, at each {@code extends} that leads nowhere. */
    List<YamlMap> chain(YamlMap file, Problems problems) {
        List<YamlMap> templates = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Optional<YamlScalar> reference = file.text("extends");
        while (reference.isPresent()) {
            String name = nameOf(reference.get().text());
            @Nullable YamlMap template = byName.get(name);
            if (template == null || !seen.add(name)) {
                leadsNowhere(reference.get(), name, seen, problems);
                return templates;
            }
            templates.add(template);
            reference = template.text("extends");
        }
        return templates;
    }

    private void leadsNowhere(YamlScalar reference, String name, Set<String> seen, Problems problems) {
        if (seen.contains(name)) {
            String circle = seen.stream().dropWhile(step -> !step.equals(name)).collect(Collectors.joining(" -> "));
            problems.error(
                    reference.at(),
                    "extends: the templates go round in a circle: " + circle + " -> " + name,
                    "remove one `extends` of them");
        } else if (broken.contains(name)) {
            problems.error(reference.at(), "extends: `" + name + "` cannot be read", "mend the template first");
        } else {
            problems.error(
                    reference.at(),
                    "extends: there is no template `" + name + "`",
                    byName.isEmpty()
                            ? "the folder templates/ holds no *.yaml"
                            : Suggestions.didYouMean(name, new TreeSet<>(byName.keySet())));
        }
    }

    private static void report(YamlMap board, Params params, Problems problems) {
        FilePosition reference = board.text("extends").map(YamlScalar::at).orElse(board.at());
        params.missing()
                .forEach((name, hole) -> problems.error(
                        reference,
                        "the template needs the param `" + name + "` (" + hole.file() + ":" + hole.line() + ")",
                        Suggestions.nearest(name, params(board).keySet())
                                .map(near -> "`" + near + "` is given: rename it to `" + name + "`")
                                .orElse("add `params: { " + name + ": ... }`")));
        params(board).keySet().stream()
                .filter(name -> !params.used().contains(name))
                .forEach(name -> problems.error(
                        keyOf(board, name),
                        "params: the template has no ${" + name + "}",
                        params.used().isEmpty()
                                ? "remove it"
                                : Suggestions.didYouMean(name, new TreeSet<>(params.used()))));
    }

    private static Map<String, YamlMap.Entry> params(YamlMap file) {
        return file.entriesAt("params");
    }

    private static FilePosition keyOf(YamlMap board, String param) {
        YamlMap.@Nullable Entry entry = params(board).get(param);
        return entry == null ? board.at() : entry.key();
    }

    /** {@code templates/x} and {@code templates/x.yaml} are the same. */
    private static String nameOf(String reference) {
        return reference.endsWith(".yaml") ? reference.substring(0, reference.length() - ".yaml".length()) : reference;
    }
}
