package dev.boardwalk.normalize.pay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.normalize.CaseTable;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.Pay;
import dev.boardwalk.posting.PayKind;
import dev.boardwalk.posting.PayPeriod;
import dev.boardwalk.posting.RawValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PayParserTest {
    static Stream<CaseTable> pays() {
        return CaseTable.of("pay");
    }

    @ParameterizedTest
    @MethodSource("pays")
    void aPayIsReadAsItsWordsSay(CaseTable row) {
        assertThat(line(PayParser.parse(row.text(), row.cell(1), row.cell(2))))
                .isEqualTo(String.join(" ", row.cells().subList(3, 8)));
    }

    static Stream<CaseTable> texts() {
        return CaseTable.of("pay-prose");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aDescriptionStatesItsPay(CaseTable row) {
        Pay pay = PayProse.find(row.text().replace('¶', '\n'), PayContext.NONE);
        String found = pay == null
                ? "null - - -"
                : plain(pay.min()) + " " + plain(pay.max()) + " " + pay.currency() + " " + pay.period();
        assertThat(found).isEqualTo(String.join(" ", row.cells().subList(1, 5)));
    }

    static Stream<CaseTable> paysOfAYear() {
        return CaseTable.of("pay-a-year");
    }

    @ParameterizedTest
    @MethodSource("paysOfAYear")
    void anAmountIsTurnedIntoAYears(CaseTable row) {
        Pay pay = PayParser.parse(row.text(), "US", null);
        assertThat(plain(pay.annualMin())).isEqualTo(row.cells().get(1));
        assertThat(plain(pay.annualMax())).isEqualTo(row.cells().get(2));
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "-" : amount.toPlainString();
    }

    @Test
    void theLabelBesideTheValueTellsItsKind() {
        RawValue byRule = RawValue.of("INR 25k/month", new Evidence(Extractor.PROSE, "label:stipend", null, 0.9));
        RawValue bySnippet =
                RawValue.of("INR 25k/month", new Evidence(Extractor.PROSE, "label", "Stipend: INR 25k/month", 0.9));
        assertThat(line(PayParser.parse(byRule, PayContext.NONE))).isEqualTo("25000 25000 INR MONTH STIPEND");
        assertThat(line(PayParser.parse(bySnippet, PayContext.NONE))).isEqualTo("25000 25000 INR MONTH STIPEND");
    }

    @Test
    void partsOfStructuredDataAreBelievedBeforeWords() {
        assertThat(line(parts(
                        "£31,365 - £37,890 a year",
                        "minValue",
                        "31365",
                        "maxValue",
                        "37890",
                        "currency",
                        "GBP",
                        "unitText",
                        "YEAR")))
                .isEqualTo("31365 37890 GBP YEAR BASE");
        assertThat(line(parts("25", "value", "25.00", "currency", "EUR", "unitText", "Hourly")))
                .isEqualTo("25 25 EUR HOUR BASE");
        assertThat(line(parts(
                        "x", "minValue", "90000", "maxValue", "70000", "currency", "usd", "unitText", "per year")))
                .isEqualTo("70000 90000 USD YEAR BASE");
    }

    @Test
    void aZeroOfStructuredDataIsNotStated() {
        assertThat(parts("0", "minValue", "0", "maxValue", "0.00", "currency", "EUR"))
                .isNull();
        assertThat(line(parts("x", "minValue", "0", "maxValue", "50000", "currency", "EUR", "unitText", "YEAR")))
                .isEqualTo("- 50000 EUR YEAR BASE");
    }

    @Test
    void freeTextInTheValueIsReadWithTheUnitBesideIt() {
        assertThat(line(parts("x", "value", "18,50 - 21,00", "currency", "EUR", "unitText", "HOUR")))
                .isEqualTo("18.5 21 EUR HOUR BASE");
        assertThat(line(parts(
                        "x",
                        "value",
                        "By the collective agreement of the trade",
                        "currency",
                        "EUR",
                        "unitText",
                        "HOUR")))
                .isEqualTo("- - - - NOT_DISCLOSED");
        assertThat(parts("x", "value", "Band 5", "currency", "GBP", "unitText", "HOURS"))
                .isNull();
    }

    @Test
    void aYearlyFigureNobodyCouldLiveOnKeepsItsAmountAndLosesItsPeriod() {
        assertThat(line(parts("x", "value", "19.5", "currency", "USD", "unitText", "YEAR")))
                .isEqualTo("19.5 19.5 USD - BASE");
    }

    @Test
    void figuresPrintWithoutExponent() {
        Pay pay = PayParser.parse("INR 25,000.00 pm", null, null);
        assertThat(pay.min().toString()).isEqualTo("25000");
    }

    private static @Nullable Pay parts(String text, String... parts) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            map.put(parts[i], parts[i + 1]);
        }
        return PayParser.parse(
                new RawValue(text, map, new Evidence(Extractor.JSON_LD, "baseSalary", null, 0.98)), PayContext.NONE);
    }

    private static String line(@Nullable Pay pay) {
        return pay == null
                ? "- - - - null"
                : String.join(
                        " ",
                        show(pay.min()),
                        show(pay.max()),
                        show(pay.currency()),
                        show(pay.period()),
                        show(pay.kind()));
    }

    private static String show(@Nullable Object value) {
        if (value instanceof PayPeriod period) {
            return period.name();
        }
        return value instanceof PayKind kind ? kind.name() : value == null ? "-" : value.toString();
    }
}
