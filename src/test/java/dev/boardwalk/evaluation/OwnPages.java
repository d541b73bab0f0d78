package dev.boardwalk.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages of our own making that are no postings: the kinds of {@code not-a-posting.txt}, each with the employers, towns and jobs of
 * {@code not-a-posting-settings.tsv}, within the frame of a job board.
 */
final class OwnPages {
    private static final String FRAME =
            "<!doctype html><html><head><meta charset=utf-8></head><body><nav><a href=\"/\">Home</a> <a href=\"/jobs\">Jobs</a>"
                    + " <a href=\"/post\">Post a job</a> <a href=\"/login\">Log in</a></nav>%s<footer>Impressum · Privacy · Apply for jobs anywhere</footer></body></html>";

    private OwnPages() {}

    record Page(String kind, String id, String html) {}

    static List<Page> all() throws IOException {
        List<String> settings = Files.readAllLines(Evaluation.COMMITTED.resolve("not-a-posting-settings.tsv"));
        List<String> names = List.of(settings.get(0).substring(1).strip().split("\t"));
        List<Page> pages = new ArrayList<>();
        for (String kind : Files.readString(Evaluation.COMMITTED.resolve("not-a-posting.txt"))
                .split("(?m)^## ")) {
            if (kind.startsWith("#")) {
                continue;
            }
            String name = kind.lines().findFirst().orElseThrow();
            String body = kind.substring(name.length());
            for (int row = 1; row < settings.size(); row++) {
                pages.add(new Page(
                        name,
                        name + " " + row,
                        FRAME.formatted(filled(body.replace("%", "%%"), names, settings.get(row)))
                                .replace("%%", "%")));
            }
        }
        return pages;
    }

    private static String filled(String body, List<String> names, String row) {
        String html = body;
        String[] values = row.split("\t");
        for (int i = 0; i < names.size(); i++) {
            html = html.replace("{" + names.get(i) + "}", values[i]);
        }
        return html;
    }
}
