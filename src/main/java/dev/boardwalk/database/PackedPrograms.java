package dev.boardwalk.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's programs as they come in the jar: one .tar.xz for each platform the jar was built for. */
final class PackedPrograms {
    /** The major version in the jar; a test compares it with what the programs say. */
    static final int MAJOR_VERSION = 18;

    private PackedPrograms() {}

    /**
     * Unpacks the programs of this platform unless that was done before.
     *
     * @param folder gets one sub-folder for each version
     * @return the sub-folder, with {@code bin/initdb} and {@code bin/pg_ctl}
     */
    static Path unpackedIn(Path folder) throws IOException {
        byte[] packed = packed();
        Path home = folder.resolve(MAJOR_VERSION + "-" + hash(packed));
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(folder);
        try (ChangeLock ignored = ChangeLock.take(folder.resolve("unpack.lock"))) {
            if (!Files.isDirectory(home)) {
                Path draft =
                        folder.resolve(home.getFileName() + ".new"); // perhaps left by a process that died half-way
                FileSystemUtils.deleteRecursively(draft);
                Files.createDirectories(draft);
                unpack(packed, draft);
                Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return home;
    }

    private static byte[] packed() throws IOException {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "Windows" : os.startsWith("mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            return in.readAllBytes();
        } catch (IllegalStateException e) {
            throw DatabaseUnavailable.untilMended(
                    "This jar brings no PostgreSQL for " + system + " on " + machine
                            + ". Build it on this platform, or use a PostgreSQL server of your own: set spring.datasource.url,"
                            + " username and password.",
                    e);
        }
    }

    private static String hash(byte[] packed) {
        return DigestUtils.sha256Hex(packed).substring(0, 12);
    }

    private static void unpack(byte[] packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(path, target.resolve(entry.getLinkName()).normalize());
                } else {
                    Files.copy(tar, path);
                    path.toFile().setExecutable((entry.getMode() & 0100) != 0);
                }
            }
        }
    }
}
