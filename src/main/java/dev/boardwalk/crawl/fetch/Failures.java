package dev.boardwalk.crawl.fetch;

import dev.boardwalk.crawl.answer.FailureKind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** What an exception before any answer means. */
final class Failures {
    private Failures() {}

    /** @param expired the deadline passed; whatever was thrown then was thrown because of it */
    static FailureKind kind(IOException thrown, boolean expired) {
        if (expired) {
            return FailureKind.TIMEOUT;
        }
        if (thrown instanceof UnknownHostException) {
            return FailureKind.DNS;
        }
        if (thrown instanceof SSLException) {
            return FailureKind.TLS;
        }
        if (thrown instanceof ConnectException
                || thrown instanceof ConnectTimeoutException
                || thrown instanceof NoRouteToHostException) {
            return FailureKind.CONNECT;
        }
        return thrown instanceof InterruptedIOException ? FailureKind.TIMEOUT : FailureKind.PROTOCOL;
    }
}
