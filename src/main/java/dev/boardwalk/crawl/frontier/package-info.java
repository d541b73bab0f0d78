/** The pages that are due, as a table: claimed, ended, and led on to others. SQL is here and in the repositories. */
@NullMarked
package dev.boardwalk.crawl.frontier;

import org.jspecify.annotations.NullMarked;
