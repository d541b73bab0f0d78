/**
 * Where the data lives: a PostgreSQL of one's own, or the one this room starts under the data folder and shares between all
 * Boardwalk processes of the machine. At the rim: only the wiring, {@code ops} and tests use it.
 */
@NullMarked
package dev.boardwalk.database;

import org.jspecify.annotations.NullMarked;
