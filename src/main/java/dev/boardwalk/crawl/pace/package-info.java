/** How long a host is left alone: its clock, the pause after an answer, and the back-off after a refusal, as decisions that survive a restart. */
@NullMarked
package dev.boardwalk.crawl.pace;

import org.jspecify.annotations.NullMarked;
