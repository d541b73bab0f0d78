package dev.boardwalk.normalize.place;

import dev.boardwalk.normalize.words.NameKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code reference/places.tsv.gz} and {@code reference/regions.tsv} from the GeoNames tables under {@code
 * $BOARDWALK_CORPUS/reference-data/geonames}. Run by hand when those change; the same input gives the same bytes.
 */
final class PlaceTableMaker {
    private static final Path OUT = Path.of("src/main/resources/reference");

    /** Smaller places are kept when they are seats of an administration. */
    private static final int MIN_POPULATION = 1000;

    /** From here on other names than today's are worth their bytes. */
    private static final int MIN_FOR_OTHER_NAMES = 15_000;

    /** Their codes changed between the two tables: a place of 2020 has the code of another province of today. */
    private static final Set<String> REDRAWN = Set.of("VN");

    /** A lower-case first letter marks transliterations that nobody writes, three capitals an airport. */
    private static final Pattern LATIN = Pattern.compile("\\p{Lu}(?!\\p{Lu}{2}$)[\\p{IsLatin}\\p{M} .'’-]{2,}");

    private static final Pattern DEVANAGARI = Pattern.compile("[\\p{IsDevanagari} ]{2,}");

    private PlaceTableMaker() {}

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(System.getenv("BOARDWALK_CORPUS"), "reference-data", "geonames");
        regions(from.resolve("admin1.tsv"));
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(from.resolve("places.tsv.gz"))),
                        StandardCharsets.UTF_8));
                PrintStream out = new PrintStream(
                        new Smallest(Files.newOutputStream(OUT.resolve("places.tsv.gz"))),
                        false,
                        StandardCharsets.UTF_8)) {
            in.readLine();
            in.lines()
                    .map(line -> line.split("\t", -1))
                    .filter(PlaceTableMaker::isKept)
                    .map(PlaceTableMaker::row)
                    .forEach(row -> out.print(row + "\n"));
        }
    }

    private static void regions(Path from) throws IOException {
        List<String> rows = Files.readAllLines(from).stream()
                .skip(1)
                .map(row -> row.replaceFirst("\\.", "\t").replace("\tState of ", "\t"))
                .sorted()
                .toList();
        Files.write(
                OUT.resolve("regions.tsv"),
                ("# first-order divisions: country, code, name (GeoNames, CC BY 4.0)\n" + String.join("\n", rows)
                                + "\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isKept(String[] place) {
        boolean seat = place[9].equals("PPLC") || place[9].startsWith("PPLA");
        boolean newer = place[0].isEmpty();
        return newer || population(place) >= MIN_POPULATION || seat;
    }

    private static int population(String[] place) {
        return place[6].isEmpty() ? 0 : Integer.parseInt(place[6]);
    }

    /** id, today's name, country, admin1, population, "X" for a part of a city, other names. */
    private static String row(String[] place) {
        String today = english(isBelieved(place) ? place[2] : place[1], place[4]);
        Set<String> known = new LinkedHashSet<>(List.of(NameKey.of(today)));
        StringJoiner others = new StringJoiner(",");
        addNew(place[1], known, others);
        addNew(place[3], known, others);
        if (population(place) >= MIN_FOR_OTHER_NAMES) {
            for (String name : place[11].split(",")) {
                if (LATIN.matcher(name).matches() || DEVANAGARI.matcher(name).matches()) {
                    addNew(name, known, others);
                }
            }
        }
        String part = place[9].equals("PPLX") ? "X" : "";
        String division = REDRAWN.contains(place[4]) ? "" : place[5];
        return String.join(
                "\t", place[0], today, place[4], division, String.valueOf(population(place)), part, others.toString());
    }

    /** Today's names were joined by coordinates, which gave some cities the name of a quarter. India is where cities are renamed. */
    private static boolean isBelieved(String[] place) {
        String today = NameKey.of(place[2]);
        String then = NameKey.of(place[1]);
        boolean known = List.of(place[11].split(",")).stream().map(NameKey::of).anyMatch(today::equals);
        boolean alike = today.length() > 2 && then.startsWith(today.substring(0, 3));
        return !today.isEmpty() && (known || alike || place[4].equals("IN"));
    }

    /** English writes no macrons and no dots below; Latvian does, as letters. */
    private static String english(String name, String country) {
        if (country.equals("LV")) {
            return name;
        }
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[\\u0304\\u0323\\u0331]", "");
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    private static void addNew(String name, Set<String> known, StringJoiner others) {
        String key = NameKey.of(name);
        if (!key.isEmpty() && known.add(key)) {
            others.add(key.toLowerCase(Locale.ROOT));
        }
    }

    /** As small as gzip gets, without a time stamp. */
    private static final class Smallest extends GZIPOutputStream {
        Smallest(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
