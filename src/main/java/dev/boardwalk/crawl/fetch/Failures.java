package dev.boardwalk.crawl.fetch;

import dev.boardwalk.crawl.answer.FailureKind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
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

    /** In words for an operator; what is common without the names of Java's classes. */
    static String words(IOException thrown) {
        String message = String.valueOf(thrown.getMessage());
        if (thrown instanceof UnknownHostException) {
            return message;
        }
        if (thrown instanceof SSLPeerUnverifiedException) {
            return "its certificate is for another name: " + message;
        }
        Throwable root = root(thrown);
        if (root instanceof CertificateExpiredException || root instanceof CertificateNotYetValidException) {
            return "its certificate %s (%s)"
                    .formatted(
                            root instanceof CertificateExpiredException ? "has expired" : "is not valid yet",
                            root.getMessage());
        }
        if (root instanceof CertPathBuilderException) {
            return "its certificate was not signed by anybody this Java trusts";
        }
        return thrown.getClass().getSimpleName() + ": " + message;
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
