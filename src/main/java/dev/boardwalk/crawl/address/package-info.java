/** Which addresses may be connected to: the guard that keeps a page, a redirect or a name server from pointing us at our own network. */
@NullMarked
package dev.boardwalk.crawl.address;

import org.jspecify.annotations.NullMarked;
