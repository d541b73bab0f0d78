package dev.boardwalk.digest;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Pay in a few words, from a row of posting_current. */
final class PayText {
    private PayText() {}

    /** @return "INR 25,000 a month (stipend)", "unpaid"; null when the ad says nothing or does not disclose it */
    static @Nullable String of(JsonNode row) {
        String kind = row.path("pay_kind").asString("");
        if (kind.equals("UNPAID")) {
            return "unpaid";
        }
        String amount = amount(number(row, "pay_min"), number(row, "pay_max"));
        if (amount == null) {
            return null;
        }
        String currency = row.path("pay_currency").isNull()
                ? ""
                : row.path("pay_currency").asString("") + " ";
        String period = row.path("pay_period").isNull()
                ? ""
                : period(row.path("pay_period").asString(""));
        String note = kind.equals("STIPEND")
                ? " (stipend)"
                : kind.equals("CTC") ? " (CTC)" : kind.equals("OTE") ? " (OTE)" : "";
        return (currency + amount + period + note).strip();
    }

    private static @Nullable String amount(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min == null && max == null) {
            return null;
        }
        if (min == null) {
            return "up to " + plain(max);
        }
        if (max == null) {
            return "from " + plain(min);
        }
        return min.compareTo(max) == 0 ? plain(min) : plain(min) + " to " + plain(max);
    }

    private static String plain(@Nullable BigDecimal amount) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }

    private static String period(String period) {
        return switch (period) {
            case "HOUR" -> " an hour";
            case "PROJECT" -> " for the project";
            case "" -> "";
            default -> " a " + period.toLowerCase(Locale.ROOT);
        };
    }

    private static @Nullable BigDecimal number(JsonNode row, String field) {
        JsonNode value = row.path(field);
        return value.isNumber() ? value.decimalValue() : null;
    }
}
