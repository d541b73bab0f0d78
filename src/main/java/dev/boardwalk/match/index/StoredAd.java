package dev.boardwalk.match.index;

import dev.boardwalk.match.pair.Life;
import dev.boardwalk.posting.JobAd;

/**
 * A job ad in the database, as matching reads it.
 *
 * @param id its number in the database: depends on when it came, so nothing is decided by it
 * @param name board and key; what decides where all else is equal
 */
public record StoredAd(long id, String name, String board, Life life, JobAd ad) {}
