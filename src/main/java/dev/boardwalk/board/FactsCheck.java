package dev.boardwalk.board;

import java.util.Arrays;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the codes in {@code defaults}: ISO 3166-1 alpha-2, ISO 4217, BCP 47, as the JDK knows them. */
final class FactsCheck {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    /** Written by many, assigned to nobody (exceptionally reserved in ISO 3166-1), or a sign in place of a code. */
    private static final Map<String, String> MEANT =
            Map.of("UK", "GB", "EL", "GR", "₹", "INR", "RS", "INR", "€", "EUR", "£", "GBP");

    private final YamlMap board;
    private final Problems problems;

    FactsCheck(YamlMap board, Problems problems) {
        this.board = board;
        this.problems = problems;
    }

    void check() {
        board.text("defaults", "country")
                .filter(code -> !COUNTRIES.contains(code.text()))
                .ifPresent(code -> problems.error(
                        code.at(),
                        "defaults.country: `" + code.text() + "` is not a country code of ISO 3166-1 alpha-2",
                        meant(
                                code.text(),
                                COUNTRIES,
                                countryNamed(code.text()),
                                "two capital letters, such as IN, DE or US")));
        board.text("defaults", "currency")
                .filter(code -> !CURRENCIES.contains(code.text()))
                .ifPresent(code -> problems.error(
                        code.at(),
                        "defaults.currency: `" + code.text() + "` is not a currency code of ISO 4217",
                        meant(code.text(), CURRENCIES, null, "three capital letters, such as INR, EUR or USD")));
        board.text("defaults", "language")
                .filter(tag -> !isLanguage(tag.text()))
                .ifPresent(tag -> problems.error(
                        tag.at(),
                        "defaults.language: `" + tag.text() + "` is not a language tag of BCP 47",
                        meant(tag.text(), Set.of(), languageNamed(tag.text()), "such as en, de or pt-BR")));
    }

    private static String meant(String written, Set<String> codes, @Nullable String byName, String form) {
        String upper = written.strip().toUpperCase(Locale.ROOT);
        @Nullable String meant = codes.contains(upper) ? upper : MEANT.getOrDefault(upper, byName);
        if (meant == null && upper.length() >= 3) {
            meant = Suggestions.nearest(upper, new TreeSet<>(codes)).orElse(null);
        }
        return meant == null ? form : "did you mean `" + meant + "`?";
    }

    /** Two-letter languages must be known; of three letters there are thousands, those are taken by their form. */
    private static boolean isLanguage(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return language.length() == 2 ? LANGUAGES.contains(language) : language.length() == 3;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static @Nullable String countryNamed(String name) {
        return coded(
                List.copyOf(COUNTRIES),
                code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH),
                name);
    }

    private static @Nullable String languageNamed(String name) {
        return coded(
                Arrays.asList(Locale.getISOLanguages()),
                code -> new Locale.Builder().setLanguage(code).build().getDisplayLanguage(Locale.ENGLISH),
                name);
    }

    private static @Nullable String coded(List<String> codes, UnaryOperator<String> nameOf, String name) {
        Optional<String> code = codes.stream()
                .filter(c -> nameOf.apply(c).equalsIgnoreCase(name.strip()))
                .findFirst();
        return code.orElse(null);
    }
}
