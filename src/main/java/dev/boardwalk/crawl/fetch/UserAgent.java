package dev.boardwalk.crawl.fetch;

/**
 * How we say who we are. There is no user agent without a contact.
 *
 * @param version of Boardwalk
 * @param contact a URL or mail address that reaches a person
 */
public record UserAgent(String version, String contact) {
    /** The name robots.txt addresses us by, lower case as crawler-commons wants it. */
    public static final String ROBOTS_TOKEN = "boardwalk";

    public UserAgent {
        if (contact.isBlank()) {
            throw new IllegalArgumentException(
                    "no contact for the user agent: a site must be able to reach whoever crawls it. "
                            + "Set boardwalk.contact to a URL or mail address");
        }
        if (!(version + contact).matches("[ -~]+")) {
            throw new IllegalArgumentException(
                    "the contact may only hold printable ASCII, it is sent in a header: " + contact);
        }
    }

    /** The User-Agent header. */
    public String header() {
        return "Boardwalk/" + version + " (+" + contact + ")";
    }
}
