package dev.boardwalk.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
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
        WarcResponse.Builder record = new WarcResponse.Builder(answer.url()).date(answer.at());
        if (answer.truncated() != null) {
            record.truncated(WarcTruncationReason.valueOf(answer.truncated()));
        }
        return record.body(MediaType.HTTP_RESPONSE, http(answer)).build();
    }

    private static byte[] http(Answer answer) {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" \r\n");
        for (Map.Entry<String, String> header : answer.headers()) {
            if (!describesTheBody(header, answer.body().length)) {
                head.append(AS_SENT);
            }
            head.append(header.getKey())
                    .append(": ")
                    .append(oneLine(header.getValue()))
                    .append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length() + 2 + answer.body().length);
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(answer.body());
        return bytes.toByteArray();
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
