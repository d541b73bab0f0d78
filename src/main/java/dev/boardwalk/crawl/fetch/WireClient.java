package dev.boardwalk.crawl.fetch;

import dev.boardwalk.crawl.address.AddressGuard;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** HttpClient with everything off that it would do behind our back. */
final class WireClient {
    /** One request a host at a time; a second connection only while a first is being closed. */
    private static final int CONNECTIONS_PER_ROUTE = 2;

    /** Enough for any real server; an endless head ends here. */
    private static final Http1Config HEAD_LIMITS = Http1Config.custom()
            .setMaxLineLength(16 << 10)
            .setMaxHeaderCount(200)
            .build();

    private WireClient() {}

    static CloseableHttpClient create(UserAgent agent, AddressGuard guard, int connections, Duration connect) {
        return HttpClients.custom()
                .setConnectionManager(pool(guard, connections, connect))
                .setDefaultRequestConfig(RequestConfig.custom()
                        // an "Upgrade: TLS" header confuses servers and gains nothing
                        .setProtocolUpgradeEnabled(false)
                        .setConnectionRequestTimeout(Timeout.of(connect))
                        .build())
                .setUserAgent(agent.header())
                .setDefaultHeaders(List.of(
                        new BasicHeader(
                                "Accept",
                                "text/html,application/xhtml+xml,application/json;q=0.9,application/xml;q=0.9,*/*;q=0.1"),
                        new BasicHeader("Accept-Encoding", "gzip")))
                .disableContentCompression()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    private static HttpClientConnectionManager pool(AddressGuard guard, int connections, Duration connect) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setMaxConnTotal(connections)
                .setMaxConnPerRoute(CONNECTIONS_PER_ROUTE)
                .setConnectionFactory(new CleanConnections(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEAD_LIMITS)
                        .build()))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connect))
                        // always look before using a connection again: servers close idle ones, and see
                        // CleanConnections
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .setTimeToLive(TimeValue.ofMinutes(2))
                        .build())
                .build();
    }
}
