package dev.boardwalk.crawl.answer;

import dev.boardwalk.crawl.answer.FetchResult.Deferred;
import dev.boardwalk.crawl.answer.FetchResult.Failed;
import dev.boardwalk.crawl.answer.FetchResult.Fetched;
import dev.boardwalk.crawl.answer.FetchResult.Gone;
import dev.boardwalk.crawl.answer.FetchResult.NotModified;
import dev.boardwalk.posting.PageBody;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What an answer that is no redirect means for the page. */
public final class AnswerRule implements AnswerJudge {
    private final int bodyLimit;
    private final boolean sitemaps;

    /** @param bodyLimit decoded bytes of a page */
    public AnswerRule(int bodyLimit) {
        this(bodyLimit, false);
    }

    private AnswerRule(int bodyLimit, boolean sitemaps) {
        this.bodyLimit = bodyLimit;
        this.sitemaps = sitemaps;
    }

    /** For sitemaps: they may be larger, and many servers send their {@code .gz} without saying what it is. */
    public static AnswerRule forSitemaps() {
        return new AnswerRule(FetchLimits.SITEMAP, true);
    }

    /** How much of a body is worth reading: nothing of a type we do not read, little of what is not a page. */
    @Override
    public int bytesToRead(int status, @Nullable String contentType) {
        if (!isPage(status)) {
            return FetchLimits.ERROR_BODY;
        }
        return admits(contentType) ? bodyLimit : 0;
    }

    @Override
    public FetchResult judge(Exchange exchange, boolean conditional) {
        int status = exchange.status();
        if (isChallenge(exchange)) {
            return failed(
                    FailureKind.CHALLENGE, " with a challenge for browsers or people, which is not passed", exchange);
        }
        if (isPage(status)) {
            return page(exchange);
        }
        return switch (status) {
            case 404, 410 -> new Gone(exchange);
            case 429, 503 ->
                new Deferred(
                        DeferCause.HOST_BUSY,
                        RetryAfter.parse(exchange.header("Retry-After").orElse(null), exchange.endedAt()),
                        answered(exchange) + ", Retry-After "
                                + exchange.header("Retry-After").orElse("absent"),
                        exchange);
            case 304 ->
                conditional
                        ? new NotModified(exchange)
                        : failed(FailureKind.STATUS_OTHER, " although nothing was asked conditionally", exchange);
            case 401, 403 -> failed(FailureKind.AUTH_WALL, "", exchange);
            default -> failed(other(status), "", exchange);
        };
    }

    private FetchResult page(Exchange exchange) {
        @Nullable String type = exchange.header("Content-Type").orElse(null);
        @Nullable String encoding = exchange.header("Content-Encoding").orElse(null);
        if (!admits(type)) {
            return failed(FailureKind.CONTENT_TYPE, " of type " + type + ", which is not read", exchange);
        }
        if (exchange.truncated() != null) {
            return cut(exchange, exchange.truncated());
        }
        if (!BodyDecoder.knows(encoding)) {
            return failed(FailureKind.CONTENT_ENCODING, " encoded as " + encoding + ", asked for was gzip", exchange);
        }
        try {
            return decoded(exchange, type, BodyDecoder.decode(exchange.rawBody(), encoding, bodyLimit));
        } catch (IOException e) {
            return failed(
                    FailureKind.PROTOCOL, " with a body that is not the gzip it says: " + e.getMessage(), exchange);
        }
    }

    private FetchResult decoded(Exchange exchange, @Nullable String type, BodyDecoder.Decoded body) {
        if (body.cut()) {
            return tooLarge(exchange);
        }
        boolean saysNothing = type == null || ContentGate.isOctets(type);
        boolean packed = sitemaps && ContentGate.isGzip(body.bytes());
        if (saysNothing && !packed && !ContentGate.looksLikeText(body.bytes())) {
            return failed(FailureKind.CONTENT_TYPE, " without a type and with a body that is no text", exchange);
        }
        return new Fetched(new PageBody(exchange.finalUrl(), body.bytes(), type, exchange.endedAt()), exchange);
    }

    private FetchResult cut(Exchange exchange, Truncation truncated) {
        int read = exchange.rawBody().length;
        return switch (truncated) {
            case LENGTH -> tooLarge(exchange);
            case TIME ->
                failed(FailureKind.TIMEOUT, " but had sent " + read + " bytes of the body at the deadline", exchange);
            case DISCONNECT ->
                failed(FailureKind.PROTOCOL, " and broke off after " + read + " bytes of the body", exchange);
        };
    }

    private FetchResult tooLarge(Exchange exchange) {
        return failed(FailureKind.TOO_LARGE, " with more than " + bodyLimit + " bytes once decoded", exchange);
    }

    /** The headers by which Cloudflare and AWS WAF say that they answered in place of the site, whatever the status. */
    private static boolean isChallenge(Exchange exchange) {
        String cloudflare = exchange.header("cf-mitigated").orElse("");
        String amazon = exchange.header("x-amzn-waf-action").orElse("");
        return cloudflare.equalsIgnoreCase("challenge")
                || amazon.equalsIgnoreCase("challenge")
                || amazon.equalsIgnoreCase("captcha");
    }

    private boolean admits(@Nullable String type) {
        return ContentGate.admits(type) || (sitemaps && ContentGate.isOctets(type));
    }

    /** 201 to 206 are no answer to a plain GET. */
    private static boolean isPage(int status) {
        return status == 200 || status == 203;
    }

    private static FailureKind other(int status) {
        return switch (status / 100) {
            case 4 -> FailureKind.STATUS_4XX;
            case 5 -> FailureKind.STATUS_5XX;
            default -> FailureKind.STATUS_OTHER;
        };
    }

    private static Failed failed(FailureKind kind, String how, Exchange exchange) {
        return new Failed(kind, answered(exchange) + how, exchange);
    }

    private static String answered(Exchange exchange) {
        return exchange.finalUrl() + " answered " + exchange.status();
    }
}
