/** Days: written out, in figures, or relative to the day of reading, as bounds where the text gives no more. */
@NullMarked
package dev.boardwalk.normalize.date;

import org.jspecify.annotations.NullMarked;
