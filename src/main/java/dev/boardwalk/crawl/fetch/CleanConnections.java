package dev.boardwalk.crawl.fetch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.util.Timeout;

/**
 * Connections that are not used again when bytes lie on them before a request was sent. These are the rest of a body longer than its Content-Length or an
 * answer nobody asked for (408 of a server about to close); HttpClient would take them for the answer to the next request, and store one page as another.
 */
final class CleanConnections implements HttpConnectionFactory<ManagedHttpClientConnection> {
    private static final Timeout A_LOOK = Timeout.ofMilliseconds(1);

    private final HttpConnectionFactory<ManagedHttpClientConnection> plain;

    CleanConnections(HttpConnectionFactory<ManagedHttpClientConnection> plain) {
        this.plain = plain;
    }

    @Override
    public ManagedHttpClientConnection createConnection(Socket socket) throws IOException {
        ManagedHttpClientConnection connection = plain.createConnection(socket);
        return (ManagedHttpClientConnection) Proxy.newProxyInstance(
                CleanConnections.class.getClassLoader(),
                new Class<?>[] {ManagedHttpClientConnection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("isStale") && connection.isDataAvailable(A_LOOK)) {
                        return true;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
