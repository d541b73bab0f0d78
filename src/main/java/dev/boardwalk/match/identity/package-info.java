/** Which requisition an ad itself says it is. */
@NullMarked
package dev.boardwalk.match.identity;

import org.jspecify.annotations.NullMarked;
