package dev.boardwalk.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * Which file of the embedded server is where.
 *
 * @param root the data folder ({@code --data}), an absolute path without symbolic links
 * @param programs the unpacked programs of PostgreSQL, one sub-folder for each version
 */
record DataFolder(Path root, Path programs) {
    /**
     * Creates the folder, for its owner only, when it is missing.
     *
     * @param programs null: inside the folder
     */
    static DataFolder at(Path path, @Nullable Path programs) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
            }
            Path root = folder.toRealPath();
            DataFolder files = new DataFolder(
                    root, programs == null ? root.resolve("postgres-programs") : programs.toAbsolutePath());
            files.refuseOthersDatabase();
            return files;
        } catch (FileAlreadyExistsException e) {
            throw DatabaseUnavailable.untilMended(
                    "The data folder " + folder + " cannot be: " + e.getFile()
                            + " is a file. Name a folder with --data.",
                    e);
        } catch (AccessDeniedException e) {
            throw DatabaseUnavailable.untilMended(
                    "The data folder " + folder
                            + " cannot be written by this user. Give it to the user who runs Boardwalk,"
                            + " or name another folder with --data.",
                    e);
        } catch (IOException e) {
            throw DatabaseUnavailable.untilMended(
                    "The data folder " + folder + " cannot be used: " + e + ". Name another folder with --data.", e);
        }
    }

    /** PostgreSQL runs only as the user who owns its folder, whatever that user's rights; a new file tells who we are. */
    private void refuseOthersDatabase() throws IOException {
        Path probe = Files.createTempFile(root, "writable", ".probe");
        UserPrincipal us = Files.getOwner(probe);
        Files.delete(probe);
        if (Files.exists(cluster()) && !Files.getOwner(cluster()).equals(us)) {
            throw DatabaseUnavailable.untilMended("The database in " + cluster() + " belongs to the user "
                    + Files.getOwner(cluster()) + ", and Boardwalk runs as " + us + ". Run it as "
                    + Files.getOwner(cluster()) + ", or name another data folder with --data.");
        }
    }

    /** The folder of PostgreSQL itself. */
    Path cluster() {
        return root.resolve("postgres");
    }

    /** Where a new one is made, so that a half made one is never taken for a whole one. */
    Path clusterInTheMaking() {
        return root.resolve("postgres.new");
    }

    Path port() {
        return root.resolve("postgres.port");
    }

    /** All passwords, in the form of PGPASSFILE. */
    Path passwords() {
        return root.resolve("pgpass");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    /** Held shared by each process that uses the server. */
    Path usersLock() {
        return root.resolve("users.lock");
    }

    /** Held by the one process that starts or stops the server. */
    Path changeLock() {
        return root.resolve("change.lock");
    }

    /** Permissions for a new file, on file systems that have them. */
    static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
