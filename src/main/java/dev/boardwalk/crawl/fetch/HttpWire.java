package dev.boardwalk.crawl.fetch;

import dev.boardwalk.crawl.address.AddressGuard;
import dev.boardwalk.crawl.answer.Truncation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** One request, as it goes over the wire: no redirects, no decoding, no judgement. Connections are kept and used again. */
public final class HttpWire implements AutoCloseable {
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor timers;

    /**
     * @param agent sent with every request
     * @param guard judges every address at connect
     * @param connections open at once, over all hosts
     * @param connect the longest wait for one connection
     */
    public HttpWire(UserAgent agent, AddressGuard guard, int connections, Duration connect) {
        client = WireClient.create(agent, guard, connections, connect);
        timers = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "fetch-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        timers.setRemoveOnCancelPolicy(true);
    }

    /**
     * @param headers in order, names in the sender's case
     * @param body as received, without chunk framing
     * @param truncated null when the body is whole
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Answer(
            int status,
            List<Map.Entry<String, String>> headers,
            byte[] body,
            @Nullable Truncation truncated) {}

    /** How many bytes of a body to read, once status and headers are known. */
    @FunctionalInterface
    interface BodyLimit {
        int bytes(int status, @Nullable String contentType);
    }

    Call begin(Duration limit) {
        return new Call(timers, limit);
    }

    /**
     * @param url with a path, without user and fragment, see {@link Redirect#clean}
     * @param json the body of a POST; null for a GET
     * @throws IOException when no answer came; a body that breaks off is an answer
     */
    Answer ask(URI url, byte @Nullable [] json, Map<String, String> headers, BodyLimit limit, Call call)
            throws IOException {
        HttpUriRequestBase request = json == null ? new HttpGet(url) : post(url, json);
        headers.forEach(request::addHeader);
        call.sends(request);
        HttpHost target = new HttpHost(url.getScheme(), url.getHost(), url.getPort());
        ClassicHttpResponse response = client.executeOpen(target, request, HttpClientContext.create());
        try {
            return read(response, limit, call, request);
        } finally {
            closeQuietly(response);
        }
    }

    private static HttpPost post(URI url, byte[] json) {
        HttpPost request = new HttpPost(url);
        request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        request.addHeader("Accept", "application/json");
        return request;
    }

    private static Answer read(ClassicHttpResponse response, BodyLimit limit, Call call, HttpUriRequestBase request)
            throws IOException {
        List<Map.Entry<String, String>> headers = Stream.of(response.getHeaders())
                .map(header -> Map.entry(header.getName(), header.getValue() == null ? "" : header.getValue()))
                .toList();
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Answer(response.getCode(), headers, new byte[0], null);
        }
        int most = limit.bytes(response.getCode(), entity.getContentType());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Truncation truncated = copy(entity.getContent(), body, most, call);
        if (truncated != null) {
            // else closing would read the rest, however long it is
            request.cancel();
        }
        return new Answer(response.getCode(), headers, body.toByteArray(), truncated);
    }

    private static @Nullable Truncation copy(InputStream in, ByteArrayOutputStream out, int most, Call call) {
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                int room = most - out.size();
                out.write(buffer, 0, Math.min(n, room));
                if (n > room) {
                    return Truncation.LENGTH;
                }
            }
            return null;
        } catch (IOException e) {
            return call.expired() ? Truncation.TIME : Truncation.DISCONNECT;
        }
    }

    private static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            // an aborted connection has nothing left to say
            return;
        }
    }

    @Override
    public void close() throws IOException {
        timers.shutdownNow();
        client.close();
    }
}
