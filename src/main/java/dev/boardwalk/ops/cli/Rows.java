package dev.boardwalk.ops.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data in rows and columns, whatever the format.
 *
 * @param schema name and version for JSON, e.g. {@code boardwalk/runs/v1}
 * @param columns names, in lowerCamelCase
 * @param rows one value a column: text, number, boolean, or null for unknown
 */
public record Rows(String schema, List<String> columns, List<List<@Nullable Object>> rows) {
    public Rows {
        columns = List.copyOf(columns);
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + schema + " has " + row.size() + " values for " + columns.size() + " columns");
            }
        }
    }
}
