package dev.boardwalk.ops.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Serves the sample boards on loopback, each on a port of its own. */
public final class SampleSites implements AutoCloseable {
    static final List<String> NAMES = List.of("larkfield", "kestrel", "deccan", "harbourline");

    private final Map<String, HttpServer> servers = new LinkedHashMap<>();
    private final SamplePages pages;
    private volatile SampleNight night = SampleNight.FIRST;

    private SampleSites(LocalDate firstNight) {
        this.pages = new SamplePages(firstNight, this::origin);
    }

    /**
     * Starts them, showing the first night.
     *
     * @throws IOException when no port of loopback can be had
     */
    public static SampleSites start(LocalDate firstNight) throws IOException {
        SampleSites sites = new SampleSites(firstNight);
        for (String name : NAMES) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            sites.servers.put(name, server);
            server.createContext("/", exchange -> sites.answer(name, exchange));
            server.start();
        }
        return sites;
    }

    public void show(SampleNight shown) {
        this.night = shown;
    }

    /** scheme://host:port of a site. */
    public String origin(String site) {
        HttpServer server = servers.get(site);
        if (server == null) {
            throw new IllegalArgumentException("there is no sample site '" + site + "', only " + NAMES);
        }
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(String site, HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<String> page =
                    pages.page(site, night, exchange.getRequestURI().getPath());
            byte[] body = page.orElse("<!DOCTYPE html><title>Not found</title><p>There is no such page.</p>")
                    .getBytes(StandardCharsets.UTF_8);
            boolean text = exchange.getRequestURI().getPath().endsWith(".txt");
            exchange.getResponseHeaders()
                    .set("Content-Type", text ? "text/plain; charset=utf-8" : "text/html; charset=utf-8");
            exchange.sendResponseHeaders(page.isPresent() ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        servers.values().forEach(server -> server.stop(0));
    }
}
