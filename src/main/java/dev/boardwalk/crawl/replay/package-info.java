/** Archived pages through the same walk once more, and what that would change. */
@NullMarked
package dev.boardwalk.crawl.replay;

import org.jspecify.annotations.NullMarked;
