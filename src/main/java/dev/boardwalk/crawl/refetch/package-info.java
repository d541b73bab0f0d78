/** What is remembered of a page, when it is asked for again, and when "only if it changed" may be asked. */
@NullMarked
package dev.boardwalk.crawl.refetch;

import org.jspecify.annotations.NullMarked;
