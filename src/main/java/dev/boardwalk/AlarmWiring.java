package dev.boardwalk;

import dev.boardwalk.alarm.AlarmRepository;
import dev.boardwalk.alarm.Alarms;
import dev.boardwalk.crawl.pace.Pause;
import dev.boardwalk.outbox.Carriers;
import dev.boardwalk.outbox.MailCarrier;
import dev.boardwalk.outbox.Outbox;
import dev.boardwalk.outbox.OutboxRepository;
import dev.boardwalk.outbox.Recipient;
import dev.boardwalk.outbox.Recipient.Channel;
import dev.boardwalk.outbox.SuccessPing;
import dev.boardwalk.outbox.WebhookCarrier;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Alarms and their ways out: mail, webhooks and the sign of life, as {@link AlarmSettings} has them. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
@EnableConfigurationProperties(AlarmSettings.class)
class AlarmWiring {
    @Bean
    OutboxRepository outboxRepository(JdbcClient jdbc) {
        return new OutboxRepository(jdbc);
    }

    @Bean
    Outbox outbox(
            AlarmSettings settings,
            OutboxRepository rows,
            PlatformTransactionManager transactionManager,
            ObjectProvider<JavaMailSender> mail,
            Pause pause,
            InstantSource clock) {
        List<Recipient> recipients = new ArrayList<>();
        settings.addresses().forEach(address -> recipients.add(new Recipient(Channel.MAIL, address)));
        settings.webhooks().keySet().forEach(name -> recipients.add(new Recipient(Channel.WEBHOOK, name)));
        Carriers carriers = new Carriers(
                mailCarrier(settings, mail.getIfAvailable(), clock),
                new WebhookCarrier(settings.webhooks(), userAgent()));
        return new Outbox(rows, own(transactionManager), recipients, carriers, pause::pause, clock);
    }

    private static @Nullable MailCarrier mailCarrier(
            AlarmSettings settings, @Nullable JavaMailSender sender, InstantSource clock) {
        if (settings.mailTo().isEmpty()) {
            return null;
        }
        if (sender == null) {
            throw new IllegalArgumentException(
                    "boardwalk.alarm.mail-to names whom to mail, but there is no mail server: set spring.mail.host");
        }
        return new MailCarrier(sender, settings.from(), clock);
    }

    @Bean
    SuccessPing successPing(
            AlarmSettings settings,
            OutboxRepository rows,
            PlatformTransactionManager transactionManager,
            Pause pause,
            InstantSource clock) {
        return new SuccessPing(settings.ping(), userAgent(), rows, own(transactionManager), pause::pause, clock);
    }

    @Bean
    Alarms alarms(JdbcClient jdbc, Outbox outbox) {
        return new Alarms(new AlarmRepository(jdbc), outbox);
    }

    @Bean
    AfterNight afterNight(Alarms alarms, Outbox outbox, SuccessPing ping, TransactionTemplate transactions) {
        return new AfterNight(alarms, outbox, ping, transactions);
    }

    /** Nothing is sent inside anybody's transaction, and what became of it is written whatever becomes of theirs. */
    private static TransactionTemplate own(PlatformTransactionManager transactionManager) {
        TransactionTemplate own = new TransactionTemplate(transactionManager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return own;
    }

    private static String userAgent() {
        return "Boardwalk/" + Boardwalk.version();
    }
}
