package dev.boardwalk.extract;

import dev.boardwalk.extract.page.PageParser;
import dev.boardwalk.extract.survey.Platforms;
import dev.boardwalk.posting.PageBody;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Looks at one page of a site nobody has described yet. Decides nothing about the network: who may ask for what is the crawl's word. */
public final class PageSurvey {
    private PageSurvey() {}

    /** What a URL alone says: a board of a known platform; empty when it says nothing. */
    public static Optional<Survey> of(URI url) {
        return Platforms.of(url.toString()).map(tenant -> {
            SurveyNotes notes = new SurveyNotes();
            notes.ownTenant(tenant);
            return notes.survey();
        });
    }

    /** What a page says. */
    public static Survey of(PageBody body) {
        SurveyNotes notes = new SurveyNotes();
        if (isJson(body.bytes())) {
            JsonSurvey.look(body, notes);
        } else if (!XmlSurvey.look(body, notes)) {
            new HtmlSurvey(body, PageParser.parse(body), notes).look();
        }
        return notes.survey();
    }

    /** The sitemaps an index of them names; none when it is no index. */
    public static List<URI> partsOf(PageBody body) {
        return XmlSurvey.partsOf(body);
    }

    private static boolean isJson(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(64, bytes.length), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }
}
