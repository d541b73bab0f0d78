package dev.boardwalk.normalize;

import dev.boardwalk.evaluation.Corpus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Titles and lines of the ads of the corpus, as the labels name them. */
public final class AdTexts {
    private static final Pattern TITLE = Pattern.compile("\"title\":\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private AdTexts() {}

    /** Every title with the name of its set. */
    public static void titles(BiConsumer<String, String> to) {
        ads((set, ad) -> to.accept(set, ad.path("title").asString("").strip()));
        Corpus.jsonLines("bulk/findjobsinfinland.fi/fjf_pages_core_half0.jsonl.gz", page -> {
            Matcher title = TITLE.matcher(
                    page.path("ld_json").toString().replace("\\\"", "\"").replace("\\\\", "\\"));
            if (title.find()) {
                to.accept("fjf", title.group(1).strip());
            }
        });
        for (Map<String, String> row : Corpus.csv("tabular/topjobs.lk/jobs_raw.csv")) {
            to.accept("topjobs", row.get("Job").strip());
        }
        for (Map<String, String> row : Corpus.csv("tabular/naukri.com/naukri_jobs_india.csv")) {
            to.accept("naukri", row.get("title").strip());
        }
        for (JsonNode row :
                JsonMapper.shared().readTree(Corpus.file("tabular/simplifyjobs/simplify_summer2025_listings.json"))) {
            to.accept("simplify", row.path("title").asString("").strip());
        }
    }

    /** Every line of the descriptions, white space folded, without marks at its edges. */
    public static void lines(BiConsumer<String, String> to) {
        ads((set, ad) -> {
            String text = set.equals("nhs")
                    ? ad.path("description").asString("")
                    : ad.path("descriptionPlain").asString("");
            lines(text).forEach(line -> to.accept(set, line));
        });
        for (Map<String, String> row : Corpus.csv("tabular/naukri.com/naukri_jobs_india.csv")) {
            to.accept("naukri", row.get("skills"));
        }
    }

    private static List<String> lines(String text) {
        String plain = StringEscapeUtils.unescapeHtml4(StringEscapeUtils.unescapeHtml4(text))
                .replaceAll("<(?:br|/p|/li|/div|/h\\d)[^>]*>", "\n")
                .replaceAll("<[^>]+>", " ");
        List<String> lines = new ArrayList<>();
        for (String line : plain.split("\n")) {
            lines.add(line.replaceAll("(?U)\\s+", " ").replaceAll("^[ •*·-]+|[ •*·-]+$", ""));
        }
        return lines;
    }

    private static void ads(BiConsumer<String, JsonNode> to) {
        Corpus.jsonLines(
                "bulk/ashby/ashby_job_boards_half0.jsonl.gz",
                page -> read(page).path("jobs").forEach(ad -> to.accept("ashby", ad)));
        Corpus.jsonLines("bulk/jobs.nhs.uk/nhs_jobposting_jsonld_half0.jsonl.gz", page -> to.accept("nhs", read(page)));
    }

    private static JsonNode read(JsonNode page) {
        try {
            return LENIENT.readTree(page.path("raw").asString(""));
        } catch (JacksonException e) {
            return JsonMapper.shared().createObjectNode(); // broken documents have no labels
        }
    }
}
