package dev.boardwalk.normalize.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the tables under {@code reference/}: tab-separated, {@code #} starts a comment line, {@code .gz} is unpacked. */
public final class ReferenceTable {
    private ReferenceTable() {}

    /**
     * @param name path below {@code reference/}
     * @param columns how many cells each row has
     * @throws IllegalStateException when the table is missing or a row has another number of cells: the build is broken
     */
    public static List<String[]> rows(String name, int columns) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = ReferenceTable.class.getResourceAsStream("/reference/" + name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "missing table reference/" + name + "; it belongs into src/main/resources");
            }
            InputStream unpacked = name.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
            BufferedReader lines = new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    rows.add(cells(name, line, columns));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table reference/" + name, e);
        }
        return rows;
    }

    private static String[] cells(String name, String line, int columns) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalStateException(
                    "reference/" + name + ": expected " + columns + " cells in \"" + line + "\"");
        }
        return cells;
    }
}
