package dev.boardwalk.normalize.pay;

import dev.boardwalk.normalize.words.NumberReader;
import dev.boardwalk.posting.Pay;
import dev.boardwalk.posting.PayPeriod;
import dev.boardwalk.posting.RawValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an ad pays, from words ("Rs. 15,000 pm", "5-8 Lacs PA", "€46.000,00 brutto/Jahr") and from the parts of structured data. An amount is
 * never invented: what is not understood is null, an unknown currency or period is null beside a known amount, and words like "Competitive" are
 * NOT_DISCLOSED.
 */
public final class PayParser {
    private PayParser() {}

    /** @param value words, and the parts {@code value}, {@code minValue}, {@code maxValue}, {@code currency}, {@code unitText} where there are any */
    public static @Nullable Pay parse(RawValue value, PayContext context) {
        String label = label(value);
        if (value.parts().isEmpty()) {
            return PayText.parse(value.text(), label, context, null);
        }
        String currency = PayCurrency.ofCode(value.parts().get("currency"));
        PayContext inside = new PayContext(context.country(), currency == null ? context.currency() : currency);
        PayPeriod period = PayWords.unitText(value.parts().get("unitText"));
        BigDecimal min = machineNumber(value.parts().get("minValue"));
        BigDecimal max = machineNumber(value.parts().get("maxValue"));
        String single = value.parts().getOrDefault("value", "");
        BigDecimal both = min == null && max == null ? machineNumber(single) : null;
        if (min == null && max == null && both == null) {
            return PayText.parse(single.isBlank() || isZero(single) ? value.text() : single, label, inside, period);
        }
        String code = currency == null ? PayCurrency.fallback(inside) : currency;
        PayFigures figures =
                new PayFigures(both == null ? min : both, both == null ? max : both, code, PaySpan.of(period));
        return figures.toPay(value.text(), PayWords.kind(label + " " + value.text()));
    }

    /**
     * @param country tells what "$" or "kr" means, and the currency of a bare amount; ISO 3166-1 alpha-2, null when unknown
     * @param currency the meaning of a bare amount; ISO 4217, null when unknown
     */
    public static @Nullable Pay parse(String text, @Nullable String country, @Nullable String currency) {
        return PayText.parse(text, "", new PayContext(country, currency), null);
    }

    /** The words the page put before the value: from the rule ({@code label:stipend}), else from the snippet up to the value. */
    private static String label(RawValue value) {
        String rule = value.evidence().rule();
        String snippet = value.evidence().snippet();
        int at = snippet == null ? -1 : snippet.indexOf(value.text());
        return snippet == null || at <= 0 ? rule : rule + " " + snippet.substring(0, at);
    }

    /** A figure as machines write it, or with English grouping; null for words and for 0, which structured data uses for "not stated". */
    private static @Nullable BigDecimal machineNumber(@Nullable String text) {
        if (text == null || text.length() > 20 || isZero(text)) {
            return null;
        }
        NumberReader.Figure figure = NumberReader.read(text.strip(), 0);
        return figure == null || figure.end() != text.strip().length() ? null : figure.value();
    }

    private static boolean isZero(String text) {
        return text.strip().matches("0+([.,]0+)?");
    }
}
