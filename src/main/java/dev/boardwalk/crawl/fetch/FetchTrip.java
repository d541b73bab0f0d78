package dev.boardwalk.crawl.fetch;

import dev.boardwalk.crawl.address.AddressRefused;
import dev.boardwalk.crawl.answer.AnswerJudge;
import dev.boardwalk.crawl.answer.DenyRule;
import dev.boardwalk.crawl.answer.Exchange;
import dev.boardwalk.crawl.answer.FailureKind;
import dev.boardwalk.crawl.answer.FetchLimits;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.answer.FetchResult.Deferred;
import dev.boardwalk.crawl.answer.FetchResult.Denied;
import dev.boardwalk.crawl.answer.FetchResult.Failed;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One fetch from the first request to the last hop's answer. */
final class FetchTrip {
    private final HttpWire wire;
    private final FetchLimits limits;
    private final InstantSource clock;
    private final FetchRequest request;
    private final Call call;
    private final AnswerJudge rule;
    private final Instant started;
    private final Set<String> visited = new HashSet<>();
    private byte @Nullable [] json;

    FetchTrip(
            HttpWire wire, FetchLimits limits, InstantSource clock, FetchRequest request, Call call, AnswerJudge rule) {
        this.wire = wire;
        this.limits = limits;
        this.clock = clock;
        this.request = request;
        this.call = call;
        this.rule = rule;
        this.started = clock.instant();
        this.json = request.posts() ? PostedQuery.body(request.url()) : null;
    }

    FetchResult go() {
        URI page = Redirect.clean(request.url());
        URI url = json == null ? page : PostedQuery.address(page);
        FetchResult refusal = refusal(url, url);
        @Nullable Exchange exchange = null;
        while (refusal == null) {
            visited.add(step(url));
            try {
                exchange = get(url);
            } catch (AddressRefused e) {
                return new Denied(DenyRule.ADDRESS, e.reason(), exchange);
            } catch (IOException e) {
                return noAnswer(url, e);
            }
            if (!Redirect.isRedirect(exchange.status())) {
                return rule.judge(exchange, isConditional(url));
            }
            @Nullable
            URI next = Redirect.target(url, exchange.header("Location").orElse(null));
            @Nullable String wrong = wrongHop(exchange, next);
            if (next == null || wrong != null) {
                return new Failed(FailureKind.REDIRECT, url + " redirects " + wrong, exchange);
            }
            json = Redirect.keepsMethod(exchange.status()) ? json : null;
            refusal = refusal(next, url);
            url = next;
        }
        return exchange == null ? refusal : afterRedirect(refusal, exchange);
    }

    private FetchResult noAnswer(URI url, IOException thrown) {
        String how = call.expired() ? " within " + limits.call().toSeconds() + " s" : ": " + Failures.words(thrown);
        return new Failed(Failures.kind(thrown, call.expired()), url + " gave no answer" + how, null);
    }

    /** A refused hop still cost its host a request. */
    private static FetchResult afterRedirect(FetchResult refusal, Exchange redirect) {
        if (refusal instanceof Denied denied) {
            return new Denied(denied.rule(), denied.reason(), redirect);
        }
        if (refusal instanceof Deferred deferred) {
            return new Deferred(deferred.cause(), deferred.until(), deferred.reason(), redirect);
        }
        return refusal;
    }

    private Exchange get(URI url) throws IOException {
        HttpWire.Answer answer = wire.ask(url, json, validators(url), rule::bytesToRead, call);
        Instant now = clock.instant();
        Duration took = Duration.between(started, now);
        return new Exchange(
                request.url(),
                json == null ? url : PostedQuery.withSent(url, request.url()),
                answer.status(),
                answer.headers(),
                answer.body(),
                now,
                // a clock set back must not give a negative time
                took.isNegative() ? Duration.ZERO : took,
                visited.size() - 1,
                answer.truncated());
    }

    /** A POST answered by "see other" may lead to its own address. */
    private String step(URI url) {
        return (json == null ? "GET " : "POST ") + url;
    }

    private @Nullable String wrongHop(Exchange exchange, @Nullable URI next) {
        if (next == null) {
            return "to what is no URL: " + exchange.header("Location").orElse("no Location");
        }
        if (visited.contains(step(next)) && (json == null || Redirect.keepsMethod(exchange.status()))) {
            return "back to " + next + " (a loop; we keep no cookies)";
        }
        return exchange.hops() >= limits.hops() ? "more than " + limits.hops() + " times" : null;
    }

    /** @param from the URL that sent us here; the URL itself for the first request */
    @Nullable
    FetchResult refusal(URI url, URI from) {
        String to = url.equals(from) ? url.toString() : url + " (redirected from " + from + ")";
        if (!isHttp(url)) {
            return new Denied(DenyRule.SCHEME, to + " is no http(s) URL with a host");
        }
        if ("https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(url.getScheme())) {
            return new Denied(DenyRule.SCHEME, to + " steps down from https to http");
        }
        if (!request.inScope().test(url)) {
            return new Denied(
                    DenyRule.SCOPE,
                    to + " is outside the board's scope.hosts; add its host there if it belongs to the board");
        }
        return request.hopCheck().refusal(url);
    }

    private static boolean isHttp(URI url) {
        return url.getHost() != null
                && ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()));
    }

    private boolean isConditional(URI url) {
        return url.equals(request.validators().url());
    }

    private Map<String, String> validators(URI url) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!isConditional(url)) {
            return headers;
        }
        @Nullable String etag = request.validators().etag();
        @Nullable String lastModified = request.validators().lastModified();
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        return headers;
    }
}
