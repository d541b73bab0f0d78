/** Pages from the web, each when its host allows: those of a night's partition, and the one page of a preview. */
@NullMarked
package dev.boardwalk.crawl.live;

import org.jspecify.annotations.NullMarked;
