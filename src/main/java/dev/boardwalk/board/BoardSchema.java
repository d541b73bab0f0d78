package dev.boardwalk.board;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The form of board files: {@code jobs-config/schema/board.v1.json}, the same file that editors read. */
final class BoardSchema {
    private static final String RESOURCE = "/jobs-config/schema/board.v1.json";

    /** JSON Schema 2020-12 and two words of the editors' YAML language server. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword("patternErrorMessage"))
            .keyword(new NonValidationKeyword("doNotSuggest"))
            .build();

    private final Schema schema;

    private BoardSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * Reads the schema from the classpath: the program's own, never one of a config folder.
     *
     * @throws IllegalStateException when it is not there
     */
    static BoardSchema load() {
        try (InputStream in = BoardSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The classpath has no " + RESOURCE + ": the program was packed without jobs-config");
            }
            return new BoardSchema(SchemaRegistry.withDefaultDialect(DIALECT).getSchema(in, InputFormat.JSON));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + RESOURCE, e);
        }
    }

    /** The schema's violations in a board's merged definition. */
    List<BoardProblem> check(YamlMap board) {
        Problems problems = new Problems();
        new SchemaMessages(schema.getSchemaNode(), board, problems).addAll(schema.validate(board.json()));
        return problems.sorted();
    }

    /** A template is a part of a board: what is missing in it may come from a board, and texts may have holes for params. */
    List<BoardProblem> checkTemplate(YamlMap template) {
        Problems problems = new Problems();
        List<Error> errors = schema.validate(template.json()).stream()
                .filter(error -> !error.getKeyword().equals("required") && !hasHole(error.getInstanceNode()))
                .toList();
        new SchemaMessages(schema.getSchemaNode(), template, problems).addAll(errors);
        return problems.sorted();
    }

    private static boolean hasHole(@Nullable JsonNode value) {
        return value != null && value.isString() && value.stringValue().contains("${");
    }
}
