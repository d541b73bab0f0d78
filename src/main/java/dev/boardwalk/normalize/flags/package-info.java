/** What a reader may want to know about an ad before trusting it: facts with their place, no verdicts. */
@NullMarked
package dev.boardwalk.normalize.flags;

import org.jspecify.annotations.NullMarked;
