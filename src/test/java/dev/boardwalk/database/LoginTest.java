package dev.boardwalk.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example:5433/jobs, amy, secret, postgresql://amy:secret@db.example:5433/jobs",
        // the port that both take when none is named
        "jdbc:postgresql://db.example/jobs, amy, secret, postgresql://amy:secret@db.example:5432/jobs",
        // without a password psql asks, or looks into .pgpass
        "jdbc:postgresql://db.example/jobs, amy, , postgresql://amy@db.example:5432/jobs",
        // user and password may stand in the URL itself
        "jdbc:postgresql://db.example/jobs?user=amy&password=secret, , , postgresql://amy:secret@db.example:5432/jobs",
        // what would end the password or the name early is escaped
        "jdbc:postgresql://db.example/jobs, a@b, s:/?#&%+ t, postgresql://a%40b:s%3A%2F%3F%23%26%25%2B%20t@db.example:5432/jobs",
        // libpq refuses parameters it does not know, but must not lose the encryption
        "jdbc:postgresql://db.example/jobs?sslmode=require&ApplicationName=x, amy, , postgresql://amy@db.example:5432/jobs?sslmode=require",
        "'jdbc:postgresql://one.example,two.example:5433/jobs', amy, , 'postgresql://amy@one.example:5432,two.example:5433/jobs'",
        "jdbc:postgresql:jobs, amy, , postgresql://amy@localhost:5432/jobs",
    })
    void psqlGetsTheSameDatabase(String jdbcUrl, String user, String password, String psqlUrl) {
        assertThat(new Login(jdbcUrl, user, password).psqlUrl()).isEqualTo(psqlUrl);
    }

    @ParameterizedTest
    @CsvSource({"jdbc:postgresql://db.example/jobs?user=amy&password=secret, db.example:5432/jobs"})
    void messagesNameThePlaceAndNoSecret(String jdbcUrl, String place) {
        assertThat(new Login(jdbcUrl, null, "other secret").place()).isEqualTo(place);
    }
}
