package dev.boardwalk.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The passwords of the embedded server's roles: made once, kept in a file that only its owner may read, usable as PGPASSFILE. */
final class Passwords {
    /** The superuser: makes the application's role and database, and nothing later. */
    static final String POSTGRES = "postgres";

    /** The application: owns its database. */
    static final String BOARDWALK = "boardwalk";

    /** Reads the analysts' tables. */
    static final String ANALYST = "analyst";

    private static final List<String> ROLES = List.of(POSTGRES, BOARDWALK, ANALYST);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    /** 32 letters of 57 are 186 bits; none of them needs quoting in a URL, a shell or this file. */
    private static final int LENGTH = 32;

    private final Map<String, String> byRole;

    private Passwords(Map<String, String> byRole) {
        this.byRole = byRole;
    }

    /** What the file holds; missing roles get a password and the file is written anew. */
    static Passwords keptIn(DataFolder folder, RandomGenerator random) throws IOException {
        Map<String, String> byRole = read(folder.passwords());
        if (byRole.isEmpty() && Files.exists(folder.cluster())) {
            throw DatabaseUnavailable.untilMended("The passwords of the database in " + folder.cluster() + " are gone: "
                    + folder.passwords() + " is missing or empty. Restore that file, or move " + folder.cluster()
                    + " away to begin with an empty database.");
        }
        if (!byRole.keySet().containsAll(ROLES)) {
            ROLES.forEach(role -> byRole.computeIfAbsent(role, missing -> invent(random)));
            write(folder.passwords(), byRole);
        }
        return new Passwords(byRole);
    }

    String of(String role) {
        String password = byRole.get(role);
        if (password == null) {
            throw new IllegalArgumentException("no password is kept for role " + role);
        }
        return password;
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> byRole = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return byRole;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(":"); // host:port:database:role:password
                if (parts.length == 5) {
                    byRole.put(parts[3], parts[4]);
                }
            }
        } catch (AccessDeniedException e) {
            throw DatabaseUnavailable.untilMended(
                    "The passwords of the database cannot be read: " + file
                            + " belongs to another user. Run Boardwalk as that user, or name another data folder with --data.",
                    e);
        }
        return byRole;
    }

    private static void write(Path file, Map<String, String> byRole) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, DataFolder.ownerOnly(file, "rw-------"));
        StringBuilder lines = new StringBuilder();
        byRole.forEach((role, password) -> lines.append("127.0.0.1:*:*:")
                .append(role)
                .append(':')
                .append(password)
                .append('\n'));
        Files.writeString(draft, lines);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String invent(RandomGenerator random) {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
