/** Who has to look, and when: turns board outcomes into few messages, root cause first. */
@NullMarked
package dev.boardwalk.alarm;

import org.jspecify.annotations.NullMarked;
