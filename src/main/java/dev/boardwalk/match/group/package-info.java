/** Linked pairs put together to postings and chains of reposts. */
@NullMarked
package dev.boardwalk.match.group;

import org.jspecify.annotations.NullMarked;
