/** The heart: pages, raw and normalised job ads with their evidence, postings, the rules of their life, and where they are stored. */
@NullMarked
package dev.boardwalk.posting;

import org.jspecify.annotations.NullMarked;
