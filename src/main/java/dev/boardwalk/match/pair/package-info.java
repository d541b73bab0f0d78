/** What two ads are to each other with their lives and the operators' word considered: the one decision about a pair, in the night and for ads at hand. */
@NullMarked
package dev.boardwalk.match.pair;

import org.jspecify.annotations.NullMarked;
