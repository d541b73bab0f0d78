package dev.boardwalk.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/** Pages from the JDK's own server, for measuring: it does next to nothing, answers 304 to the ETag it gave, and remembers when it was asked. */
public final class CheapSite implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> asked = new ConcurrentLinkedQueue<>();
    private final ConcurrentHashMap<Integer, Integer> answers = new ConcurrentHashMap<>();

    /** @param threads what answers, shared by all sites of a measurement */
    public CheapSite(Executor threads) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    public void page(String path, String html) {
        pages.put(path, html);
    }

    /** System.nanoTime() of each request, in order. */
    public List<Long> asked() {
        return List.copyOf(asked);
    }

    /** How often it answered with each status since the last call. */
    public Map<Integer, Integer> takeAnswers() {
        Map<Integer, Integer> taken = Map.copyOf(answers);
        answers.clear();
        return taken;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(System.nanoTime());
        String path = exchange.getRequestURI().toString();
        String html = path.equals("/robots.txt") ? "" : pages.get(path);
        String etag = "\"" + path.hashCode() + "\"";
        int status =
                html == null ? 404 : etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match")) ? 304 : 200;
        answers.merge(status, 1, Integer::sum);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("ETag", etag);
        byte[] body = status == 200 ? html.getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
