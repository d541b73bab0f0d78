/** What the night's readers get: one model read from the analysts' tables only, rendered as HTML, Markdown and JSON. */
@NullMarked
package dev.boardwalk.digest;

import org.jspecify.annotations.NullMarked;
