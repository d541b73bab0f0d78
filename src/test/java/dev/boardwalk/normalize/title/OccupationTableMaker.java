package dev.boardwalk.normalize.title;

import dev.boardwalk.normalize.words.ReferenceTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code reference/occupation-terms.tsv.gz} from ESCO's occupations under {@code $BOARDWALK_CORPUS/reference-data/esco} and our own {@code
 * job-titles.tsv}. Run by hand when those, {@code title-words.tsv}, {@code trades.tsv} or {@link TitleTerms} change; the same input gives the same bytes.
 */
final class OccupationTableMaker {
    private static final Path REFERENCE = Path.of("src/main/resources/reference");
    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))");

    /** A title of our own table weighs as much as six labels, a preferred label as two. */
    private static final double OURS = 6;

    private static final double PREFERRED = 2;

    private OccupationTableMaker() {}

    public static void main(String[] arguments) throws IOException {
        List<OccupationIndex.Label> labels =
                new ArrayList<>(esco(Path.of(System.getenv("BOARDWALK_CORPUS")), label -> true));
        labels.addAll(ours());
        try (PrintStream out = new PrintStream(
                new Smallest(Files.newOutputStream(REFERENCE.resolve("occupation-terms.tsv.gz"))),
                false,
                StandardCharsets.UTF_8)) {
            OccupationIndex.rows(labels).forEach(row -> out.print(row + "\n"));
        }
    }

    /**
     * @param root the folder that holds {@code reference-data}
     * @param kept which alternative labels to take, by occupation and label with a blank between; preferred ones are always taken
     */
    static List<OccupationIndex.Label> esco(Path root, Predicate<String> kept) throws IOException {
        List<OccupationIndex.Label> labels = new ArrayList<>();
        for (String line : Files.readAllLines(root.resolve("reference-data/esco/occupations.csv")).stream()
                .skip(1)
                .toList()) {
            List<String> cells = cells(line);
            String id = cells.get(0).substring(cells.get(0).lastIndexOf('/') + 1);
            String preferred = cells.get(3).strip();
            labels.add(new OccupationIndex.Label(cells.get(1), id, preferred, PREFERRED));
            Stream.of(cells.get(4).split("\\|"))
                    .map(String::strip)
                    .filter(label ->
                            !label.isEmpty() && !label.equalsIgnoreCase(preferred) && kept.test(id + " " + label))
                    .forEach(label -> labels.add(new OccupationIndex.Label(cells.get(1), id, label, 1)));
        }
        return labels;
    }

    static List<OccupationIndex.Label> ours() {
        return ReferenceTable.rows("job-titles.tsv", 2).stream()
                .flatMap(row ->
                        Stream.of(row[1].split(",")).map(title -> new OccupationIndex.Label(row[0], "", title, OURS)))
                .toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
        }
        return cells;
    }

    /** As small as gzip gets, without a time stamp. */
    private static final class Smallest extends GZIPOutputStream {
        Smallest(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
