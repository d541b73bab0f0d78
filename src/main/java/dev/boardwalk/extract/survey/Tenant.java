package dev.boardwalk.extract.survey;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One employer's board on a known platform.
 *
 * @param platform as people call it
 * @param template the template that reads it; null when there is none, then {@code obstacle} says why
 * @param params of the template
 * @param seen the URL that gave it away
 * @param obstacle why it cannot be walked all the same; null when it can
 */
public record Tenant(
        String platform,
        @Nullable String template,
        Map<String, String> params,
        String seen,
        @Nullable String obstacle) {
    public Tenant {
        params = Map.copyOf(params);
    }
}
