package dev.boardwalk.posting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of an ad by what it is about. Lists keep their items and order.
 *
 * @param about the paragraphs about the job itself, joined by line breaks; null when there are none
 * @param howToApply null when the page does not say
 */
public record Sections(
        @Nullable String about,
        List<String> responsibilities,
        List<String> requirements,
        List<String> benefits,
        @Nullable String howToApply) {
    public static final Sections NONE = new Sections(null, List.of(), List.of(), List.of(), null);

    public Sections {
        responsibilities = List.copyOf(responsibilities);
        requirements = List.copyOf(requirements);
        benefits = List.copyOf(benefits);
    }
}
