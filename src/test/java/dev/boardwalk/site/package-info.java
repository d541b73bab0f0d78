/** Sites on loopback to crawl in tests: one that behaves and one that does not. One method for each behaviour. */
package dev.boardwalk.site;
