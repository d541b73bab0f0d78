/** Which job ads are one opening: by source identity and a score of what they say, with evidence, so that every link can be explained and undone. */
@NullMarked
package dev.boardwalk.match;

import org.jspecify.annotations.NullMarked;
