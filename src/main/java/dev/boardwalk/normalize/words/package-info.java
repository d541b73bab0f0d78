/** Words as the other rules see them: folded, cut, counted, looked up in tables. Knows nothing of jobs. */
@NullMarked
package dev.boardwalk.normalize.words;

import org.jspecify.annotations.NullMarked;
