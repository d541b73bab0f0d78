package dev.boardwalk.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.evaluation.Corpus;
import dev.boardwalk.normalize.pay.PayContext;
import dev.boardwalk.normalize.pay.PayParser;
import dev.boardwalk.normalize.pay.PayWords;
import dev.boardwalk.normalize.terms.EmploymentTypes;
import dev.boardwalk.normalize.terms.ExperienceParser;
import dev.boardwalk.normalize.terms.WorkModes;
import dev.boardwalk.normalize.words.Fold;
import dev.boardwalk.posting.EmploymentType;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Experience;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.Pay;
import dev.boardwalk.posting.PayKind;
import dev.boardwalk.posting.PayPeriod;
import dev.boardwalk.posting.RawValue;
import dev.boardwalk.posting.WorkMode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Measures the parsers against tables and pages they were not written from. What disagrees is listed with its reason. */
class CorpusFiguresTest {
    /** Rows of the table of enumerations that say more than their words do. */
    private static final Map<String, String> ENUM_EXCLUSIONS = Map.ofEntries(
            Map.entry("permanent", "tenure is not hours"),
            Map.entry("permanent employment", "tenure is not hours"),
            Map.entry("regular", "tenure is not hours"),
            Map.entry("graduate", "a level, not hours"),
            Map.entry("cdi", "tenure is not hours"),
            Map.entry("emploi fixe", "tenure is not hours"),
            Map.entry("liberal", "self-employed, says nothing of hours"),
            Map.entry("festanstellung", "tenure is not hours"),
            Map.entry("unbefristet", "tenure is not hours"),
            Map.entry("indefinido", "tenure is not hours"),
            Map.entry("contrato indefinido", "tenure is not hours"),
            Map.entry("impiego fisso", "tenure is not hours"),
            Map.entry("biweekly", "every two weeks, or twice a week; neither is a week"));

    private static final Map<String, EmploymentType> TYPES = Map.of(
            "full_time", EmploymentType.FULL_TIME,
            "part_time", EmploymentType.PART_TIME,
            "contract", EmploymentType.CONTRACTOR,
            "temporary", EmploymentType.TEMPORARY,
            "internship", EmploymentType.INTERN,
            "volunteer", EmploymentType.VOLUNTEER);

    @Test
    void enumerations() {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : Corpus.csv("tables/enums.csv")) {
            String raw = row.get("raw");
            if (ENUM_EXCLUSIONS.containsKey(Fold.fold(raw))) {
                continue;
            }
            if (!agrees(row.get("field"), raw, row.get("expected"))) {
                wrong.add(row.toString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean agrees(String field, String raw, String expected) {
        if (field.equals("normalize_salary_unit")) {
            PayPeriod period = PayWords.unitText(raw);
            return expected.equals(period == null ? "" : period.name().toLowerCase(Locale.ROOT));
        }
        if (field.equals("normalize_job_location_type")) {
            WorkMode mode = WorkModes.parse(raw);
            return expected.equals(mode == null ? "" : mode.name().toLowerCase(Locale.ROOT));
        }
        List<EmploymentType> found = EmploymentTypes.parse(raw);
        return switch (expected) {
            case "" -> found.isEmpty();
            case "full_or_part" -> found.equals(List.of(EmploymentType.FULL_TIME, EmploymentType.PART_TIME));
            default -> found.contains(TYPES.get(expected));
        };
    }

    @Test
    void payOfIndianAds() {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : Corpus.csv("tabular/naukri.com/naukri_jobs_india.csv")) {
            String text = row.get("salary");
            Pay pay = PayParser.parse(text, "IN", null);
            boolean right = switch (text) {
                case "Not disclosed" -> pay != null && pay.kind() == PayKind.NOT_DISCLOSED;
                case "Unpaid" -> pay != null && pay.kind() == PayKind.UNPAID;
                default -> pay != null && isIndian(pay, text, row);
            };
            if (!right) {
                wrong.add(text + " -> " + pay);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isIndian(Pay pay, String text, Map<String, String> row) {
        if (text.endsWith("/month")) {
            return pay.period() == PayPeriod.MONTH
                    && "INR".equals(pay.currency())
                    && pay.min().signum() > 0;
        }
        return pay.period() == PayPeriod.YEAR
                && "INR".equals(pay.currency())
                && pay.min().compareTo(rupees(row.get("salary_min_lpa"))) == 0
                && pay.max().compareTo(rupees(row.get("salary_max_lpa"))) == 0;
    }

    /** The table gives lakhs, and plain rupees where the text did ("50,000-3 Lacs"). */
    private static BigDecimal rupees(String lakhs) {
        BigDecimal number = new BigDecimal(lakhs);
        return number.compareTo(PayWords.THOUSAND) >= 0 ? number : number.multiply(PayWords.LAKH);
    }

    @Test
    void experienceOfIndianAds() {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : Corpus.csv("tabular/naukri.com/naukri_jobs_india.csv")) {
            Experience found = ExperienceParser.parse(row.get("experience"));
            boolean right = row.get("experience").endsWith("Yrs")
                    ? same(found.minYears(), row.get("exp_min_yrs"))
                            && (row.get("exp_max_yrs").isEmpty() || same(found.maxYears(), row.get("exp_max_yrs")))
                    : found.equals(Experience.UNKNOWN);
            if (!right) {
                wrong.add(row.get("experience") + " -> " + found + " " + row.get("exp_min_yrs") + " "
                        + row.get("exp_max_yrs"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean same(@Nullable BigDecimal found, String expected) {
        return found != null && found.compareTo(new BigDecimal(expected)) == 0;
    }

    private static final Pattern BASE_SALARY = Pattern.compile("\"baseSalary\"\\s*:\\s*\\{[^{}]*\\{([^{}]*)}");
    private static final Pattern MEMBER =
            Pattern.compile("\"(minValue|maxValue|value|unitText)\"\\s*:\\s*\"?([^\"\\n]*)\"?");

    @Test
    void wordsInTheValueOfStructuredDataBecomeNoAmount() throws IOException {
        List<Map<String, String>> pages = salaries("html-posting/findjobsinfinland.fi", "EUR");
        assertThat(pages).hasSizeGreaterThan(30).allSatisfy(parts -> {
            Pay pay = PayParser.parse(structured(parts), PayContext.NONE);
            assertThat(pay == null || pay.min() == null).isTrue();
        });
    }

    /** These documents state the same pay twice, in words and in figures: the words alone have to give the figures. */
    @Test
    void wordsGiveTheFiguresBesideThem() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> parts : salaries("jsonld-docs/jobs.nhs.uk", "GBP")) {
            String text = parts.getOrDefault("value", "x");
            Pay words = PayParser.parse(text, "GB", null);
            boolean excluded = text.startsWith("up to"); // an upper bound made two
            boolean figures = parts.containsKey("minValue") && !excluded;
            boolean hourly = words != null
                    && (words.period() == PayPeriod.HOUR
                            || (words.max() != null && words.max().intValue() < 100));
            if (!hourly
                    && figures
                    && (words == null
                            || !fits(words.min(), parts.get("minValue"))
                            || !fits(words.max(), parts.get("maxValue")))) {
                wrong.add(parts + " -> " + words);
            }
            if (!figures && words != null && words.min() != null) {
                wrong.add(parts + " -> " + words);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean fits(@Nullable BigDecimal found, String expected) {
        return found != null && found.intValue() == new BigDecimal(expected).intValue();
    }

    private static RawValue structured(Map<String, String> parts) {
        return new RawValue(
                parts.getOrDefault("value", "x"), parts, new Evidence(Extractor.JSON_LD, "baseSalary", null, 0.98));
    }

    private static List<Map<String, String>> salaries(String folder, String currency) throws IOException {
        List<Map<String, String>> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(Corpus.file(folder))) {
            for (Path file : files.sorted().toList()) {
                Matcher salary = BASE_SALARY.matcher(Files.readString(file));
                if (salary.find()) {
                    Map<String, String> parts = new HashMap<>(Map.of("currency", currency));
                    Matcher member = MEMBER.matcher(salary.group(1));
                    while (member.find()) {
                        parts.put(member.group(1), member.group(2).replace("\\u00a3", "£"));
                    }
                    found.add(parts);
                }
            }
        }
        return found;
    }
}
