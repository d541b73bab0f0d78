package dev.boardwalk.board;

import java.util.List;

/** Has every selector of a board compiled. */
final class SelectorsCheck {
    private static final List<String> LISTING = List.of("item", "link", "next", "emptyMarker");

    private final YamlMap board;
    private final SelectorCheck compiler;
    private final Problems problems;

    SelectorsCheck(YamlMap board, SelectorCheck compiler, Problems problems) {
        this.board = board;
        this.compiler = compiler;
        this.problems = problems;
    }

    void check() {
        LISTING.forEach(name -> board.text("listing", name).ifPresent(text -> check("listing." + name, text)));
        board.entriesAt("fields").keySet().forEach(name -> {
            board.text("fields", name, "select").ifPresent(text -> check("fields." + name, text));
            board.itemsAt("fields", name, "select")
                    .forEach(item -> item.text().ifPresent(text -> check("fields." + name, text)));
        });
    }

    private void check(String key, YamlScalar text) {
        PageSelector selector = PageSelector.of(text.text());
        if (selector.css().isEmpty()) {
            return;
        }
        compiler.problemWith(selector.css())
                .ifPresent(problem -> problems.error(
                        text.at(),
                        key + ": `" + selector.css() + "` is not a CSS selector: " + problem,
                        "form: li.job, h2 > a@href"));
    }
}
