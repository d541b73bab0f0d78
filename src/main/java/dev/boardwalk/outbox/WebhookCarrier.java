package dev.boardwalk.outbox;

import dev.boardwalk.outbox.Attempt.Hopeless;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts a message's document as JSON. Its {@code text} is what chat programs show (Slack, Mattermost, Rocket.Chat and Google Chat take it as it is).
 */
public final class WebhookCarrier implements Carrier {
    private final Map<String, URI> urls;
    private final String userAgent;
    private final HttpCall http = new HttpCall();
    private final JsonMapper json = JsonMapper.shared();

    /** @param urls by name */
    public WebhookCarrier(Map<String, URI> urls, String userAgent) {
        this.urls = Map.copyOf(urls);
        this.userAgent = userAgent;
    }

    @Override
    public Attempt send(Letter letter) {
        URI url = urls.get(letter.recipient().name());
        if (url == null) {
            return new Hopeless("no webhook of this name is configured any more");
        }
        return http.send(HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .header("User-Agent", userAgent)
                .header("Idempotency-Key", letter.identity().toString())
                .POST(BodyPublishers.ofString(document(letter))));
    }

    private String document(Letter letter) {
        ObjectNode document = (ObjectNode) json.readTree(letter.message().document());
        document.put("repetition", letter.maybeSent());
        if (letter.maybeSent()) {
            document.put("text", letter.subject() + "\n" + letter.body());
        }
        return json.writeValueAsString(document);
    }
}
