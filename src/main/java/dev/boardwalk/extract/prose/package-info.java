/** Pages without structured data: where their own text is, whether it is one posting, and what it says. */
@NullMarked
package dev.boardwalk.extract.prose;

import org.jspecify.annotations.NullMarked;
