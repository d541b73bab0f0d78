package dev.boardwalk.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Certificates for 127.0.0.1, made for the test and signed by an authority of its own. What is valid is told by the real clock, as TLS does. */
public final class LoopbackTls implements AutoCloseable {
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "javax.net.ssl.trustStorePassword";
    private static final String NO_SECRET = "changeit";

    private final HeldCertificate authority = new HeldCertificate.Builder()
            .commonName("Authority of a test")
            .certificateAuthority(0)
            .build();
    private final Instant now;

    /** From now on this process trusts the authority and nobody else, until it is closed. */
    public LoopbackTls(Path folder, Instant now) {
        this.now = now;
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", authority.certificate());
            trusted.store(out, NO_SECRET.toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        System.setProperty(TRUST_STORE, file.toString());
        System.setProperty(PASSWORD, NO_SECRET);
    }

    /** In order. */
    public SSLContext valid() {
        return signed(now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(30)));
    }

    /** In order but for its end, which was a week ago. */
    public SSLContext expired() {
        return signed(now.minus(Duration.ofDays(30)), now.minus(Duration.ofDays(7)));
    }

    private SSLContext signed(Instant from, Instant to) {
        HeldCertificate leaf = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .validityInterval(from.toEpochMilli(), to.toEpochMilli())
                .signedBy(authority)
                .build();
        return new HandshakeCertificates.Builder().heldCertificate(leaf).build().sslContext();
    }

    @Override
    public void close() {
        System.clearProperty(TRUST_STORE);
        System.clearProperty(PASSWORD);
    }
}
