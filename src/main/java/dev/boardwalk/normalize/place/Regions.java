package dev.boardwalk.normalize.place;

import dev.boardwalk.normalize.words.NameKey;
import dev.boardwalk.normalize.words.ReferenceTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Countries and their first-order divisions, by name and by code. */
final class Regions {
    /** @param code its code in GeoNames; null for the country as a whole */
    record Scope(String country, @Nullable String code) {
        boolean holds(Gazetteer.City city) {
            return city.country().equals(country) && (code == null || code.equals(city.region()));
        }
    }

    /** Their divisions' codes are written in addresses. GeoNames uses the postal ones for the first two. */
    private static final Set<String> CODES_AS_WRITTEN = Set.of("US", "CH");

    private static final Map<String, List<Scope>> BY_NAME = new HashMap<>();
    private static final Map<String, List<Scope>> BY_CODE = new HashMap<>();
    private static final Map<Scope, String> NAMES = new HashMap<>();

    static {
        Arrays.stream(Locale.getISOCountries()).forEach(Regions::country);
        ReferenceTable.rows("country-names.tsv", 2)
                .forEach(row -> Arrays.stream(row[1].split("\\|"))
                        .forEach(name -> add(BY_NAME, NameKey.of(name), new Scope(row[0], null))));
        add(BY_CODE, "UK", new Scope("GB", null));
        for (String[] row : ReferenceTable.rows("regions.tsv", 3)) {
            Scope region = new Scope(row[0], row[1]);
            NAMES.put(region, row[2]);
            add(BY_NAME, NameKey.of(row[2]), region);
            add(BY_NAME, shortened(row[2]), region);
            if (CODES_AS_WRITTEN.contains(row[0])) {
                add(BY_CODE, row[1], region);
            }
        }
        for (String[] row : ReferenceTable.rows("region-names.tsv", 3)) {
            for (String name : row[2].split("\\|")) {
                boolean code = name.matches("\\p{Lu}{2,3}");
                add(code ? BY_CODE : BY_NAME, code ? name : NameKey.of(name), new Scope(row[0], row[1]));
            }
        }
    }

    private Regions() {}

    private static void country(String code) {
        Locale locale = new Locale.Builder().setRegion(code).build();
        Scope scope = new Scope(code, null);
        add(BY_NAME, NameKey.of(locale.getDisplayCountry(Locale.ENGLISH)), scope);
        add(BY_CODE, code, scope);
        add(BY_CODE, locale.getISO3Country(), scope);
    }

    /** "South Bohemian Region" is also written "South Bohemian". */
    private static String shortened(String name) {
        return NameKey.of(name.replaceAll("(?i)\\s{1,4}(?:region|province|county|state|oblast|prefecture)$", ""));
    }

    private static void add(Map<String, List<Scope>> table, String key, Scope scope) {
        List<Scope> scopes = table.computeIfAbsent(key, each -> new ArrayList<>(1));
        if (!scopes.contains(scope)) {
            scopes.add(scope);
        }
    }

    /** Countries and divisions of that name, in any spelling; empty when there is none. */
    static List<Scope> named(String name) {
        String key = NameKey.of(name);
        List<Scope> found = BY_NAME.get(key.startsWith("the ") ? key.substring(4) : key);
        return found == null ? List.of() : List.copyOf(found);
    }

    /** Countries and divisions whose code this is, written in capitals ("IN", "KA", "IND"). */
    static List<Scope> coded(String text) {
        String code = text.replace(".", "");
        return code.matches("\\p{Lu}{2,3}") ? List.copyOf(BY_CODE.getOrDefault(code, List.of())) : List.of();
    }

    /** By name, else by code. */
    static List<Scope> of(String text) {
        List<Scope> scopes = new ArrayList<>(named(text));
        coded(text).stream().filter(scope -> !scopes.contains(scope)).forEach(scopes::add);
        return scopes;
    }

    /** ISO 3166-1 alpha-2 of a country's name or code; null when it is none. */
    static @Nullable String country(String text, boolean anyCase) {
        return of(anyCase && text.strip().length() <= 3 ? text.strip().toUpperCase(Locale.ROOT) : text).stream()
                .filter(scope -> scope.code() == null)
                .map(Scope::country)
                .findFirst()
                .orElse(null);
    }

    /** A division's English name; null when the code is unknown. */
    static @Nullable String name(Scope scope) {
        return NAMES.get(scope);
    }
}
