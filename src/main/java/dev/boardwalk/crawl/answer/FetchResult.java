package dev.boardwalk.crawl.answer;

import dev.boardwalk.posting.PageBody;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How one attempt to get a page ended. */
public sealed interface FetchResult {

    /** What the server answered on the last hop; null when no answer came. */
    @Nullable
    Exchange exchange();

    /** A whole body of a readable type. */
    record Fetched(PageBody body, Exchange exchange) implements FetchResult {}

    /** Seen, and what it was when it was last read: a 304 to the validators that were sent, or a 200 with the very body that was read then. */
    record NotModified(Exchange exchange) implements FetchResult {}

    /**
     * A rule of ours or of the site forbids the request; nothing was asked of the forbidden address. Asking again tonight is no use.
     *
     * @param rule which rule
     * @param reason in words for an operator, with the URL it is about
     * @param exchange the redirect that led to the forbidden address; null when no request was made at all
     */
    record Denied(DenyRule rule, String reason, @Nullable Exchange exchange) implements FetchResult {
        /** Before any request. */
        public Denied(DenyRule rule, String reason) {
            this(rule, reason, null);
        }
    }

    /**
     * The host asked us to wait, or may not be asked yet. Uses up no retry.
     *
     * @param cause who asked for the wait
     * @param until when to ask again; null when the host named no time, then the host's back-off decides
     * @param reason in words for an operator
     * @param exchange the 429 or 503, or the redirect that led to an origin that must wait; null when no request was made
     */
    record Deferred(
            DeferCause cause,
            @Nullable Instant until,
            String reason,
            @Nullable Exchange exchange) implements FetchResult {}

    /** 404 or 410: the page itself is no more. */
    record Gone(Exchange exchange) implements FetchResult {}

    /**
     * Anything else; says nothing about whether the page still exists.
     *
     * @param reason in words for an operator, with the URL it is about
     * @param exchange the answer as far as it came; null when none came
     */
    record Failed(FailureKind kind, String reason, @Nullable Exchange exchange) implements FetchResult {}
}
