package dev.boardwalk.outbox;

import dev.boardwalk.outbox.Attempt.Refused;
import dev.boardwalk.outbox.Attempt.Taken;
import dev.boardwalk.outbox.Attempt.Unanswered;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends mails by SMTP. */
public final class MailCarrier implements Carrier {
    private final JavaMailSender sender;
    private final String from;
    private final InstantSource clock;

    /** @param from the sender's address */
    public MailCarrier(JavaMailSender sender, String from, InstantSource clock) {
        this.sender = sender;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public Attempt send(Letter letter) {
        try {
            sender.send(mail(letter));
            return new Taken();
        } catch (MailAuthenticationException e) {
            return new Refused("the mail server did not accept user and password");
        } catch (MailSendException e) {
            return ended(e);
        } catch (MessagingException | MailParseException e) {
            return new Refused("no mail can be written to this address: " + firstLine(e));
        } catch (MailException e) {
            return new Unanswered(firstLine(e));
        }
    }

    private MimeMessage mail(Letter letter) throws MessagingException {
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(letter.recipient().name());
        helper.setSubject(letter.subject());
        helper.setText(letter.body());
        helper.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Message-ID", "<" + letter.identity() + "@" + from.substring(from.indexOf('@') + 1) + ">");
        mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday notes in answer
        return mail;
    }

    /** Without a connection nothing went out; a refusal is an answer; all else broke off in between. */
    private static Attempt ended(MailSendException thrown) {
        Exception why = thrown.getFailedMessages().isEmpty()
                ? thrown
                : thrown.getFailedMessages().values().iterator().next();
        Throwable root = root(why);
        if (root instanceof ConnectException
                || root instanceof UnknownHostException
                || root instanceof NoRouteToHostException) {
            return new Refused("no connection to the mail server: " + firstLine(why));
        }
        return why instanceof SendFailedException
                ? new Refused("the mail server refused it: " + firstLine(why))
                : new Unanswered("the mail server did not answer: " + firstLine(why));
    }

    private static String firstLine(Throwable thrown) {
        Throwable root = root(thrown);
        String message = root.getMessage() == null ? "" : root.getMessage();
        return root.getClass().getSimpleName()
                + message.lines().findFirst().map(line -> ": " + line.strip()).orElse("");
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
