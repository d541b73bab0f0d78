/** The text of an ad as matching compares it: words, sentences, sketches, names at the same spot. */
@NullMarked
package dev.boardwalk.match.text;

import org.jspecify.annotations.NullMarked;
