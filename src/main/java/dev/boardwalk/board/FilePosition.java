package dev.boardwalk.board;

/**
 * Where something stands in a board file or template.
 *
 * @param file as an editor finds it; for what ships in the jar {@code bundled:boards/acme.yaml}; "default" for a value no file gives
 * @param line from 1; 0: the file as a whole
 * @param column from 1, in characters; 0: the line, or the file, as a whole
 * @param lineText the whole line, without its end
 */
public record FilePosition(String file, int line, int column, String lineText) {
    /** The origin of a value that no file gives. */
    public static final FilePosition DEFAULT = new FilePosition("default", 0, 0, "");

    /** {@code file:line:column}, without the parts that are 0. */
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
    }
}
