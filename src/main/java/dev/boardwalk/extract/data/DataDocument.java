package dev.boardwalk.extract.data;

import dev.boardwalk.posting.PageBody;
import java.util.Arrays;
import java.util.Optional;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON or XML document as one tree.
 *
 * @param root the document; of XML, what its root element holds
 * @param format {@code json}, or the name of XML's root element
 */
record DataDocument(JsonNode root, String format) {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    static final String JSON = "json";

    /** Empty for what is neither: a page for people, or a document that breaks off. */
    static Optional<DataDocument> of(PageBody body) {
        char first = firstCharacter(body.bytes());
        if (first == '{' || first == '[') {
            return json(body.bytes());
        }
        return first == '<' ? xml(body) : Optional.empty();
    }

    private static Optional<DataDocument> json(byte[] bytes) {
        try {
            return Optional.of(new DataDocument(MAPPER.readTree(withoutMark(bytes)), JSON));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<DataDocument> xml(PageBody body) {
        Element root = XmlTree.parse(body).firstElementChild();
        return root == null || root.normalName().equals("html")
                ? Optional.empty()
                : Optional.of(new DataDocument(XmlTree.of(root), root.tagName()));
    }

    /** White space and a byte order mark passed over; UTF-16 has zeros between. */
    private static char firstCharacter(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ') {
                return (char) b;
            }
        }
        return ' ';
    }

    private static byte[] withoutMark(byte[] bytes) {
        boolean marked =
                bytes.length > 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }
}
