package dev.boardwalk.archive;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.Warcinfo;

/** WARC records of what we keep. */
final class WarcRecords {
    /**
     * Put before the name of a header that does not describe the stored bytes: chunks are gone when we see a body, and a reader which believed the
     * header would look for them.
     */
    static final String AS_SENT = "X-Boardwalk-";

    private WarcRecords() {}

    /** The first record of every file: what the file is and who wrote it. */
    static Warcinfo warcinfo(String fileName, String software, Instant at) {
        return new Warcinfo.Builder()
                .date(at)
                .filename(fileName)
                .fields(
                        Map.of(
                                "software", List.of(software),
                                "format", List.of("WARC File Format 1.1"),
                                "conformsTo",
                                        List.of(
                                                "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")))
                .build();
    }

    static WarcResponse response(Answer answer) {
        WarcResponse.Builder record = new WarcResponse.Builder(answer.url())
                .date(date(answer.at()))
                .payloadDigest(digest(answer.payloadSha256()));
        if (answer.truncated() != null) {
            record.truncated(WarcTruncationReason.valueOf(answer.truncated()));
        }
        return record.body(MediaType.HTTP_RESPONSE, http(answer)).build();
    }

    /** WARC 1.1, 6.7: a 304 is "server not modified", the same body sent once more "identical payload digest". The block holds the headers only. */
    static WarcRevisit revisit(Answer answer, Referred referred) {
        URI profile =
                answer.status() == 304 ? WarcRevisit.SERVER_NOT_MODIFIED_1_1 : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
        return new WarcRevisit.Builder(answer.url(), profile)
                .date(date(answer.at()))
                .payloadDigest(digest(referred.payloadSha256()))
                .refersTo((URI) null, referred.url(), date(referred.at()))
                .body(MediaType.HTTP_RESPONSE, head(answer, header -> true).getBytes(StandardCharsets.ISO_8859_1))
                .build();
    }

    /** Rows of the database hold microseconds, and a revisit names its original by this. */
    private static Instant date(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static WarcDigest digest(String sha256) {
        return new WarcDigest("sha256", HexFormat.of().parseHex(sha256));
    }

    private static byte[] http(Answer answer) {
        byte[] head = head(answer, header -> describesTheBody(header, answer.body().length))
                .getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length + answer.body().length);
        bytes.writeBytes(head);
        bytes.writeBytes(answer.body());
        return bytes.toByteArray();
    }

    private static String head(Answer answer, Predicate<Map.Entry<String, String>> asIs) {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" \r\n");
        for (Map.Entry<String, String> header : answer.headers()) {
            if (!asIs.test(header)) {
                head.append(AS_SENT);
            }
            head.append(header.getKey())
                    .append(": ")
                    .append(oneLine(header.getValue()))
                    .append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static boolean describesTheBody(Map.Entry<String, String> header, int length) {
        return switch (header.getKey().toLowerCase(Locale.ROOT)) {
            case "transfer-encoding" -> false;
            case "content-length" -> header.getValue().strip().equals(Integer.toString(length));
            default -> true;
        };
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\r\\n\\x00]+", " ");
    }
}
