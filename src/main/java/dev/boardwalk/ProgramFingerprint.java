package dev.boardwalk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Names some part of the program by the bytes of its classes and data, so that what it made can be told from what another version made. A version number would
 * have to be raised by somebody who may forget it.
 */
final class ProgramFingerprint {
    private static final int HEX_DIGITS = 32;

    private final List<String> patterns;
    private @Nullable String name;

    /** @param patterns of the class path, as Spring's resources have them; each must match something, or a moved package would go unseen */
    ProgramFingerprint(String... patterns) {
        this.patterns = List.of(patterns);
    }

    /** 32 hex digits; the files are read when it is first asked for. */
    synchronized String name() {
        if (name == null) {
            name = ofClasspath();
        }
        return name;
    }

    /** Names what these texts say, one after the other. */
    static String of(String... texts) {
        MessageDigest sha256 = DigestUtils.getSha256Digest();
        for (String text : texts) {
            sha256.update(text.getBytes(StandardCharsets.UTF_8));
        }
        return hex(sha256);
    }

    private String ofClasspath() {
        MessageDigest sha256 = DigestUtils.getSha256Digest();
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
    private List<Resource> resources() throws IOException {
        List<Resource> all = new ArrayList<>();
        for (String pattern : patterns) {
            List<Resource> some = matching(pattern);
            if (some.isEmpty()) {
                throw new IllegalStateException("nothing of the program is at " + pattern);
            }
            all.addAll(some);
        }
        all.sort(Comparator.comparing((Resource resource) -> String.valueOf(resource.getFilename()))
                .thenComparing(Resource::getDescription));
        return all;
    }

    private static List<Resource> matching(String pattern) throws IOException {
        var resolver = new PathMatchingResourcePatternResolver(ProgramFingerprint.class.getClassLoader());
        List<Resource> readable = new ArrayList<>();
        for (Resource resource : resolver.getResources("classpath*:" + pattern)) {
            if (resource.isReadable()) {
                readable.add(resource);
            }
        }
        return readable;
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }
}
