/** Two ads compared, field by field: what weighs for one opening, what rules it out, and of which class a pair is. */
@NullMarked
package dev.boardwalk.match.score;

import org.jspecify.annotations.NullMarked;
