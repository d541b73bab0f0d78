package dev.boardwalk.posting;

import java.net.URI;

/**
 * One request of a board, as the frontier keeps it. A GET without a body, unless it is an answer of an interface whose board file
 * says POST: the query of its URL is then what is sent, see {@code ApiRules#posts()}, and so is part of its key.
 *
 * @param id of the row in {@code boardwalk.page}
 * @param boardId the board it belongs to
 * @param kind what it is asked for
 * @param url what is fetched, as found
 * @param urlKey the same in the form two spellings share, see {@link UrlKey}; never fetched
 * @param depth 1 for a start page, +1 for each following listing page; 0 for detail pages
 */
public record Page(long id, String boardId, PageKind kind, URI url, String urlKey, int depth) {}
