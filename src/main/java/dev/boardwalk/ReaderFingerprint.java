package dev.boardwalk;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.BoardDocument;
import dev.boardwalk.crawl.refetch.ReadBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Names a reader by the bytes of what reads: the classes and the data of the rooms that turn a page into job ads, and the board's compiled definition. A
 * version number would have to be raised by somebody who may forget it; then pages read wrongly would stay so for as long as their servers answer
 * "not changed". A change of a library is met by the fetch of every page after a week.
 */
final class ReaderFingerprint implements ReadBy {
    private static final List<String> READS = List.of(
            "dev/boardwalk/extract/**/*.class",
            "dev/boardwalk/normalize/**/*.class",
            "dev/boardwalk/posting/**/*.class",
            "extract/**",
            "reference/**");

    private static final int HEX_DIGITS = 32;

    private final Map<String, Named> boards = new ConcurrentHashMap<>();
    private @Nullable String program;

    private record Named(Board board, String name) {}

    /** Asked for every page, so a board that is the same object is not hashed again. */
    @Override
    public String name(Board board) {
        return boards.compute(
                        board.id(),
                        (id, known) -> known != null && known.board() == board ? known : new Named(board, named(board)))
                .name();
    }

    private String named(Board board) {
        MessageDigest sha256 = sha256();
        sha256.update(program().getBytes(StandardCharsets.UTF_8));
        sha256.update(BoardDocument.hash(board).getBytes(StandardCharsets.UTF_8));
        return hex(sha256);
    }

    private synchronized String program() {
        if (program == null) {
            program = ofClasspath();
        }
        return program;
    }

    private static String ofClasspath() {
        MessageDigest sha256 = sha256();
        try {
            for (Resource resource : resources()) {
                try (InputStream in = resource.getInputStream()) {
                    sha256.update(in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own classes cannot be read", e);
        }
        return hex(sha256);
    }

    /** In one order, wherever they are read from. */
    private static List<Resource> resources() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver(ReaderFingerprint.class.getClassLoader());
        List<Resource> all = new ArrayList<>();
        for (String pattern : READS) {
            for (Resource resource : resolver.getResources("classpath*:" + pattern)) {
                if (resource.isReadable()) {
                    all.add(resource);
                }
            }
        }
        all.sort(Comparator.comparing((Resource resource) -> String.valueOf(resource.getFilename()))
                .thenComparing(Resource::getDescription));
        return all;
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
