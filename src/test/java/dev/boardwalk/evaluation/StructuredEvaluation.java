package dev.boardwalk.evaluation;

import dev.boardwalk.posting.JobAd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages that carry a JobPosting: everything it states has to arrive in the ad. */
class StructuredEvaluation extends Evaluation {
    private static final Pattern SCRIPT = Pattern.compile("(?is)<script[^>]*ld\\+json[^>]*>(.*?)</script>");
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** Of the large sets every so many-th document is read: a thousand tell as much as seven. */
    private static final int EVERY = 6;

    StructuredEvaluation() {
        super("structured");
    }

    @Override
    protected void ask(Answers answers) throws IOException {
        for (Path file : Corpus.files("html-posting", ".html")) {
            String html = Files.readString(file, StandardCharsets.UTF_8);
            Optional<JsonNode> posting = posting(html);
            if (posting.isPresent()) {
                String name = Corpus.file("html-posting").relativize(file).toString();
                compare(answers, "html-posting", file.getParent().getFileName().toString(), name, html, posting.get());
            }
        }
        for (Path file : Corpus.files("jsonld-docs", ".json")) {
            document(answers, "jsonld-docs", file.getFileName().toString(), Files.readString(file));
        }
        Corpus.jsonLines("bulk/jobs.nhs.uk/nhs_jobposting_jsonld_half0.jsonl.gz", line -> {
            if (isSampled(line)) {
                document(
                        answers,
                        "bulk",
                        line.path("_file").asString(),
                        line.path("raw").asString());
            }
        });
        Corpus.jsonLines("bulk/findjobsinfinland.fi/fjf_pages_core_half0.jsonl.gz", line -> {
            if (isSampled(line)) {
                String html = page(line.path("ld_json").path(0).asString(""));
                posting(html)
                        .ifPresent(posting -> compare(
                                answers,
                                "bulk",
                                "findjobsinfinland.fi",
                                line.path("_file").asString(),
                                html,
                                posting));
            }
        });
    }

    private static boolean isSampled(JsonNode line) {
        return Math.floorMod(line.path("_file").asString().hashCode(), EVERY) == 0;
    }

    private static void document(Answers answers, String set, String id, String json) {
        String html = page(json);
        posting(html).ifPresent(posting -> compare(answers, set, "jobs.nhs.uk", id, html, posting));
    }

    private static String page(String json) {
        return "<!DOCTYPE html><html><head><title>Job</title><script type=\"application/ld+json\">%s</script></head><body></body></html>"
                .formatted(json);
    }

    private static void compare(Answers answers, String set, String site, String id, String html, JsonNode posting) {
        List<JobAd> ads = ReadPages.page(id, html).ads();
        Map<String, String> facts = new StatedFacts(posting).facts();
        facts.forEach((field, expected) -> {
            String found = ads.size() == 1 ? ReadFacts.of(ads.get(0), field) : null;
            boolean right = ads.size() == 1 && ReadFacts.agree(field, expected, ads.get(0));
            answers.add(set, site, id, field, expected, found, right);
        });
        for (String date : List.of("datePosted", "validThrough")) {
            if (!facts.containsKey(date) && posting.path(date).isMissingNode() && ads.size() == 1) {
                answers.add(set, site, id, date, null, ReadFacts.of(ads.get(0), date));
            }
        }
    }

    /** The one JobPosting of a page; empty when its JSON cannot be read without repair, because then there is no plain truth. */
    static Optional<JsonNode> posting(String html) {
        Matcher script = SCRIPT.matcher(html);
        while (script.find()) {
            try {
                JsonNode node = LENIENT.readTree(script.group(1).replace("&quot;", "\""));
                if (node.path("@type").asString("").equals("JobPosting")) {
                    return Optional.of(node);
                }
            } catch (JacksonException e) {
                continue; // another script may hold it
            }
        }
        return Optional.empty();
    }
}
