package dev.boardwalk.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Real ads of three sources as {@code match --ads} reads them: strings as they stand, no ids. One ad an employer, title and town. */
final class MatchCases {
    private static final int LEAST_TEXT = 300;
    private static final int ADS_OF_AN_EMPLOYER = 3;

    private final Set<String> seen = new HashSet<>();
    private final List<ObjectNode> ads = new ArrayList<>();

    /** Some of each source, chosen by a seed; only those are read. */
    static List<ObjectNode> some(int each, long seed) {
        List<ObjectNode> all = new ArrayList<>();
        all.addAll(of(
                each,
                seed,
                "jobs.nhs.uk/nhs_jobposting_jsonld_half0",
                (cases, line) -> cases.jsonLd("nhs", line.path("raw").asString(), "")));
        all.addAll(of(each, seed, "ashby/ashby_job_boards_half0", MatchCases::ashby));
        all.addAll(of(each, seed, "findjobsinfinland.fi/fjf_pages_core_half0", MatchCases::finland));
        return all;
    }

    private static List<ObjectNode> of(int each, long seed, String file, BiConsumer<MatchCases, JsonNode> reader) {
        List<JsonNode> lines = new ArrayList<>();
        Corpus.jsonLines("bulk/" + file + ".jsonl.gz", lines::add);
        Collections.shuffle(lines, new Random(seed));
        MatchCases cases = new MatchCases();
        for (JsonNode line : lines) {
            if (cases.ads.size() < each) {
                reader.accept(cases, line);
            }
        }
        return cases.ads.subList(0, Math.min(each, cases.ads.size()));
    }

    private void finland(JsonNode line) {
        String page =
                line.path("ld_json").isArray() ? line.path("ld_json").path(0).asString("") : "";
        String core = text(line.path("core_html").asString(""));
        if (!page.isBlank()) {
            jsonLd("fjf", page, core);
        }
    }

    private void jsonLd(String source, String json, String longer) {
        JsonNode posting;
        try {
            posting = JsonMapper.shared().readTree(json);
        } catch (tools.jackson.core.JacksonException e) {
            return; // a page whose JSON-LD is broken is no case of this evaluation
        }
        JsonNode address = posting.path("jobLocation").path("address");
        String town = words(address.path("addressLocality").asString("").split(",")[0]);
        String teaser = text(posting.path("description").asString(""));
        add(
                source,
                posting.path("title").asString(""),
                posting.path("hiringOrganization").path("name").asString(""),
                town,
                address.path("addressCountry").asString(""),
                teaser.length() >= longer.length() ? teaser : longer,
                posting.path("datePosted").asString(""),
                posting.path("validThrough").asString(""),
                posting.path("employmentType").asString(""));
    }

    private static String words(String town) {
        if (!town.equals(town.toUpperCase(Locale.ROOT))) {
            return town.strip();
        }
        StringBuilder name = new StringBuilder();
        for (String word : town.strip().toLowerCase(Locale.ROOT).split(" ")) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private void ashby(JsonNode line) {
        String company = line.path("_file").asString().replace(".json", "");
        int taken = 0;
        for (JsonNode job :
                JsonMapper.shared().readTree(line.path("raw").asString()).path("jobs")) {
            if (++taken > ADS_OF_AN_EMPLOYER) {
                return;
            }
            JsonNode address = job.path("address").path("postalAddress");
            add(
                    "ashby",
                    job.path("title").asString(""),
                    company,
                    address.path("addressLocality").asString(""),
                    address.path("addressCountry").asString(""),
                    text(job.path("descriptionHtml").asString("")),
                    job.path("publishedAt").asString(""),
                    "",
                    job.path("employmentType").asString(""));
        }
    }

    private void add(
            String source,
            String title,
            String company,
            String town,
            String country,
            String text,
            String posted,
            String ends,
            String type) {
        if (text.length() < LEAST_TEXT
                || title.isBlank()
                || company.isBlank()
                || town.isBlank()
                || !seen.add((title + "|" + company + "|" + town).toLowerCase(Locale.ROOT))) {
            return;
        }
        ObjectNode ad = JsonMapper.shared().createObjectNode();
        ad.put("id", source + "-" + ads.size())
                .put("title", title)
                .put("company", company)
                .put("town", town)
                .put("description", text);
        ad.putArray("locations").add(country.isBlank() ? town : town + ", " + country);
        if (posted.length() >= 10) {
            ad.put("datePosted", posted.substring(0, 10));
        }
        if (ends.length() >= 10) {
            ad.put("validThrough", ends.substring(0, 10));
        }
        ad.putArray("employmentTypes").add(type);
        ads.add(ad);
    }

    private static String text(String html) {
        String once = Jsoup.parse(html).wholeText();
        return (once.contains("</") ? Jsoup.parse(once).wholeText() : once)
                .replaceAll("[ \\t\\u00A0]+", " ")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
    }
}
