/** What a visit of a night leaves in the tables, in one short transaction: ads, links, clocks, and what could not be used. */
@NullMarked
package dev.boardwalk.crawl.store;

import org.jspecify.annotations.NullMarked;
