/** The nightly Spring Batch job and its steps, offered to operators as {@link dev.boardwalk.night.Nights}. The only room that knows Spring Batch. */
@NullMarked
package dev.boardwalk.night;

import org.jspecify.annotations.NullMarked;
