package dev.boardwalk.normalize.pay;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a sign, a word or a code for money stands for. "$", "kr" and "Rs" are settled by country; unsettled they stay unknown. */
final class PayCurrency {
    /** Stands for every currency written "$" until something settles it. */
    static final String DOLLAR = "$";

    static final String KRONE = "kr";
    static final String RUPEE = "rs";
    static final String YEN = "¥";

    private static final Map<String, String> WORDS = new HashMap<>();
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    /** Codes read in lower case too; the others could be words (all, try, top, pen). */
    private static final Set<String> COMMON = Set.of(
            "usd", "eur", "gbp", "inr", "chf", "cad", "aud", "sgd", "nzd", "hkd", "jpy", "cny", "sek", "nok", "dkk",
            "pln", "czk", "huf", "brl", "mxn", "zar", "aed", "sar", "pkr", "bdt", "lkr", "npr", "myr", "idr", "thb",
            "php", "ngn", "kes", "egp", "ils", "krw", "qar", "kwd", "omr", "bhd");

    private static final Map<String, Map<String, String>> BY_COUNTRY = Map.of(
            DOLLAR, Map.of("AU", "AUD", "CA", "CAD", "SG", "SGD", "NZ", "NZD", "HK", "HKD", "TW", "TWD"),
            KRONE, Map.of("SE", "SEK", "NO", "NOK", "DK", "DKK", "IS", "ISK"),
            RUPEE, Map.of("PK", "PKR", "LK", "LKR", "NP", "NPR", "MU", "MUR"),
            YEN, Map.of("JP", "JPY", "CN", "CNY"));

    /** Countries whose own money is written "$" and where US dollars are common too. */
    private static final Set<String> PESO = Set.of("MX", "AR", "CL", "CO", "UY", "DO");

    private static final Set<String> DOLLARS =
            Set.of("USD", "AUD", "CAD", "SGD", "NZD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "UYU", "DOP");

    static {
        put("USD", "us$ usd$ dollars dollar");
        put("AUD", "a$ au$ aud$");
        put("CAD", "c$ ca$ cad$ cdn$ cdn");
        put("SGD", "s$ sg$");
        put("NZD", "nz$");
        put("HKD", "hk$");
        put("TWD", "nt$");
        put("BRL", "r$");
        put("MXN", "mx$ mex$");
        put("EUR", "€ euro euros");
        put("GBP", "£ ₤ pounds sterling");
        put("INR", "₹ rupees rupee");
        put("PLN", "zl zloty zlotych");
        put("CZK", "kc korun");
        put("HUF", "huf forint ft");
        put("RON", "lei leu");
        put("AED", "dhs dirhams dirham");
        put("MYR", "rm");
        put("IDR", "rp");
        put("CHF", "sfr fr franken");
        put("RUB", "₽ rub руб рублей rubles");
        put("KRW", "₩");
        put("ILS", "₪");
        put("THB", "฿ baht");
        put("VND", "₫");
        put("PHP", "₱");
        put("NGN", "₦");
        put("TRY", "₺");
        put("UAH", "₴ грн");
        put("JPY", "円 yen");
        put("CNY", "元 rmb yuan");
        put("BDT", "৳ taka");
        put(DOLLAR, "$");
        put(KRONE, "kr");
        put(RUPEE, "rs ₨ re");
        put(YEN, "¥");
    }

    private PayCurrency() {}

    private static void put(String meaning, String words) {
        for (String word : words.split(" ")) {
            WORDS.put(word, meaning);
        }
    }

    /**
     * @param word as written, with letter case
     * @return an ISO code, one of the open signs of this class, or null when the word is no money
     */
    static @Nullable String ofWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String known = WORDS.get(lower);
        if (known != null) {
            return known;
        }
        return COMMON.contains(lower) || CODES.contains(word) ? word.toUpperCase(Locale.ROOT) : null;
    }

    /** Whether a word is a code that could be a word as well: ALL, TRY, TOP. */
    static boolean isRareCode(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return !WORDS.containsKey(lower) && !COMMON.contains(lower) && CODES.contains(word);
    }

    /** @return the ISO code, or null for what is none */
    static @Nullable String ofCode(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String meaning = ofWord(text.strip().toUpperCase(Locale.ROOT));
        return meaning != null && CODES.contains(meaning) ? meaning : null;
    }

    /** Settles an open sign by what else is known; null when nothing does. */
    static @Nullable String settle(String meaning, PayContext context) {
        Map<String, String> byCountry = BY_COUNTRY.get(meaning);
        if (byCountry == null) {
            return meaning;
        }
        String own = context.country() == null ? null : byCountry.get(context.country());
        if (own != null) {
            return own;
        }
        String board = context.currency();
        if (board != null && (byCountry.containsValue(board) || (meaning.equals(DOLLAR) && DOLLARS.contains(board)))) {
            return board;
        }
        return switch (meaning) {
            case DOLLAR -> context.country() != null && PESO.contains(context.country()) ? null : "USD";
            case RUPEE -> "INR";
            case YEN -> "JPY";
            default -> null;
        };
    }

    /** Whether two ways to write the money of one amount agree: "$120K AUD". */
    static boolean agree(String one, String other) {
        return one.equals(other)
                || (one.equals(DOLLAR) && DOLLARS.contains(other))
                || (other.equals(DOLLAR) && DOLLARS.contains(one))
                || isOpenFor(one, other)
                || isOpenFor(other, one);
    }

    private static boolean isOpenFor(String sign, String code) {
        Map<String, String> byCountry = BY_COUNTRY.get(sign);
        return byCountry != null && (byCountry.containsValue(code) || (sign.equals(RUPEE) && code.equals("INR")));
    }

    static boolean isOpen(String meaning) {
        return BY_COUNTRY.containsKey(meaning);
    }

    /** The currency of a bare amount: the board's, else the money of the ad's country; null when neither is known. */
    static @Nullable String fallback(PayContext context) {
        if (context.currency() != null) {
            return context.currency();
        }
        String country = context.country();
        if (country == null || country.length() != 2) {
            return null;
        }
        try {
            Currency own = Currency.getInstance(new Locale("", country));
            return own == null ? null : own.getCurrencyCode();
        } catch (IllegalArgumentException e) {
            return null; // no such country
        }
    }
}
