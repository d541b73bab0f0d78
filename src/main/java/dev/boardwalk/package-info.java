/** The entry point: parses the command line, then starts only what the command needs. */
@NullMarked
package dev.boardwalk;

import org.jspecify.annotations.NullMarked;
