package dev.boardwalk.site;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** A site that breaks every rule of HTTP a crawler meets. Speaks to the socket itself, because a real server would not let it. */
public final class HostileSite implements AutoCloseable {
    /** First byte of a TLS record that opens a handshake (RFC 8446, 5.1). */
    private static final int TLS_HANDSHAKE = 0x16;

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    /** Writes one answer; returns false to close the connection. */
    @FunctionalInterface
    private interface Script {
        boolean play(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable SSLContext tls;

    public HostileSite() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::accept);
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    /** How often that path was asked for. */
    public long requests(String path) {
        return requests.stream().filter(path::equals).count();
    }

    /** How many connections were made. */
    public int connections() {
        return open.size();
    }

    /** All paths asked for, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** From now on https is answered on the same port, with this certificate; connections made before end. */
    public HostileSite speaksTls(SSLContext context) {
        tls = context;
        closeConnections();
        return this;
    }

    public HostileSite sends(String path, String head, byte[] body) {
        return plays(path, out -> {
            out.write((head + "Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            return true;
        });
    }

    public HostileSite page(String path, String body) {
        return sends(path, OK, body.getBytes(StandardCharsets.UTF_8));
    }

    public HostileSite answers(String path, int status, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " As Told\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return sends(path, head.toString(), new byte[0]);
    }

    public HostileSite redirects(String path, String location) {
        return answers(path, 302, "Location: " + location);
    }

    /** Reads the request and says nothing. */
    public HostileSite saysNothing(String path) {
        return plays(path, out -> waits());
    }

    public HostileSite hangsUp(String path) {
        return plays(path, out -> false);
    }

    /** Sends the head and half the body, then nothing. */
    public HostileSite stalls(String path) {
        return plays(path, out -> {
            write(out, OK + "Content-Length: 1000\r\n\r\n<p>half");
            return waits();
        });
    }

    /** One byte at a time, for ever, each well within any read timeout. */
    public HostileSite trickles(String path) {
        return plays(path, out -> {
            write(out, OK + "Content-Length: 1000000\r\n\r\n");
            while (!closed.await(20, TimeUnit.MILLISECONDS)) {
                write(out, "x");
            }
            return false;
        });
    }

    public HostileSite neverEnds(String path) {
        String chunk = "2000\r\n" + "x".repeat(0x2000) + "\r\n";
        return plays(path, out -> {
            write(out, OK + "Transfer-Encoding: chunked\r\n\r\n");
            while (closed.getCount() > 0) {
                write(out, chunk);
            }
            return false;
        });
    }

    /** A head without an end. */
    public HostileSite headNeverEnds(String path) {
        return plays(path, out -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            while (closed.getCount() > 0) {
                write(out, "X-More: and more\r\n");
            }
            return false;
        });
    }

    /** Content-Length is longer than what comes. */
    public HostileSite promisesMore(String path, String body) {
        return plays(path, out -> {
            write(out, OK + "Content-Length: " + (body.length() + 100) + "\r\n\r\n" + body);
            return false;
        });
    }

    /** Content-Length is shorter than what comes, and the connection stays open with the rest on it. */
    public HostileSite promisesLess(String path, String body, int promised) {
        return plays(path, out -> {
            write(out, OK + "Content-Length: " + promised + "\r\n\r\n" + body);
            return true;
        });
    }

    /** Zeros that are a thousandth of their size on the wire. */
    public HostileSite gzipBomb(String path, long decoded) {
        return sends(path, OK + "Content-Encoding: gzip\r\n", zeros(decoded));
    }

    public HostileSite speaksSomethingElse(String path) {
        return plays(path, out -> {
            write(out, "220 mail.acme.example ESMTP ready\r\n\r\n");
            return false;
        });
    }

    private HostileSite plays(String path, Script script) {
        scripts.put(path, script);
        return this;
    }

    private boolean waits() throws InterruptedException {
        closed.await();
        return false;
    }

    private void accept() throws IOException {
        while (closed.getCount() > 0) {
            Socket socket = server.accept();
            socket.setTcpNoDelay(true);
            open.add(socket);
            inBackground(() -> serve(socket));
        }
    }

    private void serve(Socket socket) throws IOException, InterruptedException {
        try (socket) {
            var bytes = new PushbackInputStream(socket.getInputStream());
            int first = bytes.read();
            SSLContext secure = tls;
            if (first == TLS_HANDSHAKE && secure != null) {
                var begun = new ByteArrayInputStream(new byte[] {TLS_HANDSHAKE});
                Socket wrapped = ((SSLSocketFactory) secure.getSocketFactory()).createSocket(socket, begun, true);
                answer(wrapped.getInputStream(), wrapped.getOutputStream());
            } else if (first >= 0 && first != TLS_HANDSHAKE) {
                // else it would wait for a line that never ends
                bytes.unread(first);
                answer(bytes, socket.getOutputStream());
            }
        }
    }

    private void answer(InputStream bytes, OutputStream out) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
        boolean keep = true;
        while (keep) {
            String line = in.readLine();
            if (line == null) {
                return;
            }
            while (!in.readLine().isEmpty()) {
                // the rest of the head says nothing these scripts want to know
            }
            String path = line.split(" ")[1];
            requests.add(path);
            Script script = scripts.getOrDefault(path, HostileSite::notFound);
            keep = script.play(out);
            out.flush();
        }
    }

    private static boolean notFound(OutputStream out) throws IOException {
        write(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        return true;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static byte[] zeros(long decoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] block = new byte[1 << 16];
            for (long left = decoded; left > 0; left -= block.length) {
                gzip.write(block, 0, (int) Math.min(left, block.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException e) {
                // the crawler hung up, or the test is over
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void closeConnections() {
        try {
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
            closeConnections();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
