package dev.boardwalk.normalize.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.boardwalk.normalize.CaseTable;
import dev.boardwalk.posting.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Places measured on public tables; each states the share that must hold. */
class PlacesMeasuredTest {
    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))");

    @Test
    void thePublicLocationTableIsReadAsItsAuthorsReadIt() throws IOException {
        Map<String, String> meaning = new HashMap<>();
        CaseTable.of("location-symbols")
                .forEach(row -> meaning.put(row.text(), row.cell(1) + "/" + row.cell(2) + "/" + row.cell(3)));
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (List<String> row : table("tables/locations.csv")) {
            Set<String> wanted = List.of(row.get(1).split(" ")).stream()
                    .map(meaning::get)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!wanted.isEmpty()) {
                compared++;
                Set<String> found = Places.parse(row.get(0), null).stream()
                        .map(PlacesMeasuredTest::show)
                        .collect(Collectors.toCollection(TreeSet::new));
                boolean oneOfThem = found.stream().anyMatch(wanted::contains);
                if (!oneOfThem) {
                    wrong.add(row.get(0) + ": " + found + " instead of " + wanted);
                }
            }
        }
        assertThat(compared).isGreaterThan(150);
        assertThat(wrong).as("%d of %d", wrong.size(), compared).isEmpty();
    }

    @Test
    void nearlyAllPlacesOfAnIndianBoardAreCities() throws IOException {
        List<String> unknown = new ArrayList<>();
        int all = 0;
        for (List<String> row : table("tabular/naukri.com/naukri_jobs_india.csv")) {
            String words = row.get(4);
            if (!words.equals("Remote") && !words.equals("location")) {
                all++;
                List<Place> places = Places.parse(words, "IN");
                if (places.isEmpty() || places.stream().anyMatch(place -> !"IN".equals(place.country()))) {
                    unknown.add(words + ": " + places);
                }
            }
        }
        assertThat(all).isGreaterThan(900);
        assertThat((double) unknown.size() / all).as("%s", unknown).isLessThan(0.01);
    }

    private static String show(Place place) {
        return place.city() == null
                ? "null/" + place.region() + "/" + place.country()
                : place.city() + "/null/" + place.country();
    }

    private static List<List<String>> table(String name) throws IOException {
        String corpus = System.getenv("BOARDWALK_CORPUS");
        assumeTrue(corpus != null, "BOARDWALK_CORPUS is not set");
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(corpus, "corpus").resolve(name))) {
            List<String> cells = new ArrayList<>();
            Matcher cell = CELL.matcher(line);
            while (cell.find()) {
                cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1));
            }
            rows.add(cells);
        }
        return rows;
    }
}
