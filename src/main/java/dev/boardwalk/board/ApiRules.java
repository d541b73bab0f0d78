package dev.boardwalk.board;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the answers of an interface become job ads. Places in an answer are written as paths, see {@code dev.boardwalk.extract.data.FieldPath}: names with
 * dots between them, through lists as if they were not there.
 *
 * @param items path of the ads; "" when the answer itself is the list
 * @param where path of a yes-or-no value: ads where it says no are left out; null: none are
 * @param link where the ad's own page or document is, relative to the answer; null: the items are all there is
 * @param fields by name: the fields of board files, and {@code url} and {@code language}
 * @param detail the same for the document behind {@code link}: path of the ad and its fields; null when that is a page like any other
 * @param next how to get to the following answer; null: there is only one
 * @param posts the interface is asked by POST: the query of its URL is sent as a JSON object, each parameter a member
 * @param emptyMarker path of a value only a board that exists gives; together with no items it proves an empty board empty
 */
public record ApiRules(
        String items,
        @Nullable String where,
        @Nullable String link,
        Map<String, ApiField> fields,
        @Nullable Detail detail,
        @Nullable Paging next,
        boolean posts,
        @Nullable String emptyMarker) {

    public ApiRules {
        fields = Map.copyOf(fields);
    }

    /**
     * Where a field is.
     *
     * @param from paths in order of preference; fields that may have several values, and the description, take all of them
     * @param parts for places and pay: by the name of a part, its path within each value of {@code from}; empty for plain texts
     */
    public record ApiField(List<String> from, Map<String, String> parts) {
        public ApiField {
            from = List.copyOf(from);
            parts = Map.copyOf(parts);
        }
    }

    /** The document of one ad. */
    public record Detail(String item, Map<String, ApiField> fields) {
        public Detail {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * Answers that follow each other. The walk ends at the first answer without items, without items that were not seen before, or past the total.
     *
     * @param offset the query parameter that counts ads; null when pages are counted
     * @param page the query parameter that counts pages; null when ads are counted
     * @param token the path of what names the following answer; null when answers are numbered
     * @param as the query parameter the token is sent as; null without one
     * @param size ads an answer has at most
     * @param first the number of the first ad or page
     * @param total path of the number of all ads; null when the answer does not say
     */
    public record Paging(
            @Nullable String offset,
            @Nullable String page,
            @Nullable String token,
            @Nullable String as,
            int size,
            int first,
            @Nullable String total) {}
}
