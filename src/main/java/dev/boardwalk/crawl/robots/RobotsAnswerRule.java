package dev.boardwalk.crawl.robots;

import dev.boardwalk.crawl.answer.AnswerJudge;
import dev.boardwalk.crawl.answer.AnswerRule;
import dev.boardwalk.crawl.answer.BodyDecoder;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FailureKind;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.answer.Truncation;
import dev.boardwalk.posting.PageBody;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What an answer to a request for robots.txt means: any type is read, and what is too long is cut at the end of a line, not refused (RFC 9309, 2.5). */
final class RobotsAnswerRule implements AnswerJudge {
    private final AnswerRule otherAnswers;
    private final int limit;

    RobotsAnswerRule(int limit) {
        this.limit = limit;
        this.otherAnswers = new AnswerRule(limit);
    }

    @Override
    public int bytesToRead(int status, @Nullable String contentType) {
        return limit;
    }

    @Override
    public FetchResult judge(Exchange exchange, boolean conditional) {
        if (exchange.status() / 100 != 2) {
            return otherAnswers.judge(exchange, false);
        }
        Truncation truncated = exchange.truncated();
        if (truncated == Truncation.TIME || truncated == Truncation.DISCONNECT) {
            return failed(
                    FailureKind.PROTOCOL, "broke off: half a robots.txt may lack the rule that matters", exchange);
        }
        @Nullable String encoding = exchange.header("Content-Encoding").orElse(null);
        if (!BodyDecoder.knows(encoding)) {
            return failed(FailureKind.CONTENT_ENCODING, "is encoded as " + encoding, exchange);
        }
        try {
            BodyDecoder.Decoded body = BodyDecoder.decode(exchange.rawBody(), encoding, limit);
            byte[] text = body.cut() || truncated != null ? wholeLines(body.bytes()) : body.bytes();
            @Nullable String type = exchange.header("Content-Type").orElse(null);
            return new FetchResult.Fetched(new PageBody(exchange.finalUrl(), text, type, exchange.endedAt()), exchange);
        } catch (IOException e) {
            return failed(FailureKind.PROTOCOL, "is not the gzip it says: " + e.getMessage(), exchange);
        }
    }

    /** A rule cut in half would forbid less or more than was written. */
    private static byte[] wholeLines(byte[] text) {
        int end = text.length;
        while (end > 0 && text[end - 1] != '\n' && text[end - 1] != '\r') {
            end--;
        }
        return Arrays.copyOf(text, end);
    }

    private static FetchResult failed(FailureKind kind, String how, Exchange exchange) {
        return new FetchResult.Failed(kind, exchange.finalUrl() + " " + how, exchange);
    }
}
