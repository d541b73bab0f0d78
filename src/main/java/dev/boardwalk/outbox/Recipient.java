package dev.boardwalk.outbox;

/**
 * Who gets messages.
 *
 * @param name a mail address, or the name of a webhook in the configuration
 */
public record Recipient(Channel channel, String name) {
    /** How a message goes out. */
    public enum Channel {
        MAIL,
        WEBHOOK
    }
}
