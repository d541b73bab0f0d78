package dev.boardwalk.site;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.Comparator;
import java.util.List;

/** A site that keeps to HTTP, with gzip for who asks for it. What was not told to it is 404. */
public final class PoliteSite implements AutoCloseable {
    private final WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());

    public PoliteSite() {
        server.start();
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** {@code 127.0.0.1:port}, as {@code scope.hosts} wants it. */
    public String host() {
        return "127.0.0.1:" + server.port();
    }

    public PoliteSite page(String path, String html) {
        return typed(path, "text/html; charset=utf-8", html);
    }

    public PoliteSite typed(String path, String contentType, String body) {
        return stub(path, aResponse().withHeader("Content-Type", contentType).withBody(body));
    }

    /** A page with a version: who names it is told that nothing changed. */
    public PoliteSite versioned(String path, String html, String etag, String lastModified) {
        page(path, html, "ETag", etag, "Last-Modified", lastModified);
        server.stubFor(get(urlEqualTo(path))
                .atPriority(1)
                .withHeader("If-None-Match", equalTo(etag))
                .willReturn(aResponse().withStatus(304).withHeader("ETag", etag)));
        return this;
    }

    private void page(String path, String html, String... headers) {
        ResponseDefinitionBuilder response = aResponse()
                .withHeader("Content-Type", "text/html; charset=utf-8")
                .withBody(html);
        for (int i = 0; i < headers.length; i += 2) {
            response.withHeader(headers[i], headers[i + 1]);
        }
        stub(path, response);
    }

    public PoliteSite robots(String rules) {
        return typed("/robots.txt", "text/plain", rules);
    }

    /** @param headers "Name: value" each */
    public PoliteSite answers(String path, int status, String... headers) {
        ResponseDefinitionBuilder response = aResponse().withStatus(status);
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            response.withHeader(parts[0], parts[1]);
        }
        return stub(path, response);
    }

    public PoliteSite redirects(String path, String location) {
        return answers(path, 302, "Location: " + location);
    }

    /** The status of every answer since the last call, by path, in order: "304 /jobs/1". */
    public List<String> takeAnswers() {
        List<String> answers = server.getServeEvents().getRequests().stream()
                .sorted(Comparator.comparing(event -> event.getRequest().getLoggedDate()))
                .map(event -> event.getResponse().getStatus() + " "
                        + event.getRequest().getUrl())
                .toList();
        server.resetRequests();
        return answers;
    }

    /** How often that path was asked for. */
    public int requests(String path) {
        return server.countRequestsMatching(getRequestedFor(urlEqualTo(path)).build())
                .getCount();
    }

    /** All paths asked for, in order. */
    public List<String> requests() {
        return server.getServeEvents().getRequests().stream()
                .sorted(Comparator.comparing(event -> event.getRequest().getLoggedDate()))
                .map(event -> event.getRequest().getUrl())
                .toList();
    }

    /** Answers a POST of this JSON to the path, and no other. */
    public PoliteSite posted(String path, String json, String answer) {
        server.stubFor(post(urlEqualTo(path))
                .withRequestBody(equalToJson(json))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody(answer)));
        return this;
    }

    /** Answers every POST to the path by a redirect. */
    public PoliteSite redirectsPost(String path, int status, String location) {
        server.stubFor(
                post(urlEqualTo(path)).willReturn(aResponse().withStatus(status).withHeader("Location", location)));
        return this;
    }

    /** The values of a header of the last request for that path; empty when it was not sent. */
    public List<String> headerOf(String path, String name) {
        List<LoggedRequest> all = server.findAll(getRequestedFor(urlEqualTo(path)));
        HttpHeader header = all.get(all.size() - 1).header(name);
        return header.isPresent() ? header.values() : List.of();
    }

    /** What was told of the path before no longer holds. */
    private PoliteSite stub(String path, ResponseDefinitionBuilder response) {
        server.getStubMappings().stream()
                .filter(known -> path.equals(known.getRequest().getUrl())
                        && RequestMethod.GET.equals(known.getRequest().getMethod()))
                .forEach(server::removeStub);
        server.stubFor(get(urlEqualTo(path)).willReturn(response));
        return this;
    }

    @Override
    public void close() {
        server.stop();
    }
}
