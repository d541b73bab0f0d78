package dev.boardwalk.extract.survey;

import dev.boardwalk.board.BoardDraft;
import dev.boardwalk.board.ListingRules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One employer's board on a known platform.
 *
 * @param platform as people call it
 * @param template the template that reads it; null when there is none, then {@code obstacle} says why
 * @param owner the employer, by the platform's name for it
 * @param params of the template
 * @param seen the URL that gave it away
 * @param obstacle why it cannot be walked all the same; null when it can
 */
public record Tenant(
        String platform,
        @Nullable String template,
        String owner,
        Map<String, String> params,
        String seen,
        @Nullable String obstacle) {
    public Tenant {
        params = Map.copyOf(params);
    }

    /** A board file of the template; only for a tenant that has one. */
    public BoardDraft draft() {
        return new BoardDraft(
                BoardDraft.id(owner),
                owner + " at " + platform,
                Objects.requireNonNull(template, obstacle),
                params,
                Set.of(),
                null,
                null,
                ListingRules.NONE,
                Map.of(),
                owner,
                List.of());
    }
}
