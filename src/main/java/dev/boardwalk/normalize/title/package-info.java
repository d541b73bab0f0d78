/** Titles, the level they state, and the occupation they name. */
@NullMarked
package dev.boardwalk.normalize.title;

import org.jspecify.annotations.NullMarked;
