package dev.boardwalk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told of trouble and how, {@code boardwalk.alarm.*}. The mail server is {@code spring.mail.*}. A misspelt name is refused: nobody would be told.
 *
 * @param after so many bad nights of a board in a row are told; a board file's {@code expect.alarmAfter} goes first
 * @param mailTo mail addresses
 * @param mailFrom the sender's address
 * @param webhook URLs by a name of one's own; they may be secrets, so only the names are stored and shown
 * @param successPing a URL that is asked for after each full night that ended as it should, for somebody outside to miss; null: none
 */
@ConfigurationProperties(prefix = "boardwalk.alarm", ignoreUnknownFields = false)
public record AlarmSettings(
        @DefaultValue("3") int after,
        @DefaultValue List<String> mailTo,
        @Nullable String mailFrom,
        @DefaultValue Map<String, String> webhook,
        @Nullable String successPing) {

    public AlarmSettings {
        mailTo = List.copyOf(mailTo);
        webhook = Map.copyOf(webhook);
        if (after < 1) {
            throw new IllegalArgumentException("boardwalk.alarm.after: " + after + " nights: at least 1");
        }
    }

    /** By name. */
    Map<String, URI> webhooks() {
        Map<String, URI> urls = new TreeMap<>();
        webhook.forEach((name, url) -> urls.put(name, url("boardwalk.alarm.webhook." + name, url)));
        return urls;
    }

    @Nullable
    URI ping() {
        return successPing == null || successPing.isBlank() ? null : url("boardwalk.alarm.success-ping", successPing);
    }

    /** The sender, which mail servers insist on. */
    String from() {
        if (mailFrom == null || !mailFrom.matches("[^\\s@]+@[^\\s@]+")) {
            throw new IllegalArgumentException(
                    "boardwalk.alarm.mail-to names whom to mail: set boardwalk.alarm.mail-from to the sender's address as well");
        }
        return mailFrom;
    }

    /** Wrong settings are said before the first night, not after it. */
    List<String> addresses() {
        List<String> wrong = new ArrayList<>(mailTo);
        wrong.removeIf(address -> address.matches("[^\\s@]+@[^\\s@]+"));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("boardwalk.alarm.mail-to: not a mail address: " + wrong.get(0));
        }
        return mailTo;
    }

    /** The URL itself is in no message: it may be a secret. */
    private static URI url(String setting, String text) {
        try {
            URI url = new URI(text.strip());
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            if (url.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return url;
            }
        } catch (URISyntaxException e) {
            // said below; its own message repeats the URL
        }
        throw new IllegalArgumentException(setting + " is not an http or https URL");
    }
}
