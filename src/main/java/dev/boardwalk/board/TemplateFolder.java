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
        Templates templates = new Templates(good, broken);
        good.values().forEach(template -> check(template, schema, templates, problems));
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
