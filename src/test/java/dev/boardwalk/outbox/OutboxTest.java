package dev.boardwalk.outbox;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.boardwalk.database.TestDatabase;
import dev.boardwalk.outbox.Recipient.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over a real database, a real mail server and a real web server, all on loopback. */
class OutboxTest {
    private static final String SECRET = "T0PS3CRET";

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    @RegisterExtension
    static final WireMockExtension web = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Time time = new Time();

    @AfterEach
    void stop() {
        mail.stop();
    }

    @BeforeEach
    void begin() {
        mail.start();
        database.jdbc().sql("TRUNCATE boardwalk.outbox").update();
    }

    @Test
    void everyRecipientGetsItOnce() throws MessagingException {
        web.stubFor(post(anyUrl()).willReturn(status(200)));
        Outbox outbox = outbox(mail.getSmtp().getPort());
        write(outbox, "night-1");
        write(outbox, "night-1"); // a step that ran again writes nothing new
        assertThat(outbox.deliver()).isZero();
        assertThat(outbox.deliver()).isZero();

        MimeMessage[] mails = mail.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getSubject()).isEqualTo("Boardwalk: acme GONE");
        assertThat(mails[0].getMessageID()).endsWith("@boardwalk.example>");
        assertThat(mails[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        List<LoggedRequest> posts = web.findAll(postRequestedFor(anyUrl()));
        assertThat(posts).hasSize(1);
        JsonNode document = JsonMapper.shared().readTree(posts.get(0).getBodyAsString());
        assertThat(document.path("text").asString()).isEqualTo("acme GONE");
        assertThat(document.path("repetition").asBoolean()).isFalse();
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAndNothingIsLost() {
        web.stubFor(post(anyUrl()).willReturn(serverError()));
        Outbox outbox = outbox(1); // nobody listens on port 1
        write(outbox, "night-2");
        assertThat(outbox.deliver()).isEqualTo(2);
        assertThat(time.waited).isEqualTo(Duration.ofSeconds(17));
        assertThat(states()).containsOnly("WAITING 3");

        web.stubFor(post(anyUrl()).willReturn(status(204)));
        assertThat(outbox(mail.getSmtp().getPort()).deliver()).isZero();
        assertThat(states()).containsOnly("SENT 4");
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(lastPost()).contains("\"repetition\":false"); // a 500 is an answer: it was not taken
    }

    @Test
    void anAnswerThatNeverCameIsSaidToMayHaveReachedThem() {
        web.stubFor(post(anyUrl()).willReturn(status(200).withFault(Fault.EMPTY_RESPONSE)));
        Outbox outbox = outbox(mail.getSmtp().getPort());
        write(outbox, "night-3");
        outbox.deliver();
        web.stubFor(post(anyUrl()).willReturn(status(200)));
        outbox.deliver();
        assertThat(lastPost()).contains("\"repetition\":true").contains("[may be a repetition]");
    }

    @Test
    void aSenderThatDiedLeavesItToTheNextWhoSaysSo() throws MessagingException {
        web.stubFor(post(anyUrl()).willReturn(status(200)));
        Outbox outbox = outbox(mail.getSmtp().getPort());
        write(outbox, "night-4");
        // killed between sending and writing that it was sent: both letters are in its hands
        OutboxRepository rows = new OutboxRepository(database.jdbc());
        Letter first = rows.take(List.of(), time.instant()).orElseThrow();
        assertThat(rows.take(List.of(first.id()), time.instant())).isPresent();

        assertThat(outbox.deliver()).isZero();
        assertThat(mail.getReceivedMessages()).isEmpty(); // it may still be alive

        time.now = time.now.plus(OutboxRepository.DEAD_AFTER).plusSeconds(1);
        assertThat(outbox.deliver()).isZero();
        assertThat(mail.getReceivedMessages()[0].getSubject()).startsWith("[may be a repetition] ");
        assertThat(states()).containsOnly("SENT 2");

        rows.end(
                first,
                Outbox.State.WAITING,
                "late",
                false,
                time.instant()); // the dead one comes back, and changes nothing
        assertThat(states()).containsOnly("SENT 2");
    }

    @Test
    void aRefusedMailAndAWrongPasswordAreSaidWithoutSecrets() {
        web.stubFor(post(anyUrl()).willReturn(status(403)));
        Outbox outbox = outbox(1);
        write(outbox, "night-5");
        outbox.deliver();
        List<String> problems = database.jdbc()
                .sql("SELECT problem FROM boardwalk.outbox ORDER BY channel")
                .query(String.class)
                .list();
        assertThat(problems.get(0)).startsWith("no connection to the mail server");
        assertThat(problems.get(1)).isEqualTo("answered 403");
        String everything = database.jdbc()
                .sql("SELECT string_agg(o::text, ' ') FROM boardwalk.outbox o")
                .query(String.class)
                .single();
        assertThat(everything).doesNotContain(SECRET);
    }

    @Test
    void theLogSaysAProblemOnceHoweverOftenItIsTried() {
        web.stubFor(post(anyUrl()).willReturn(serverError()));
        Outbox outbox = outbox(mail.getSmtp().getPort());
        write(outbox, "night-8");
        List<String> said = logged(() -> {
            outbox.deliver();
            web.stubFor(post(anyUrl()).willReturn(status(403)));
            for (int i = 1; i < Outbox.MOST_ATTEMPTS; i++) {
                outbox.deliver();
            }
        });
        assertThat(said)
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("answered 500; 'alarm send' tries again"),
                        other -> assertThat(other).endsWith("answered 403; 'alarm send' tries again"),
                        last -> assertThat(last).endsWith("answered 403; given up"));
    }

    private static List<String> logged(Runnable what) {
        Logger logger = (Logger) LoggerFactory.getLogger(Outbox.class);
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        logger.addAppender(events);
        try {
            what.run();
        } finally {
            logger.detachAppender(events);
        }
        return events.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void afterManyAttemptsItIsGivenUpAndStaysVisible() {
        web.stubFor(post(anyUrl()).willReturn(serverError()));
        Outbox outbox = outbox(1);
        write(outbox, "night-6");
        for (int i = 0; i < Outbox.MOST_ATTEMPTS; i++) {
            outbox.deliver();
        }
        assertThat(states()).containsOnly("GIVEN_UP " + Outbox.MOST_ATTEMPTS);
        assertThat(new OutboxRepository(database.jdbc()).unsent(time.instant().minus(Duration.ofDays(1))))
                .isEqualTo(2);
    }

    @Test
    void aWebhookThatIsNotConfiguredAnyMoreIsGivenUp() {
        web.stubFor(post(anyUrl()).willReturn(serverError()));
        write(outbox(1), "night-7");
        Outbox without = new Outbox(
                new OutboxRepository(database.jdbc()),
                database.transactions(),
                List.of(),
                new Carriers(null, new WebhookCarrier(Map.of(), "Boardwalk/test")),
                time,
                time);
        assertThat(without.deliver()).as("they did not go out").isEqualTo(2);
        assertThat(states()).containsOnly("GIVEN_UP 1");
        assertThat(without.deliver()).as("and are history").isZero();
    }

    private Outbox outbox(int smtpPort) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtpPort);
        Map<String, URI> webhooks = Map.of("ops", URI.create(web.baseUrl() + "/hook/" + SECRET));
        return new Outbox(
                new OutboxRepository(database.jdbc()),
                database.transactions(),
                List.of(new Recipient(Channel.MAIL, "ops@example.com"), new Recipient(Channel.WEBHOOK, "ops")),
                new Carriers(
                        new MailCarrier(sender, "boardwalk@boardwalk.example", time),
                        new WebhookCarrier(webhooks, "Boardwalk/test")),
                time,
                time);
    }

    private static void write(Outbox outbox, String key) {
        database.transactions()
                .executeWithoutResult(status -> outbox.write(
                        new Message(key, "Boardwalk: acme GONE", "acme is GONE\n", "{\"text\": \"acme GONE\"}")));
    }

    private static List<String> states() {
        return database.jdbc()
                .sql("SELECT state || ' ' || attempts FROM boardwalk.outbox")
                .query(String.class)
                .list();
    }

    private static String lastPost() {
        List<LoggedRequest> posts = web.findAll(postRequestedFor(anyUrl()));
        return posts.stream()
                .max(Comparator.comparing(LoggedRequest::getLoggedDate))
                .orElseThrow()
                .getBodyAsString();
    }

    /** Waiting takes no time, and is counted. */
    private static final class Time implements InstantSource, Outbox.Waiting {
        private Instant now = Instant.parse("2026-03-04T05:00:00Z");
        private Duration waited = Duration.ZERO;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public void pause(Duration duration) {
            waited = waited.plus(duration);
        }
    }
}
