package dev.boardwalk.extract.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;

/** What a page's head asks of robots. Whether that is obeyed is decided by who follows links and stores ads. */
public final class RobotsMeta {
    /** Everybody, and us by name. */
    private static final Set<String> NAMES = Set.of("robots", "boardwalk");

    private RobotsMeta() {}

    /** The contents of {@code <meta name="robots">} and {@code <meta name="boardwalk">}, as written. */
    public static List<String> of(Document document) {
        return document.head().getElementsByTag("meta").stream()
                .filter(meta -> NAMES.contains(meta.attr("name").strip().toLowerCase(Locale.ROOT)))
                .map(meta -> meta.attr("content"))
                .toList();
    }
}
