package dev.boardwalk.ops.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows as a table, as JSON or as CSV. */
public final class RowsPrinter {
    /** Longer cells are cut in tables only: the other formats carry everything. */
    private static final int WIDEST_CELL = 72;

    /** Nothing stands behind the last column, and it holds what is read to its end or copied: a reason, a command. */
    private static final int WIDEST_LAST_CELL = 400;

    private final PrintStream out;
    private final JsonMapper json;

    public RowsPrinter(PrintStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    public void print(Rows rows, OutputFormat format) {
        switch (format) {
            case table -> table(rows);
            case json -> json(rows);
            case csv -> csv(rows);
        }
        out.flush();
    }

    private void table(Rows rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(rows.columns());
        rows.rows().forEach(row -> cells.add(cells(row)));
        Column[] columns = new Column[rows.columns().size()];
        for (int i = 0; i < columns.length; i++) {
            int column = i;
            int width = cells.stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(1);
            columns[i] = new Column(width + 2, 0, Column.Overflow.TRUNCATE);
        }
        TextTable table = TextTable.forColumns(new ColorScheme.Builder(Ansi.OFF).build(), columns);
        cells.forEach(row -> table.addRowValues(row.toArray(String[]::new)));
        out.print(table.toString().replaceAll("[ ]+(?=\\R)", ""));
    }

    private static List<String> cells(List<@Nullable Object> row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(cell(row.get(i), i == row.size() - 1 ? WIDEST_LAST_CELL : WIDEST_CELL));
        }
        return cells;
    }

    private static String cell(@Nullable Object value, int widest) {
        String text = value == null ? "-" : value.toString().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return text.length() > widest ? text.substring(0, widest - 1) + "…" : text;
    }

    private void json(Rows rows) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<@Nullable Object> row : rows.rows()) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                object.put(rows.columns().get(i), row.get(i));
            }
            objects.add(object);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", rows.schema());
        document.put("rows", objects);
        out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(document));
    }

    private void csv(Rows rows) {
        csvLine(rows.columns());
        rows.rows()
                .forEach(row -> csvLine(row.stream()
                        .map(value -> value == null ? "" : value.toString())
                        .toList()));
    }

    private void csvLine(List<String> values) {
        out.print(String.join(",", values.stream().map(RowsPrinter::quoted).toList()) + "\r\n");
    }

    /** A leading = + - @ makes spreadsheets compute what a stranger wrote; numbers stay numbers. */
    private static String quoted(String value) {
        boolean formula = value.matches("(?s)[=+@\\t\\r-].*") && !value.matches("[+-]?[0-9.]+");
        String safe = formula ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
