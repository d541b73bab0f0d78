package dev.boardwalk.evaluation;

import dev.boardwalk.posting.JobAd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fragments of job pages that people annotated. Their sections are not annotated by topic; asked is whether each line of the annotated description
 * arrives in the description, in the part that is the list where it is one.
 */
class AnnotatedEvaluation extends Evaluation {
    private static final String FOLDER = "html-posting/c4ai-annotated";
    /** Shorter lines are headings and buttons as often as text of the ad. */
    private static final int A_SENTENCE = 40;

    AnnotatedEvaluation() {
        super("annotated");
    }

    @Override
    protected void ask(Answers answers) throws IOException {
        for (Path file : Corpus.files(FOLDER, ".html")) {
            String id = file.getFileName().toString();
            JsonNode truth =
                    JsonMapper.shared().readTree(Path.of(file.toString().replace(".html", ".expected.json")));
            List<JobAd> ads = ReadPages.page(id, Files.readAllBytes(file)).ads();
            field(answers, id, "title", truth.path("title").asString(), ads);
            field(answers, id, "company", truth.path("company").asString(), ads);
            place(answers, id, truth.path("location").asString(), ads);
            lines(answers, id, truth.path("description").asString(), ads);
        }
    }

    private static void field(Answers answers, String id, String field, String expected, List<JobAd> ads) {
        boolean one = ads.size() == 1;
        answers.add(
                "fragments",
                "fragments",
                id,
                field,
                expected,
                one ? ReadFacts.of(ads.get(0), field) : null,
                one && ReadFacts.agree(field, expected, ads.get(0)));
    }

    /** "Paris / London" are two places, "Singapore, Singapore" is one: each part that is said has to be read. */
    private static void place(Answers answers, String id, String expected, List<JobAd> ads) {
        for (String place : expected.replaceAll("\\(.*?\\)|Remote", "").split("/")) {
            String city = place.split(",")[0].strip();
            if (!city.isEmpty()) {
                boolean one = ads.size() == 1;
                answers.add(
                        "fragments",
                        "fragments",
                        id,
                        "place",
                        city,
                        one ? ReadFacts.of(ads.get(0), "place") : null,
                        one && ReadFacts.agree("place", city, ads.get(0)));
            }
        }
    }

    private static void lines(Answers answers, String id, String description, List<JobAd> ads) {
        String read = ads.size() == 1 ? ReadFacts.bare(ads.get(0).description()) : "";
        String inSections = ads.size() == 1 ? ReadFacts.bare(String.join(" ", sections(ads.get(0)))) : "";
        for (String line : description.split("\\n+")) {
            String bare = ReadFacts.bare(line);
            if (bare.length() >= A_SENTENCE) {
                answers.add("fragments", "fragments", id, "description-line", bare, read.contains(bare) ? bare : null);
                answers.add(
                        "fragments", "fragments", id, "section-line", bare, inSections.contains(bare) ? bare : null);
            }
        }
    }

    private static List<String> sections(JobAd ad) {
        List<String> all = new ArrayList<>();
        Stream.of(ad.sections().about(), ad.sections().howToApply())
                .filter(text -> text != null)
                .forEach(all::add);
        Arrays.asList(
                        ad.sections().responsibilities(),
                        ad.sections().requirements(),
                        ad.sections().benefits())
                .forEach(all::addAll);
        return all;
    }
}
