package dev.boardwalk.archive;

import dev.boardwalk.posting.PageBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;

/** Gives archived answers back. */
public final class ArchiveReader {
    private final Path location;
    private final int maxBody;

    /** @param maxBody bytes of a decoded body read at most, the same as when it was fetched */
    public ArchiveReader(Path location, int maxBody) {
        this.location = location;
        this.maxBody = maxBody;
    }

    /**
     * What was archived.
     *
     * @param page the body, content-decoded, as it was read in its night
     * @param status the HTTP status
     * @param truncated the body is not whole; it was not read in its night either
     */
    public record Archived(PageBody page, int status, boolean truncated) {}

    /**
     * Reads one record.
     *
     * @param file path below the archive's location, see {@code archive_file.name}
     * @param offset first byte of the record
     * @throws IOException when there is no such file, no response record at that offset, or a body that does not decode
     */
    public Archived read(String file, long offset) throws IOException {
        try (FileChannel channel = FileChannel.open(location.resolve(file), StandardOpenOption.READ)) {
            channel.position(offset);
            try (WarcReader reader = new WarcReader(channel)) {
                Optional<WarcRecord> record = reader.next();
                if (record.isPresent() && record.get() instanceof WarcResponse response) {
                    return archived(response);
                }
                String there = record.isPresent()
                        ? "a record of the type " + record.get().type()
                        : "no record";
                throw new IOException(there + " at byte " + offset + " of " + file + ", where a body is expected");
            }
        }
    }

    /**
     * What one record says, of whatever type: its own headers with those of the answer, and the body as it was sent and decoded. For looking something up;
     * a body that does not decode is given as it is.
     */
    public List<byte[]> parts(String file, long offset) throws IOException {
        try (FileChannel channel = FileChannel.open(location.resolve(file), StandardOpenOption.READ)) {
            channel.position(offset);
            try (WarcReader reader = new WarcReader(channel)) {
                WarcRecord record =
                        reader.next().orElseThrow(() -> new IOException("no record at byte " + offset + " of " + file));
                List<byte[]> parts = new ArrayList<>();
                parts.add(record.headers().map().toString().getBytes(StandardCharsets.UTF_8));
                if (record instanceof WarcResponse response) {
                    parts.addAll(parts(response.http()));
                } else if (record instanceof WarcRevisit revisit) {
                    parts.add(revisit.http().headers().map().toString().getBytes(StandardCharsets.UTF_8));
                }
                return parts;
            }
        }
    }

    private List<byte[]> parts(HttpResponse http) throws IOException {
        byte[] headers = http.headers().map().toString().getBytes(StandardCharsets.UTF_8);
        byte[] body = http.body().stream().readAllBytes();
        boolean packed = http.headers()
                .first("Content-Encoding")
                .filter(coding -> coding.contains("gzip"))
                .isPresent();
        if (!packed) {
            return List.of(headers, body);
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return List.of(headers, in.readNBytes(maxBody));
        } catch (IOException e) {
            return List.of(headers, body);
        }
    }

    private Archived archived(WarcResponse response) throws IOException {
        HttpResponse http = response.http();
        byte[] body;
        try (InputStream in = http.bodyDecoded().stream()) {
            body = in.readNBytes(maxBody + 1);
        }
        if (body.length > maxBody) {
            throw new IOException("the decoded body of " + response.target() + " has more than " + maxBody + " bytes");
        }
        String contentType = http.headers().map().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .findFirst()
                .orElse(null);
        boolean truncated = response.truncated() != WarcTruncationReason.NOT_TRUNCATED;
        return new Archived(
                new PageBody(response.targetURI(), body, contentType, response.date()), http.status(), truncated);
    }
}
