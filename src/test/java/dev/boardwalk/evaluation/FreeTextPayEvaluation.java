package dev.boardwalk.evaluation;

import dev.boardwalk.normalize.pay.PayContext;
import dev.boardwalk.normalize.pay.PayProse;
import dev.boardwalk.posting.Pay;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pay in the running text of 200 ads, by hand-made labels ({@code free-text-pay.labels.tsv}). Any of the pays an ad states will do. */
class FreeTextPayEvaluation extends Evaluation {
    private static final Path LABELS = Path.of("src/test/resources/evaluation/free-text-pay.labels.tsv");

    /** The country of each set's ads; Ashby's boards are of many. */
    private static final Map<String, PayContext> CONTEXTS =
            Map.of("ashby", PayContext.NONE, "nhs", new PayContext("GB", null), "fjf", new PayContext("FI", null));

    FreeTextPayEvaluation() {
        super("free-text-pay");
    }

    /** A bound or a word of "*" is not judged. */
    private record Label(String min, String max, String currency, String period) {
        static Label of(String[] columns) {
            return new Label(columns[4], columns[5], columns[6], columns[7]);
        }

        boolean fits(Pay pay) {
            return fits(min, pay.min())
                    && fits(max, pay.max())
                    && fits(currency, pay.currency())
                    && fits(period, pay.period() == null ? null : pay.period().name());
        }

        private static boolean fits(String stated, @Nullable BigDecimal found) {
            return stated.equals("*")
                    || (stated.equals("-")
                            ? found == null
                            : found != null && found.compareTo(new BigDecimal(stated)) == 0);
        }

        private static boolean fits(String stated, @Nullable String found) {
            return stated.equals("*") || stated.equals(found);
        }
    }

    @Override
    protected void ask(Answers answers) throws IOException {
        Map<String, String> texts = texts();
        labels().forEach((document, labels) -> {
            String set = document.substring(0, document.indexOf('/'));
            Pay found = PayProse.find(texts.getOrDefault(document, ""), CONTEXTS.getOrDefault(set, PayContext.NONE));
            boolean right = found == null ? labels.isEmpty() : labels.stream().anyMatch(label -> label.fits(found));
            answers.add("free-text", set, document, "pay", labels.isEmpty() ? null : labels.get(0), found, right);
        });
    }

    /** By document, those without pay included. */
    private static Map<String, List<Label>> labels() throws IOException {
        Map<String, List<Label>> labels = new HashMap<>();
        for (String line : Files.readAllLines(LABELS, StandardCharsets.UTF_8)) {
            String[] columns = line.split("\t");
            if (!line.startsWith("#")) {
                List<Label> own = labels.computeIfAbsent(columns[0] + "/" + columns[1], key -> new ArrayList<>());
                if (!columns[2].equals("-")) {
                    own.add(Label.of(columns));
                }
            }
        }
        return labels;
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        Corpus.jsonLines("bulk/ashby/ashby_job_boards_half0.jsonl.gz", line -> {
            for (JsonNode job : json(line).path("jobs").values()) {
                texts.put(
                        "ashby/" + job.path("id").asString(),
                        job.path("descriptionPlain").asString(""));
            }
        });
        Corpus.jsonLines(
                "bulk/jobs.nhs.uk/nhs_jobposting_jsonld_half0.jsonl.gz",
                line -> texts.put(
                        "nhs/" + line.path("_file").asString(),
                        plain(json(line).path("description").asString(""))));
        Corpus.jsonLines(
                "bulk/findjobsinfinland.fi/fjf_pages_core_half0.jsonl.gz",
                line -> texts.put(
                        "fjf/" + line.path("_file").asString(),
                        plain(line.path("core_html").asString(""))));
        return texts;
    }

    private static JsonNode json(JsonNode line) {
        return JsonMapper.shared().readTree(line.path("raw").asString());
    }

    /** The text whose offsets the labels name. */
    private static String plain(String html) {
        String markup = Parser.unescapeEntities(html, false).replaceAll("<[^>]*>", "\n");
        return Parser.unescapeEntities(markup, false);
    }
}
