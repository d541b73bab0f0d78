/** Nights by the clock: Quartz fires them, clustered, without catching up on what was missed while paused. */
@NullMarked
package dev.boardwalk.ops.schedule;

import org.jspecify.annotations.NullMarked;
