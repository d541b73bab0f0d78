package dev.boardwalk.crawl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Answers made of pages that exist, broken in the ways pages, servers and attackers break them. */
final class FuzzedPages {
    /** Small ones, so that a million can be run; one in fifty is made long. */
    private static final int LARGEST = 24_000;

    private static final List<String> TOKENS = List.of(
            "<",
            ">",
            "\"",
            "'",
            "&",
            "\0",
            "<!--",
            "-->",
            "<![CDATA[",
            "</script>",
            "<script type=\"application/ld+json\">",
            "{\"@type\":\"JobPosting\",\"title\":",
            "[[[[[[[[",
            "{{{{",
            "\\ud800",
            "\\u0000",
            "&#x0;",
            "&#1114112;",
            "&nbsp;",
            "\ufeff",
            "\u202e",
            "<table><td><table>",
            "<template>",
            "<svg><foreignObject>",
            "<base href='javascript:'>",
            "<meta charset=utf-7>",
            "<meta name=robots content=none>",
            "<a href='http://[::'>",
            "<li class=job><a href='/jobs/2'>x</a>",
            "<a rel=next href='?page=2'>",
            "\"baseSalary\":{\"value\":1e999}",
            "\"datePosted\":\"0000-00-00\"",
            "\"validThrough\":\"+999999999-12-31\"",
            "₹ 99999999999999999999 - 1 LPA",
            "1/1/1",
            "31 February",
            "years ".repeat(30),
            "-".repeat(200),
            "9".repeat(400),
            "(".repeat(300),
            " ".repeat(500),
            "é́̂".repeat(50));

    private static final List<String> TYPES = List.of(
            "text/html; charset=utf-8",
            "text/html",
            "TEXT/HTML;;charset=\"",
            "text/html; charset=utf-16",
            "text/html; charset=x-nobody",
            "application/json",
            "application/ld+json",
            "application/xml",
            "image/png",
            "",
            ";",
            "text/html; charset=" + "a".repeat(5000),
            "text/plain, text/html",
            "\u0000");

    private static final List<String> VALUES = List.of(
            "0",
            "-1",
            "120",
            "99999999999999999999",
            "Mon, 12 Jan 2026 02:00:00 GMT",
            "Mon, 99 Foo 2026",
            "soon",
            "/jobs?page=2",
            "//",
            "?",
            "#",
            "http://[",
            "http://10.0.0.5",
            "\u00fc\u20ac",
            "noindex",
            "boardwalk: none",
            ":::,,,:",
            "W/\"7\"",
            "gzip",
            "br",
            "identity, gzip",
            "%",
            "%zz",
            "..\\..",
            "javascript:alert(1)",
            "http://a" + ".a".repeat(2000));

    private static final List<String> NAMES = List.of(
            "Retry-After",
            "Location",
            "X-Robots-Tag",
            "ETag",
            "Last-Modified",
            "Content-Encoding",
            "cf-mitigated",
            "Content-Length",
            "Link");

    private static final int[] STATUSES = {
        200, 200, 200, 200, 200, 200, 200, 200, 203, 204, 206, 304, 301, 403, 404, 410, 418, 429, 500, 503, 999, 100, 0
    };

    private final List<byte[]> pages;

    private FuzzedPages(List<byte[]> pages) {
        this.pages = pages;
    }

    /** One answer. */
    @SuppressWarnings("ArrayRecordComponent") // made and used once
    record Answer(int status, List<Map.Entry<String, String>> headers, byte[] body) {}

    /** The project's own sample pages, and those of the corpus where it is at hand. */
    static FuzzedPages load() {
        List<byte[]> pages = new ArrayList<>();
        String corpus = System.getenv("BOARDWALK_CORPUS");
        for (String folder : List.of(
                "src/test/resources/extract/pages",
                "src/main/resources/demo",
                (corpus == null ? "src/test" : corpus) + "/corpus")) {
            Path path = Path.of(folder);
            if (Files.isDirectory(path)) {
                addAll(pages, path);
            }
        }
        if (pages.isEmpty()) {
            throw new IllegalStateException("run it in the project's folder: its sample pages are read from there");
        }
        return new FuzzedPages(pages);
    }

    private static void addAll(List<byte[]> pages, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(name -> name.toString().matches(".*\\.(html?|json|xml)"))
                    .sorted()
                    .toList()) {
                if (Files.size(file) > 0 && Files.size(file) <= LARGEST) {
                    pages.add(Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer next(SplittableRandom random) {
        byte[] body = pick(pages, random).clone();
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            body = changed(body, random);
        }
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        if (random.nextInt(10) > 0) {
            headers.add(Map.entry("Content-Type", random.nextInt(3) > 0 ? TYPES.get(0) : pick(TYPES, random)));
        }
        if (random.nextInt(4) == 0) {
            headers.add(Map.entry("Content-Encoding", "gzip"));
            body = random.nextInt(5) == 0 ? body : gzip(body);
            body = random.nextInt(8) == 0 ? changed(body, random) : body;
        }
        for (int more = random.nextInt(3); more > 0; more--) {
            headers.add(Map.entry(pick(NAMES, random), pick(VALUES, random)));
        }
        return new Answer(STATUSES[random.nextInt(STATUSES.length)], headers, body);
    }

    private byte[] changed(byte[] body, SplittableRandom random) {
        int length = body.length;
        if (length == 0) {
            return token(random);
        }
        int at = random.nextInt(length);
        int to = Math.min(length, at + 1 + random.nextInt(400));
        return switch (random.nextInt(9)) {
            case 0 -> flipped(body, at, random);
            case 1 -> Arrays.copyOf(body, at);
            case 2 -> join(body, at, to, new byte[0]);
            case 3 -> join(body, at, at, Arrays.copyOfRange(body, at, to));
            case 4 -> join(body, at, at, spliced(random));
            case 5 ->
                random.nextInt(50) == 0 ? join(body, at, at, repeated(random)) : join(body, at, at, token(random));
            default -> join(body, at, at, token(random));
        };
    }

    private static byte[] flipped(byte[] body, int at, SplittableRandom random) {
        for (int i = at; i < body.length; i += 1 + random.nextInt(200)) {
            body[i] ^= (byte) (1 << random.nextInt(8));
        }
        return body;
    }

    private byte[] spliced(SplittableRandom random) {
        byte[] other = pick(pages, random);
        int from = random.nextInt(other.length);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(4000)));
    }

    /** Deep, wide or long. */
    private static byte[] repeated(SplittableRandom random) {
        return pick(TOKENS, random).repeat(1 + random.nextInt(5000)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] token(SplittableRandom random) {
        return pick(TOKENS, random).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] body, int at, int to, byte[] between) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(body.length + between.length);
        joined.write(body, 0, at);
        joined.writeBytes(between);
        joined.write(body, to, body.length - to);
        return joined.toByteArray();
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T> T pick(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
