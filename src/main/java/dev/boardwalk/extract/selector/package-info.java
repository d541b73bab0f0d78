/** The selectors of a board file, and the fields they show the way to. */
@NullMarked
package dev.boardwalk.extract.selector;

import org.jspecify.annotations.NullMarked;
