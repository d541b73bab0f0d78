package dev.boardwalk.normalize.place;

import dev.boardwalk.normalize.place.PlaceReader.Found;
import dev.boardwalk.normalize.place.Regions.Scope;
import dev.boardwalk.normalize.words.ReadableText;
import dev.boardwalk.posting.Place;
import dev.boardwalk.posting.RawValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads places: "Pune / Mumbai", "Bengaluru(Jayanagar)", "Austin, TX", "Remote - India", "00100 Helsinki". A name that several places share is decided
 * by what stands beside it, then by the country hint, then by the number of people. What is not understood stays as written, without a city.
 */
public final class Places {
    /** Navi Mumbai is called a part of Mumbai and is a city. */
    private static final int PART_OF_ITS_OWN = 500_000;

    /** Forty cities are a long list; what follows is none. */
    private static final int MAX_LENGTH = 1500;

    private static final Pattern NOTHING = Pattern.compile("(?i)\\s*(?:n\\s?/\\s?a|none|null|-+)\\s*");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

    private Places() {}

    /**
     * @param country where the board's jobs are: decides between places of one name, no more; ISO 3166-1 alpha-2, null when unknown
     * @return in the order of the text; one place with nothing but its words when nothing is understood; empty for "Remote" and the like
     */
    public static List<Place> parse(String text, @Nullable String country) {
        if (NOTHING.matcher(text).matches()) {
            return List.of();
        }
        String head = text.substring(0, Math.min(text.length(), MAX_LENGTH));
        String readable = ReadableText.of(BREAK.matcher(head).replaceAll(";"));
        PlaceReader plain = reader(country);
        List<Found> found = new ArrayList<>();
        List<PlaceText.Group> groups = PlaceText.groups(RunOnPlaces.parted(readable, plain::isCity), plain::knows);
        PlaceReader reader = plain.knowing(mentioned(plain, groups));
        for (PlaceText.Group group : groups) {
            found.addAll(understood(reader, group));
        }
        if (found.isEmpty()) {
            return groups.isEmpty() ? List.of() : List.of(new Place(readable, null, null, null, null));
        }
        List<Found> kept = withoutWhatHoldsOthers(found);
        return kept.stream()
                .map(one -> place(one, kept.size() == 1 ? readable : one.words()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), Places::distinct));
    }

    /** Parts {@code locality}, {@code region}, {@code country} where there are any, else the words. */
    public static List<Place> parse(RawValue value, @Nullable String country) {
        Map<String, String> parts = value.parts();
        String stated = parts.getOrDefault("country", "");
        String code = stated.isBlank() ? null : Regions.country(stated, true);
        String locality = parts.getOrDefault("locality", "");
        if (locality.isBlank() && !parts.containsKey("region") && code == null) {
            return parse(value.text(), country);
        }
        String name = code == null ? stated : code;
        String words = Stream.of(locality, parts.getOrDefault("region", ""), name)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return parse(words, code == null ? country : code).stream()
                .filter(place -> code == null
                        || place.country() == null
                        || place.country().equals(code))
                .map(place ->
                        new Place(value.text(), place.city(), place.region(), place.country(), place.geonamesId()))
                .toList();
    }

    /** The city that a heading or a site's name speaks of; empty unless it is a large one and surely a place there. */
    public static List<Place> inHeading(String heading, @Nullable String country) {
        String readable = ReadableText.of(heading);
        return HeadingPlaces.find(readable, country)
                .map(found -> place(new Found(found.city(), null, found.words()), found.words()))
                .map(List::of)
                .orElse(List.of());
    }

    /**
     * True when the words are places and nothing else, as at the end of a title: divisions, countries and main names of cities of some size. Small places
     * and other names are words there, and "IT", "HR" or "QA" no countries unless a city stands beside them.
     */
    public static boolean isPlace(String words) {
        CityNames names = new CityNames(Gazetteer.standard(), null);
        PlaceReader reader = reader(null);
        List<String> segments = PlaceText.groups(words, reader::knows).stream()
                .flatMap(group -> group.segments().stream())
                .toList();
        Predicate<String> big =
                segment -> names.isBig(segment) || !Regions.named(segment).isEmpty();
        return segments.stream().anyMatch(big)
                && segments.stream()
                        .allMatch(segment ->
                                big.test(segment) || !Regions.coded(segment).isEmpty())
                && parse(words, null).stream().allMatch(place -> place.country() != null);
    }

    /** "San Jose" mentions no province of Costa Rica. */
    private static List<Scope> mentioned(PlaceReader reader, List<PlaceText.Group> groups) {
        return groups.stream()
                .flatMap(group -> group.segments().stream())
                .filter(segment -> !reader.isLargeCity(segment))
                .flatMap(segment -> PlaceReader.scopes(segment).stream())
                .distinct()
                .toList();
    }

    private static PlaceReader reader(@Nullable String country) {
        return new PlaceReader(new CityNames(Gazetteer.standard(), country), country);
    }

    private static List<Found> understood(PlaceReader reader, PlaceText.Group group) {
        List<String> scopes = group.inside().stream()
                .filter(inside -> !Regions.of(inside).isEmpty())
                .toList();
        List<String> segments =
                Stream.concat(group.segments().stream(), scopes.stream()).toList();
        List<Found> outside =
                reader.read(segments).stream().filter(Found::understood).toList();
        boolean atHome = outside.stream().anyMatch(one -> one.city() != null)
                || group.inside().isEmpty();
        List<Found> inside = atHome
                ? List.of()
                : reader.read(group.inside()).stream().filter(Found::understood).toList();
        return inside.isEmpty()
                ? outside
                : Stream.concat(outside.stream(), inside.stream()).toList();
    }

    /** A country beside one of its cities, a quarter beside its city say where the city is, or the city's quarter. */
    private static List<Found> withoutWhatHoldsOthers(List<Found> found) {
        List<Found> kept = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            Scope scope = one.scope();
            Gazetteer.City city = one.city();
            boolean holds = scope != null
                    && one.town() == null
                    && found.stream().map(Found::city).filter(Objects::nonNull).anyMatch(scope::holds);
            Gazetteer.City next = i + 1 < found.size() ? found.get(i + 1).city() : null;
            boolean quarter = city != null
                    && city.part()
                    && city.population() < PART_OF_ITS_OWN
                    && next != null
                    && !next.part()
                    && next.population() > city.population()
                    && new Scope(city.country(), city.region()).holds(next);
            if (!holds && !quarter) {
                kept.add(one);
            }
        }
        return kept;
    }

    private static Place place(Found found, String words) {
        Gazetteer.City city = found.city();
        if (city != null) {
            String region = Regions.name(new Scope(city.country(), city.region()));
            return new Place(words, city.name(), region, city.country(), city.id() == 0 ? null : city.id());
        }
        Scope scope = Objects.requireNonNull(found.scope(), "only what is understood becomes a place");
        return new Place(words, found.town(), Regions.name(scope), scope.country(), null);
    }

    private static List<Place> distinct(List<Place> places) {
        Map<List<Object>, Place> kept = new LinkedHashMap<>();
        places.forEach(place -> kept.putIfAbsent(
                Arrays.asList(place.city(), place.geonamesId(), place.region(), place.country()), place));
        return List.copyOf(kept.values());
    }
}
