package dev.boardwalk.extract.structured;

import dev.boardwalk.extract.structured.SchemaJobPosting.Composite;
import dev.boardwalk.extract.structured.SchemaValue.Item;
import dev.boardwalk.extract.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places of a schema.org/JobPosting. */
final class SchemaPlaces {
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("locality", "addressLocality");
        PARTS.put("region", "addressRegion");
        PARTS.put("postalCode", "postalCode");
        PARTS.put("country", "addressCountry");
    }

    private SchemaPlaces() {}

    /** One for each place; where the ad names no place, the countries an applicant may live in. */
    static List<Composite> of(Item posting) {
        List<Composite> places = new ArrayList<>();
        for (SchemaValue place : posting.all("jobLocation")) {
            if (place instanceof Item item) {
                place(item, posting).ifPresent(places::add);
            } else {
                place.readable().ifPresent(text -> places.add(new Composite(text, Map.of(), "jobLocation", true)));
            }
        }
        if (places.isEmpty()) {
            posting.texts("applicantLocationRequirements")
                    .forEach(text -> places.add(new Composite(text, Map.of(), "applicantLocationRequirements", false)));
        }
        return places;
    }

    private static Optional<Composite> place(Item place, Item posting) {
        for (SchemaValue address : place.all("address")) {
            Optional<Composite> found = address instanceof Item item
                    ? parts(item)
                    : address.readable().map(text -> new Composite(text, Map.of(), "jobLocation.address", true));
            if (found.isPresent()) {
                return found;
            }
        }
        return parts(place).or(() -> named(place, posting));
    }

    private static Optional<Composite> parts(Item address) {
        Map<String, String> parts = new LinkedHashMap<>();
        PARTS.forEach((part, property) -> {
            String text = String.join(", ", new LinkedHashSet<>(address.texts(property)));
            if (!text.isEmpty()) {
                parts.put(part, text);
            }
        });
        LinkedHashSet<String> words = new LinkedHashSet<>(parts.values());
        if (parts.containsKey("locality")) {
            words.remove(parts.get("postalCode"));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Composite(String.join(", ", words), parts, "jobLocation.address", true));
    }

    /** A place's name is often the employer's name, which is no place. */
    private static Optional<Composite> named(Item place, Item posting) {
        List<String> employers = posting.texts("hiringOrganization");
        return place.text("name")
                .filter(name -> employers.stream().noneMatch(employer -> PlainText.same(employer, name)))
                .map(name -> new Composite(name, Map.of(), "jobLocation.name", false));
    }
}
