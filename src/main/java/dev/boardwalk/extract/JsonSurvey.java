package dev.boardwalk.extract;

import dev.boardwalk.extract.Survey.Obstacle;
import dev.boardwalk.extract.survey.JsonShape;
import dev.boardwalk.extract.survey.Platforms;
import dev.boardwalk.extract.survey.SiteDraft;
import dev.boardwalk.posting.PageBody;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answer of an interface: a known platform's by its URL, any other by a list of ads in it. */
final class JsonSurvey {
    private JsonSurvey() {}

    static void look(PageBody body, SurveyNotes notes) {
        URI url = body.url();
        Platforms.of(url.toString()).ifPresent(notes::ownTenant);
        Optional<JsonShape.Found> list = JsonShape.of(body.bytes());
        if (list.isEmpty()) {
            notes.obstacle(
                    Obstacle.Kind.NOTHING_FOUND, "the JSON has no list of objects with a title and a link or a text");
            return;
        }
        JsonShape.Found found = list.get();
        String because = "%d items at %s that have %s"
                .formatted(
                        found.ads(),
                        found.items().isEmpty() ? "the root" : found.items(),
                        String.join(", ", found.fields().keySet()));
        notes.saw("JSON with " + because);
        notes.propose(new SiteDraft(url, url.getHost()).api(paths(found)), 0.6, because);
    }

    private static Map<String, String> paths(JsonShape.Found found) {
        Map<String, String> paths = new LinkedHashMap<>();
        if (!found.items().isEmpty()) {
            paths.put("items", found.items());
        }
        found.fields().forEach((field, path) -> paths.put("fields." + field, path));
        return paths;
    }
}
