/** What a server said: the answer as it came, within which bounds it is read, and what it means for the page. Depends on nothing else in the room. */
@NullMarked
package dev.boardwalk.crawl.answer;

import org.jspecify.annotations.NullMarked;
