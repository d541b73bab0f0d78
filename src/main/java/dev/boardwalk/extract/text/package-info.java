/** Elements as lines of readable text, in page order, and what is made of the lines: plain text, Markdown, sections by topic. */
@NullMarked
package dev.boardwalk.extract.text;

import org.jspecify.annotations.NullMarked;
