/** Removal on request: what is to be forgotten, how it is recognised again without being known, and where it stands in the tables. */
@NullMarked
package dev.boardwalk.posting.forget;

import org.jspecify.annotations.NullMarked;
