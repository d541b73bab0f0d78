package dev.boardwalk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.security.SecureRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Which database is opened, and what people are told when there is none. */
class DatabaseTest {
    @RegisterExtension
    static final TestDatabase own = TestDatabase.fresh();

    @TempDir
    Path temporary;

    @Test
    void withAUrlOfOnesOwnNothingEmbeddedStarts() {
        Path data = temporary.resolve("data");
        DatabaseSettings settings = new DatabaseSettings(data, null, own.url(), own.username(), null, 4);

        try (Database database = Database.open(settings, new SecureRandom())) {
            assertThat(database.isEmbedded()).isFalse();
            assertThat(database.migrate()).isZero();
            assertThat(database.psqlUrl())
                    .startsWith("postgresql://boardwalk@127.0.0.1:")
                    .endsWith("/" + own.name());
            assertThat(database.analystPsqlUrl()).startsWith("postgresql://analyst@127.0.0.1:");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void aServerThatDoesNotAnswerMayAnswerLater() {
        DatabaseUnavailable refusal =
                refusal(DatabaseSettings.at("jdbc:postgresql://127.0.0.1:1/jobs", "boardwalk", "secret"));

        assertThat(refusal)
                .hasMessageStartingWith("The database at 127.0.0.1:1/jobs (spring.datasource.url) does not answer")
                .hasMessageNotContaining("..")
                .hasMessageNotContaining("secret");
        assertThat(refusal.retryMayHelp()).isTrue();
    }

    @Test
    void aDatabaseThatDoesNotExistHasToBeMade() {
        DatabaseUnavailable refusal =
                refusal(DatabaseSettings.at(own.url().replace(own.name(), "nowhere"), "boardwalk", null));

        assertThat(refusal).hasMessageContaining("/nowhere (spring.datasource.url) does not exist");
        assertThat(refusal.retryMayHelp()).isFalse();
    }

    @Test
    void aUrlOfAnotherKindIsRefused() {
        assertThat(refusal(DatabaseSettings.at("jdbc:mysql://127.0.0.1/jobs", null, null)))
                .hasMessageContaining("spring.datasource.url is no JDBC URL of PostgreSQL");
    }

    @Test
    void aFileIsNoDataFolder() throws IOException {
        Path file = Files.writeString(temporary.resolve("notes.txt"), "mine");

        assertThat(refusal(DatabaseSettings.embeddedIn(file)))
                .hasMessageContaining(file + " is a file")
                .hasMessageContaining("--data");
        assertThat(refusal(DatabaseSettings.embeddedIn(file.resolve("data")))).hasMessageContaining("notes.txt");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        Path locked = Path.of("/proc/boardwalk"); // not even root makes folders there
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "needs Linux");

        assertThat(refusal(DatabaseSettings.embeddedIn(locked))).hasMessageContaining("/proc/boardwalk");
    }

    @Test
    void aDatabaseOfAnotherUserIsLeftToThatUser() throws IOException {
        Path cluster = Files.createDirectories(temporary.resolve("data").resolve("postgres"));
        Assumptions.assumeTrue(givenAway(cluster), "needs the right to give files away");

        assertThat(refusal(DatabaseSettings.embeddedIn(temporary.resolve("data"))))
                .hasMessageContaining("belongs to the user nobody");
    }

    @Test
    void dataOfAnotherMajorVersionIsLeftAlone() throws IOException {
        Path cluster = Files.createDirectories(temporary.resolve("data").resolve("postgres"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");

        DatabaseUnavailable refusal = refusal(DatabaseSettings.embeddedIn(temporary.resolve("data")));

        assertThat(refusal)
                .hasMessageContaining("holds data of PostgreSQL 17, and this Boardwalk brings PostgreSQL 18")
                .hasMessageContaining("pg_dump");
        assertThat(cluster).isDirectoryContaining("glob:**PG_VERSION");
    }

    private static boolean givenAway(Path path) throws IOException {
        try {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
            return true;
        } catch (FileSystemException | UserPrincipalNotFoundException e) {
            return false;
        }
    }

    private static DatabaseUnavailable refusal(DatabaseSettings settings) {
        return catchThrowableOfType(
                DatabaseUnavailable.class,
                () -> Database.open(settings, new SecureRandom()).close());
    }
}
