/** Messages to people: written in the transaction that decided on them, then sent, each once to each recipient; and the sign of life after a good night. */
@NullMarked
package dev.boardwalk.outbox;

import org.jspecify.annotations.NullMarked;
