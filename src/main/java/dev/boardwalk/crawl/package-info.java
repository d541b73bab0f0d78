/** Getting pages politely: the frontier, the host clock, robots.txt, the address guard and the fetcher. The only room that speaks HTTP to the outside. */
@NullMarked
package dev.boardwalk.crawl;

import org.jspecify.annotations.NullMarked;
