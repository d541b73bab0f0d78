package dev.boardwalk.outbox;

/** A way to send. */
interface Carrier {
    /** Tries once, and never throws for what the other side did. */
    Attempt send(Letter letter);
}
