/** Keeping answers as they were received, in WARC files (ISO 28500), and giving them back: a broken reader never costs a second crawl. */
@NullMarked
package dev.boardwalk.archive;

import org.jspecify.annotations.NullMarked;
