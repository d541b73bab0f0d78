/** How a night's walk over a board went: the verdict, from the walk's counts, the board's history and what the ads themselves say. */
@NullMarked
package dev.boardwalk.board.outcome;

import org.jspecify.annotations.NullMarked;
