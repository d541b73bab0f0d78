package dev.boardwalk.board;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads {@code templates/} and reports what is wrong in them, used or not. */
final class TemplateFolder {
    private TemplateFolder() {}

    static Templates load(ConfigFolder folder, BoardSchema schema, Problems problems) {
        Map<String, YamlMap> good = new TreeMap<>();
        Set<String> broken = new TreeSet<>();
        for (String name : YamlFolder.names(folder, "templates", problems)) {
            Problems own = new Problems();
            @Nullable YamlMap template = YamlFolder.read(folder, "templates/" + name + ".yaml", own);
            if (template == null || own.hasErrors()) {
                broken.add("templates/" + name);
            } else {
                good.put("templates/" + name, template);
            }
            problems.addAll(own.sorted());
        }
        Map<String, YamlMap> all = new TreeMap<>(bundled());
        all.keySet().removeAll(broken);
        all.putAll(good);
        Templates templates = new Templates(all, broken);
        good.values().forEach(template -> check(template, schema, templates, problems));
        return templates;
    }

    /** The platforms' templates are there for every folder; a file of the same name in the folder is taken instead. */
    private static Map<String, YamlMap> bundled() {
        ConfigFolder own = ConfigFolder.bundled();
        Problems problems = new Problems();
        Map<String, YamlMap> templates = new TreeMap<>();
        for (String name : YamlFolder.names(own, "templates", problems)) {
            @Nullable YamlMap template = YamlFolder.read(own, "templates/" + name + ".yaml", problems);
            if (template != null) {
                templates.put("templates/" + name, template);
            }
        }
        if (problems.hasErrors()) {
            throw new IllegalStateException("The program's own templates are broken: " + problems.sorted());
        }
        return templates;
    }

    private static void check(YamlMap template, BoardSchema schema, Templates templates, Problems problems) {
        problems.addAll(schema.checkTemplate(template));
        templates.chain(template, problems);
        @Nullable FilePosition id = template.keyAt("id");
        if (id != null) {
            problems.error(id, "a template has no `id`: each board has its own", "remove it");
        }
    }
}
