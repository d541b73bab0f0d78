/** What a page tells search engines about its job: schema.org/JobPosting in each of its syntaxes, and the mending of what sites get wrong about them. */
@NullMarked
package dev.boardwalk.extract.structured;

import org.jspecify.annotations.NullMarked;
