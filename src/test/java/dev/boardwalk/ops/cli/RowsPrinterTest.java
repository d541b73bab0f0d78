package dev.boardwalk.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RowsPrinterTest {
    private static final Rows ROWS = new Rows(
            "boardwalk/test/v1",
            List.of("title", "pay", "place"),
            List.of(Arrays.asList("Fitter, \"senior\"", 1200, null), Arrays.asList("=HYPERLINK(\"x\")", -3.5, "Köln")));

    @Test
    void aTableIsForPeople() {
        assertThat(printed(OutputFormat.table)).isEqualTo("""
                title             pay   place
                Fitter, "senior"  1200  -
                =HYPERLINK("x")   -3.5  Köln
                """);
    }

    @Test
    void onlyTheLastCellOfATableIsReadToItsEnd() {
        String command = "boardwalk board preview --board acme 'https://" + "a".repeat(80) + ".example/jobs'";
        Rows rows = new Rows("boardwalk/test/v1", List.of("reason", "next"), List.of(List.of(command, command)));
        assertThat(printed(rows, OutputFormat.table)).contains("…  " + command + "\n");
    }

    @Test
    void jsonCarriesItsSchemaAndKeepsTypes() {
        var json = JsonMapper.shared().readTree(printed(OutputFormat.json));
        assertThat(json.path("schema").asString()).isEqualTo("boardwalk/test/v1");
        assertThat(json.path("rows").path(0).path("pay").isInt()).isTrue();
        assertThat(json.path("rows").path(0).path("place").isNull()).isTrue();
    }

    @Test
    void csvQuotesAndDefusesFormulas() {
        assertThat(printed(OutputFormat.csv))
                .isEqualTo(
                        "title,pay,place\r\n\"Fitter, \"\"senior\"\"\",1200,\r\n\"'=HYPERLINK(\"\"x\"\")\",-3.5,Köln\r\n");
    }

    private static String printed(OutputFormat format) {
        return printed(ROWS, format);
    }

    private static String printed(Rows rows, OutputFormat format) {
        var bytes = new ByteArrayOutputStream();
        new RowsPrinter(new PrintStream(bytes, true, StandardCharsets.UTF_8), JsonMapper.shared()).print(rows, format);
        return bytes.toString(StandardCharsets.UTF_8)
                .replace(System.lineSeparator(), format == OutputFormat.csv ? System.lineSeparator() : "\n");
    }
}
