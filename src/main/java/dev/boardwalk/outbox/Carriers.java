package dev.boardwalk.outbox;

import dev.boardwalk.outbox.Recipient.Channel;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is configured to send with.
 *
 * @param mail null: no mail server
 * @param webhook null: no webhooks
 */
public record Carriers(@Nullable MailCarrier mail, @Nullable WebhookCarrier webhook) {
    Map<Channel, Carrier> byChannel() {
        Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
        if (mail != null) {
            carriers.put(Channel.MAIL, mail);
        }
        if (webhook != null) {
            carriers.put(Channel.WEBHOOK, webhook);
        }
        return carriers;
    }
}
