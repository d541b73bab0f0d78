package dev.boardwalk.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * All ads of four sources as {@code match --ads} reads them: strings as they stand, without URLs and ids of the source. An ad's name here is its source and its
 * number there (nhs, ashby), the line (fjf, from 0), or file and job id (jobspy).
 */
final class SourceAds {
    private static final Pattern PAGE_NUMBER = Pattern.compile("-([0-9a-f]{8})\\.html$");

    private final List<ObjectNode> ads = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private SourceAds() {}

    private static List<ObjectNode> all() {
        SourceAds source = new SourceAds();
        Corpus.jsonLines("bulk/jobs.nhs.uk/nhs_jobposting_jsonld_half0.jsonl.gz", source::nhs);
        int[] line = {0};
        Corpus.jsonLines(
                "bulk/findjobsinfinland.fi/fjf_pages_core_half0.jsonl.gz", page -> source.finland(page, line[0]++));
        Corpus.jsonLines("bulk/ashby/ashby_job_boards_half0.jsonl.gz", source::ashby);
        for (String file : List.of("0171ecc", "5337b3e", "e1da326")) {
            Corpus.csv("tabular/jobspy-outputs/" + file + "__jobspy_output.csv")
                    .forEach(row -> source.search(file, row));
        }
        return source.ads;
    }

    /** The ads of these names and, of each employer that has one of them, the first others. */
    static List<ObjectNode> withOthersOfTheirEmployers(Set<String> named, int others) {
        List<ObjectNode> all = all();
        Map<String, Integer> left = new HashMap<>();
        all.stream()
                .filter(ad -> named.contains(ad.path("id").asString()))
                .forEach(ad -> left.put(ad.path("company").asString(), others));
        List<ObjectNode> some = all.stream()
                .filter(ad -> named.contains(ad.path("id").asString())
                        || left.merge(ad.path("company").asString(), -1, Integer::sum) >= 0)
                .toList();
        some.forEach(SourceAds::readText);
        return some;
    }

    /** The names of the Finnish ads by the number at the end of their page's name; those of one number are one ad that was translated twice. */
    static Map<String, List<String>> finnishByNumber() {
        Map<String, List<String>> byNumber = new TreeMap<>();
        int[] line = {0};
        Corpus.jsonLines("bulk/findjobsinfinland.fi/fjf_pages_core_half0.jsonl.gz", page -> {
            var number = PAGE_NUMBER.matcher(page.path("_file").asString());
            if (number.find()) {
                byNumber.computeIfAbsent(number.group(1), key -> new ArrayList<>())
                        .add("fjf-" + line[0]);
            }
            line[0]++;
        });
        return byNumber;
    }

    /** Of a summary and a page's text the longer one counts. */
    private static void readText(ObjectNode ad) {
        String text = text(ad.path("description").asString());
        String core = text(ad.path("core").asString(""));
        ad.put("description", text.length() >= core.length() ? text : core).remove("core");
    }

    private void nhs(JsonNode line) {
        JsonNode posting = posting(line.path("raw").asString());
        if (posting != null) {
            String number = line.path("_file").asString().replace(".json", "");
            ObjectNode ad = jsonLd("nhs-" + number, posting);
            JsonNode value = posting.path("baseSalary").path("value");
            pay(ad, value.path("minValue").asString(""), value.path("maxValue").asString(""), "GBP", "YEAR");
        }
    }

    private void finland(JsonNode page, int line) {
        String json = page.path("ld_json").path(0).asString("");
        JsonNode posting = json.isBlank() ? null : posting(json);
        if (posting != null) {
            jsonLd("fjf-" + line, posting).put("core", page.path("core_html").asString(""));
        }
    }

    private static JsonNode posting(String json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            return null; // a page whose JSON-LD is broken is no case here
        }
    }

    private ObjectNode jsonLd(String name, JsonNode posting) {
        JsonNode address = posting.path("jobLocation").path("address");
        String country = address.path("addressCountry").asString("");
        String place = cased(address.path("addressLocality").asString(""));
        ObjectNode ad = ad(
                name,
                posting.path("title").asString(""),
                posting.path("hiringOrganization").path("name").asString(""),
                posting.path("description").asString(""));
        ad.putArray("locations").add(country.isEmpty() ? place : place + ", " + country);
        date(ad, "datePosted", posting.path("datePosted").asString(""));
        date(ad, "validThrough", posting.path("validThrough").asString(""));
        ad.putArray("employmentTypes").add(posting.path("employmentType").asString(""));
        return ad;
    }

    private void ashby(JsonNode line) {
        String company = line.path("_file").asString().replace(".json", "");
        for (JsonNode job :
                JsonMapper.shared().readTree(line.path("raw").asString()).path("jobs")) {
            ObjectNode ad = ad(
                    "ashby-" + job.path("id").asString(),
                    job.path("title").asString(""),
                    company,
                    job.path("descriptionHtml").asString(""));
            var places = ad.putArray("locations").add(job.path("location").asString(""));
            job.path("secondaryLocations")
                    .forEach(place -> places.add(place.path("location").asString("")));
            date(ad, "datePosted", job.path("publishedAt").asString(""));
            ad.putArray("employmentTypes").add(job.path("employmentType").asString(""));
            if (job.path("isRemote").asBoolean(false)) {
                ad.put("workMode", "REMOTE");
            }
        }
    }

    private void search(String file, Map<String, String> row) {
        String name = "jobspy-" + file + ":" + row.get("Job ID");
        if (names.contains(name)) {
            return;
        }
        ObjectNode ad = ad(
                name,
                row.get("Job Title (Primary)"),
                row.get("Company Name"),
                row.get("Job Description")
                        .replace("\\", "")
                        .replace("**", "")
                        .replace("<", "&lt;")
                        .replace("\n", "<br>"));
        String place =
                List.of(row.get("Location City"), row.get("Location State"), row.get("Location Country")).stream()
                        .filter(part -> !part.equals("Unknown"))
                        .collect(Collectors.joining(", "));
        ad.putArray("locations").add(place);
        date(ad, "datePosted", row.get("Date Posted"));
        ad.putArray("employmentTypes").add(row.get("Job Type").replace("Not Provided", ""));
        if (row.get("Is Remote").equals("True")) {
            ad.put("workMode", "REMOTE");
        }
        String least = row.get("Salary Min");
        pay(ad, least, row.get("Salary Max"), row.get("Currency"), least.length() > 5 ? "YEAR" : "HOUR");
    }

    /** The description is read later: most ads are not asked for. */
    private ObjectNode ad(String name, String title, String company, String html) {
        ObjectNode ad = JsonMapper.shared().createObjectNode();
        ad.put("id", name)
                .put("title", Parser.unescapeEntities(title, false))
                .put("company", Parser.unescapeEntities(company, false))
                .put("description", html);
        if (names.add(name)) {
            ads.add(ad);
        }
        return ad;
    }

    private static void date(ObjectNode ad, String field, String date) {
        if (date.length() >= 10) {
            ad.put(field, date.substring(0, 10));
        }
    }

    private static void pay(ObjectNode ad, String least, String most, String currency, String period) {
        if (least.matches("\\d+(?:\\.\\d+)?") && most.matches("\\d+(?:\\.\\d+)?")) {
            ad.putObject("pay")
                    .put("min", Double.parseDouble(least))
                    .put("max", Double.parseDouble(most))
                    .put("currency", currency)
                    .put("period", period);
        }
    }

    private static String cased(String town) {
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

    static String text(String html) {
        String once = Jsoup.parse(html).wholeText();
        return (once.contains("</") ? Jsoup.parse(once).wholeText() : once)
                .replaceAll("[ \\t\\u00A0]+", " ")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
    }
}
