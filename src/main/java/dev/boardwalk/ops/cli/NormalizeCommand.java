package dev.boardwalk.ops.cli;

import dev.boardwalk.normalize.StringField;
import dev.boardwalk.posting.AdJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code normalize FIELD}: the rules of one field on strings from stdin, one JSON object for each line. */
@Command(
        name = "normalize",
        description = {
            "Reads strings from stdin, one a line, by the rules of one field, and writes one JSON object for each:",
            "{\"input\": …, \"result\": …}. What is not understood is null."
        },
        footer = {
            "",
            "Examples:",
            "  echo '5-8 Lacs PA' | boardwalk normalize pay",
            "  echo '03/04/2026' | boardwalk normalize date --country GB",
            "  echo 'vor 3 Tagen' | boardwalk normalize date --at 2026-01-12T08:00:00Z"
        })
final class NormalizeCommand implements Callable<Integer> {
    private final BoardwalkCommand boardwalk;

    @Parameters(
            paramLabel = "FIELD",
            converter = Field.class,
            completionCandidates = Fields.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private StringField field = StringField.TITLE;

    @Option(
            names = "--country",
            paramLabel = "CC",
            converter = Country.class,
            description =
                    "The country of the ads (ISO 3166-1 alpha-2): what '$' means, and whether 03/04 begins with the day.")
    private @Nullable String country;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description =
                    "When the strings were received, e.g. 2026-01-12T08:00:00Z; 'yesterday' is the day before (default: now).")
    private @Nullable Instant at;

    NormalizeCommand(BoardwalkCommand boardwalk) {
        this.boardwalk = boardwalk;
    }

    @Override
    public Integer call() {
        Instant received = at == null ? boardwalk.surroundings().clock().instant() : at;
        var in = new BufferedReader(
                new InputStreamReader(boardwalk.surroundings().in(), StandardCharsets.UTF_8));
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                ObjectNode answer = JsonMapper.shared().createObjectNode();
                answer.put("input", line);
                answer.set("result", AdJson.node(field.read(line, country, received)));
                boardwalk.surroundings().out().println(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("stdin cannot be read", e);
        }
        return ExitCode.OK.code();
    }

    /** All field names, for help and completion. */
    private static final class Fields implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }

        static Stream<String> names() {
            return Arrays.stream(StringField.values()).map(StringField::fieldName);
        }
    }

    private static final class Field implements ITypeConverter<StringField> {
        @Override
        public StringField convert(String name) {
            return StringField.named(name)
                    .orElseThrow(() -> new TypeConversionException("'" + name + "' is no field: it is one of "
                            + Fields.names().collect(Collectors.joining(", "))));
        }
    }

    private static final class Country implements ITypeConverter<String> {
        @Override
        public String convert(String code) {
            String upper = code.toUpperCase(Locale.ROOT);
            if (Arrays.binarySearch(Locale.getISOCountries(), upper) < 0) {
                throw new TypeConversionException(
                        "'" + code + "' is no country: write its two letters (ISO 3166-1), such as IN or GB");
            }
            return upper;
        }
    }
}
