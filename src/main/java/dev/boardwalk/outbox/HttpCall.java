package dev.boardwalk.outbox;

import dev.boardwalk.outbox.Attempt.Refused;
import dev.boardwalk.outbox.Attempt.Taken;
import dev.boardwalk.outbox.Attempt.Unanswered;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/**
 * One call to an operator's own URL. Not the crawler's client: that one is for strangers' sites, refuses private addresses and waits its turn, and an
 * alarm goes to a machine of one's own as a rule. Its problems never name the URL, which may be a secret.
 */
final class HttpCall {
    static final Duration CONNECT = Duration.ofSeconds(10);
    static final Duration ANSWER = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /** Tries once. Answers of 200 to 299 are yes; the answer's body is not read. */
    Attempt send(HttpRequest.Builder request) {
        try {
            int status = client.send(request.timeout(ANSWER).build(), BodyHandlers.discarding())
                    .statusCode();
            return status / 100 == 2 ? new Taken() : new Refused("answered " + status);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Refused("no connection");
        } catch (HttpTimeoutException e) {
            return new Unanswered("no answer within " + ANSWER.toSeconds() + " s");
        } catch (IOException e) {
            return new Unanswered("the connection broke off: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unanswered("interrupted");
        }
    }
}
