/** One page over HTTP: the wire, redirects judged hop by hop, the deadline of the whole call. The only package that sends anything. */
@NullMarked
package dev.boardwalk.crawl.fetch;

import org.jspecify.annotations.NullMarked;
