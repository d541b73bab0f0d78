package dev.boardwalk.evaluation;

import dev.boardwalk.normalize.pay.PayParser;
import dev.boardwalk.posting.Pay;
import dev.boardwalk.posting.PayPeriod;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Strings that are a pay and nothing else, beside the figures their board holds: minimum, maximum, currency and period all have to be right. */
class PayColumnsEvaluation extends Evaluation {
    private static final BigDecimal LAKH = BigDecimal.valueOf(100_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /** "$135.4K" stands for 135,405: right to half a unit of the last digit written. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.005");

    private static final Map<String, PayPeriod> INTERVALS = Map.of(
            "1 YEAR", PayPeriod.YEAR,
            "1 MONTH", PayPeriod.MONTH,
            "1 WEEK", PayPeriod.WEEK,
            "1 DAY", PayPeriod.DAY,
            "1 HOUR", PayPeriod.HOUR);

    private static final Pattern FIGURE = Pattern.compile("[0-9][0-9,.]*");

    PayColumnsEvaluation() {
        super("pay-columns");
    }

    /** Null bounds and periods are not stated. */
    private record Figures(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            String currency,
            @Nullable PayPeriod period) {
        boolean fit(Pay pay) {
            return near(min, pay.min())
                    && near(max, pay.max())
                    && currency.equals(pay.currency())
                    && period == pay.period();
        }

        static boolean near(@Nullable BigDecimal stated, @Nullable BigDecimal found) {
            return stated == null || found == null
                    ? stated == found
                    : stated.subtract(found).abs().compareTo(stated.multiply(ROUNDING)) <= 0;
        }
    }

    @Override
    protected void ask(Answers answers) {
        naukri(answers);
        Corpus.jsonLines("bulk/ashby/ashby_job_boards_half0.jsonl.gz", line -> {
            for (JsonNode job : json(line).path("jobs").values()) {
                for (JsonNode tier : job.at("/compensation/compensationTiers").values()) {
                    ashby(answers, job.path("id").asString(), tier);
                }
            }
        });
        Corpus.jsonLines(
                "bulk/jobs.nhs.uk/nhs_jobposting_jsonld_half0.jsonl.gz",
                line -> nhs(answers, line.path("_file").asString(), json(line).at("/baseSalary/value")));
    }

    private static JsonNode json(JsonNode line) {
        return JsonMapper.shared().readTree(line.path("raw").asString());
    }

    private static void naukri(Answers answers) {
        for (Map<String, String> row : Corpus.csv("tabular/naukri.com/naukri_jobs_india.csv")) {
            String text = row.getOrDefault("salary", "");
            String min = row.getOrDefault("salary_min_lpa", "");
            boolean yearly = !min.isBlank() && text.contains("PA");
            if (yearly) {
                Figures figures =
                        new Figures(rupees(min), rupees(row.getOrDefault("salary_max_lpa", "")), "INR", PayPeriod.YEAR);
                add(answers, "naukri", row.getOrDefault("job_url", text), text, "IN", figures);
            } else if (!text.endsWith("/month")) { // the table has no figures for those
                add(answers, "naukri", row.getOrDefault("job_url", text), text, "IN", null);
            }
        }
    }

    /** The table gives lakhs, and plain rupees where the text did. */
    private static BigDecimal rupees(String lakhs) {
        BigDecimal number = new BigDecimal(lakhs);
        return number.compareTo(THOUSAND) >= 0 ? number : number.multiply(LAKH);
    }

    private static void ashby(Answers answers, String id, JsonNode tier) {
        for (JsonNode part : tier.path("components").values()) {
            String summary = part.path("summary").asString("");
            boolean stated =
                    part.path("minValue").isNumber() || part.path("maxValue").isNumber();
            if (stated
                    && !summary.isBlank()
                    && part.path("compensationType").asString("").equals("Salary")) {
                Figures figures = new Figures(
                        number(part.path("minValue")),
                        number(part.path("maxValue")),
                        part.path("currencyCode").asString(""),
                        INTERVALS.get(part.path("interval").asString("")));
                String tierId = id + "/" + tier.path("id").asString();
                add(answers, "ashby", tierId, summary, null, figures);
                return;
            }
        }
    }

    /**
     * The board turns hours into years (x 1681), a single bound into two, and the first two of any figures into pay; so only strings of yearly pay
     * with no more figures than its bounds are compared, and without their period.
     */
    private static void nhs(Answers answers, String id, JsonNode value) {
        String text = value.path("value").asString("");
        Pay found = PayParser.parse(text, "GB", null);
        boolean yearly = found != null
                && found.min() != null
                && found.max() != null
                && (found.period() == null || found.period() == PayPeriod.YEAR)
                && found.max().compareTo(THOUSAND) >= 0
                && FIGURE.matcher(text).results().count() <= 2;
        if (yearly && value.has("minValue")) {
            BigDecimal min = new BigDecimal(value.path("minValue").asString());
            BigDecimal max = new BigDecimal(value.path("maxValue").asString());
            boolean right = near(min, found.min()) && near(max, found.max()) && "GBP".equals(found.currency());
            answers.add("nhs", "nhs", id, "pay", min + " - " + max, line(found), right);
        }
    }

    private static boolean near(BigDecimal stated, @Nullable BigDecimal found) {
        return found != null && stated.intValue() == found.intValue();
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    /** @param expected null when the text names no amount */
    private static void add(
            Answers answers, String set, String id, String text, @Nullable String country, @Nullable Figures expected) {
        Pay pay = PayParser.parse(text, country, null);
        Pay found = pay == null || (pay.min() == null && pay.max() == null) ? null : pay;
        boolean right = found == null || expected == null ? found == null && expected == null : expected.fit(found);
        answers.add(set, set, id, "pay", expected, found == null ? null : line(found), right);
    }

    private static String line(Pay pay) {
        return "%s: %s - %s %s %s".formatted(pay.raw(), pay.min(), pay.max(), pay.currency(), pay.period());
    }
}
