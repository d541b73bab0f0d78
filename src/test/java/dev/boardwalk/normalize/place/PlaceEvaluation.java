package dev.boardwalk.normalize.place;

import dev.boardwalk.evaluation.Answers;
import dev.boardwalk.evaluation.Corpus;
import dev.boardwalk.evaluation.Evaluation;
import dev.boardwalk.normalize.Labels;
import dev.boardwalk.posting.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** City, division and country of every place of a large list of internships, by occurrence, against a hand-checked reading of its 852 strings. */
class PlaceEvaluation extends Evaluation {
    PlaceEvaluation() {
        super("place");
    }

    @Override
    protected void ask(Answers answers) {
        Map<String, String> expected = new HashMap<>();
        Labels.of("places").forEach(row -> expected.put(row[0], row[2]));
        Map<String, String> read = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        for (JsonNode row :
                JsonMapper.shared().readTree(Corpus.file("tabular/simplifyjobs/simplify_summer2025_listings.json"))) {
            for (JsonNode location : row.path("locations")) {
                String text = location.asString();
                String hash = Labels.hash(text);
                String wanted = expected.getOrDefault(hash, "*");
                if (!wanted.equals("*")) {
                    String id = hash + "-" + times.merge(hash, 1, Integer::sum);
                    answers.add(
                            "simplifyjobs",
                            "simplifyjobs",
                            id,
                            "place",
                            wanted,
                            read.computeIfAbsent(text, PlaceEvaluation::show));
                }
            }
        }
    }

    static String show(String text) {
        List<Place> places = Places.parse(text, null);
        return places.isEmpty()
                ? "-"
                : places.stream().map(PlaceEvaluation::show).collect(Collectors.joining(" + "));
    }

    private static String show(Place place) {
        if (place.city() == null && place.country() == null) {
            return "?";
        }
        String city = place.city() == null ? "-" : place.city();
        return city + "/" + (place.region() == null ? "-" : place.region()) + "/" + place.country();
    }
}
