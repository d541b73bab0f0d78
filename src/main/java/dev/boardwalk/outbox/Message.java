package dev.boardwalk.outbox;

/**
 * What is said to people.
 *
 * @param key what it is about, such as {@code night-12}: the same is never written twice for one recipient
 * @param subject one line
 * @param body plain text
 * @param document the same for programs, a JSON object
 */
public record Message(String key, String subject, String body, String document) {
    public Message {
        if (subject.lines().count() != 1) {
            throw new IllegalArgumentException("a subject is one line: " + subject);
        }
    }
}
