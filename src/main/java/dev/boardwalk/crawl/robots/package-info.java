/** robots.txt by RFC 9309, failing closed, and what pages themselves ask of robots. */
@NullMarked
package dev.boardwalk.crawl.robots;

import org.jspecify.annotations.NullMarked;
