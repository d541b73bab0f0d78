package dev.boardwalk.crawl.replay;

import dev.boardwalk.posting.Page;

/**
 * A page whose last body is kept.
 *
 * @param page the page
 * @param nightId the night that fetched it
 * @param fetchId the fetch
 * @param file path of the archive file below the archive's location
 * @param offset first byte of its record
 */
public record ArchivedPage(Page page, long nightId, long fetchId, String file, long offset) {}
