/**
 * Getting pages politely. {@link dev.boardwalk.crawl.Walk} takes a page, reads it and hands it on; where pages come from and where they go are its arguments.
 * Its sub-packages import in one direction: {@code live, store, replay -> frontier -> (this) -> robots, refetch -> pace, fetch -> address -> answer}. The only
 * room that speaks HTTP to the outside.
 */
@NullMarked
package dev.boardwalk.crawl;

import org.jspecify.annotations.NullMarked;
