package dev.boardwalk.evaluation;

import dev.boardwalk.match.identity.Requisition;
import dev.boardwalk.match.identity.Requisitions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A curated list of 6,000 internships that repeats some under other titles, employers' spellings and places. What is one opening is told by the requisition in
 * the URL, read by an expression of this test's own; URLs are withheld from the run. There are no texts: what is asked is how careful the rest is. A second
 * figure asks how many of the URLs on hosts of applicant tracking systems the program reads a requisition from.
 */
class SimplifyJobsEvaluation extends Evaluation {
    private static final String LIST = "tabular/simplifyjobs/simplify_summer2025_listings.json";

    /** A number of five or more digits or a uuid; the last one of a URL is taken: coarse, but not the program's table. */
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{5,}");

    private static final Pattern SYSTEM = Pattern.compile(
            "https?://[^/?#]*\\b(greenhouse\\.io|lever\\.co|ashbyhq\\.com|myworkdayjobs\\.com|myworkdaysite\\.com|smartrecruiters\\.com|icims\\.com|taleo\\.net|successfactors\\.com"
                    + "|brassring\\.com|jobvite\\.com|bamboohr\\.com|workable\\.com|recruitee\\.com|personio\\.(?:de|com)|teamtailor\\.com|breezy\\.hr|oraclecloud\\.com|eightfold\\.ai"
                    + "|rippling\\.com|ultipro\\.com|paylocity\\.com|dayforcehcm\\.com|applytojob\\.com|pinpointhq\\.com|comeet\\.com)");

    @TempDir
    Path folder;

    SimplifyJobsEvaluation() {
        super("simplify-jobs");
    }

    @Override
    protected void ask(Answers answers) throws Exception {
        List<ObjectNode> ads = new ArrayList<>();
        Map<String, List<String>> byNumber = new HashMap<>();
        Map<String, String> numberOf = new HashMap<>();
        for (JsonNode row : JsonMapper.shared().readTree(Files.readString(Corpus.file(LIST)))) {
            String id = "row-" + ads.size(); // the list's own ids are not unique
            ads.add(ad(id, row));
            String url = row.path("url").asString("");
            String number = number(url);
            if (number != null) {
                byNumber.computeIfAbsent(number, key -> new ArrayList<>()).add(id);
                numberOf.put(id, number);
            }
            identity(answers, id, url);
        }
        MatchRun run = MatchRun.of(folder, ads);
        for (List<String> same : byNumber.values()) {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    boolean linked = !run.classOf(same.get(i), same.get(j)).equals("NONE");
                    answers.add(
                            "withheld urls",
                            "list",
                            same.get(i) + " " + same.get(j),
                            "pair",
                            "one",
                            linked ? "one" : null);
                }
            }
        }
        for (JsonNode pair : run.pairs()) {
            String one = numberOf.get(pair.path("a").asString());
            String other = numberOf.get(pair.path("b").asString());
            boolean linked = !pair.path("class").asString().equals("NONE");
            if (linked && one != null && other != null && !one.equals(other)) {
                String id = pair.path("a").asString() + " " + pair.path("b").asString();
                answers.add("withheld urls", "list", id, "pair", null, pair.path("score") + " " + pair.path("why"));
            }
        }
    }

    private static void identity(Answers answers, String id, String url) {
        var host = SYSTEM.matcher(url);
        if (host.find()) {
            String read = Requisitions.ofUrl(url).map(Requisition::system).orElse(null);
            boolean right = read != null && !read.equals("site");
            answers.add("urls", host.group(1), id, "requisition", host.group(1), read, right);
        }
    }

    private static ObjectNode ad(String id, JsonNode row) {
        ObjectNode ad = JsonMapper.shared().createObjectNode();
        ad.put("id", id)
                .put("title", row.path("title").asString(""))
                .put("company", row.path("company_name").asString(""))
                .put("datePosted", day(row.path("date_posted").asLong(0)));
        var places = ad.putArray("locations");
        row.path("locations").forEach(place -> places.add(place.asString("")));
        return ad;
    }

    private static String day(long epochSecond) {
        return Instant.ofEpochSecond(epochSecond)
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }

    private static @Nullable String number(String url) {
        String bare = url.replaceAll("(?i)[?&](?:utm_\\w+|gh_src|source|ref|src|lang|locale|mode|iis\\w*)=[^&#]*", "");
        var found = NUMBER.matcher(bare.toLowerCase(Locale.ROOT));
        String last = null;
        while (found.find()) {
            last = found.group();
        }
        return last;
    }
}
