package dev.boardwalk.board;

import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A compiled board as one JSON document in the shape of a board file: templates and defaults resolved, keys sorted, absent values left out, so that a
 * later version's new key changes no hash. What the plan step stores and workers read.
 */
public final class BoardDocument {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private BoardDocument() {}

    /** The document; the same text for equal boards. */
    public static String write(Board board) {
        return MAPPER.writeValueAsString(BoardWriter.json(board));
    }

    /** SHA-256 of {@link #write}, hex: comments, order of keys and how a file was split into templates do not change it. */
    public static String hash(Board board) {
        return DigestUtils.sha256Hex(write(board));
    }

    /**
     * Reads a document back; key order and white space do not matter (PostgreSQL's jsonb changes both).
     *
     * @throws IllegalArgumentException for anything {@link #write} did not write
     */
    public static Board read(String document) {
        try {
            JsonNode json = MAPPER.readTree(document);
            return BoardCompiler.compile(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a board document: " + e.getOriginalMessage(), e);
        }
    }
}
