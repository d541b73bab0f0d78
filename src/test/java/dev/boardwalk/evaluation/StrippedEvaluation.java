package dev.boardwalk.evaluation;

import dev.boardwalk.posting.JobAd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Pages read without their structured data: title, company, place and dates from what people see. The truth is what the structured data said, asked
 * only where it can be seen; pages that never had any were labelled by eye.
 */
class StrippedEvaluation extends Evaluation {
    private static final List<String> FIELDS = List.of("title", "company", "place", "datePosted", "validThrough");

    StrippedEvaluation() {
        super("stripped");
    }

    @Override
    protected void ask(Answers answers) throws IOException {
        for (Path file : Corpus.files("html-posting", ".html")) {
            String html = Files.readString(file, StandardCharsets.UTF_8);
            Optional<JsonNode> posting = StructuredEvaluation.posting(html);
            if (posting.isPresent()) {
                compare(answers, file, html, posting.get());
            }
        }
        for (String line : Files.readAllLines(COMMITTED.resolve("labelled-pages.tsv"))) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\t");
                Path file = Corpus.file("html-posting/" + columns[0]);
                List<JobAd> ads =
                        ReadPages.page(columns[0], Files.readAllBytes(file)).ads();
                answer(answers, "labelled", file, columns[1], columns[2], ads);
            }
        }
    }

    private static void compare(Answers answers, Path file, String html, JsonNode posting) {
        VisibleFacts visible = new VisibleFacts(html);
        List<JobAd> ads = ReadPages.page(name(file), visible.html()).ads();
        new StatedFacts(posting).facts().forEach((field, expected) -> {
            if (FIELDS.contains(field) && visible.shows(field, expected)) {
                answer(answers, "stripped", file, field, expected, ads);
            }
        });
    }

    private static void answer(Answers answers, String set, Path file, String field, String expected, List<JobAd> ads) {
        boolean one = ads.size() == 1;
        answers.add(
                set,
                file.getParent().getFileName().toString(),
                name(file),
                field,
                expected,
                one ? ReadFacts.of(ads.get(0), field) : null,
                one && ReadFacts.agree(field, expected, ads.get(0)));
    }

    private static String name(Path file) {
        return Corpus.file("html-posting").relativize(file).toString();
    }
}
