package dev.boardwalk.normalize;

import dev.boardwalk.posting.Skill;
import java.util.List;

/** Skills. */
final class Skills {
    private Skills() {}

    static List<Skill> find(String text) {
        return List.of();
    }
}
