/** Which job ads are one opening: by source identity and exact content, with evidence, so that every link can be explained and undone. */
@NullMarked
package dev.boardwalk.match;

import org.jspecify.annotations.NullMarked;
