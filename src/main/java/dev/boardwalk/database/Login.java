package dev.boardwalk.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Who connects to which database.
 *
 * @param url a JDBC URL of PostgreSQL
 * @param user the role; null: as the URL or the operating system says
 * @param password null: none is given (then the server or a .pgpass file decides)
 */
record Login(String url, @Nullable String user, @Nullable String password) {
    /** What both the JDBC driver and libpq understand in a URL. */
    private static final String[] COMMON_PARAMETERS = {"sslmode", "sslrootcert"};

    private static final String CANNOT_CONNECT_NOW = "57P03";
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty(PGProperty.USER.getName(), user);
        }
        if (password != null) {
            properties.setProperty(PGProperty.PASSWORD.getName(), password);
        }
        return DriverManager.getConnection(url, properties);
    }

    /** Like {@link #connect()}, but bears with a server that is still starting, as after a crash. */
    Connection connectWhenReady() throws SQLException {
        Pause pause = Pause.upTo(READY_WITHIN);
        while (true) {
            try {
                return connect();
            } catch (SQLException e) {
                if (!CANNOT_CONNECT_NOW.equals(e.getSQLState()) || !pause.take()) {
                    throw e;
                }
            }
        }
    }

    Login as(String otherUser, @Nullable String itsPassword) {
        return new Login(url, otherUser, itsPassword);
    }

    /** Host, port and database, for messages: never with a password. */
    String place() {
        Properties parts = parts();
        return parts.getProperty("PGHOST", "localhost") + ":" + parts.getProperty("PGPORT", "5432") + "/"
                + parts.getProperty("PGDBNAME", "");
    }

    /** The URL for psql and other programs built on libpq; holds the password where there is one. */
    String psqlUrl() {
        Properties parts = parts();
        String role = user == null ? parts.getProperty("user") : user;
        String secret = password == null ? parts.getProperty("password") : password;
        StringBuilder url = new StringBuilder("postgresql://");
        if (role != null) {
            url.append(encoded(role))
                    .append(secret == null ? "" : ":" + encoded(secret))
                    .append('@');
        }
        url.append(hostsAndPorts(parts)).append('/').append(encoded(parts.getProperty("PGDBNAME", "")));
        char separator = '?';
        for (String name : COMMON_PARAMETERS) {
            if (parts.containsKey(name)) {
                url.append(separator).append(name).append('=').append(encoded(parts.getProperty(name)));
                separator = '&';
            }
        }
        return url.toString();
    }

    private Properties parts() {
        Properties parts = Driver.parseURL(url, new Properties());
        if (parts == null) {
            throw DatabaseUnavailable.untilMended(
                    "spring.datasource.url is no JDBC URL of PostgreSQL. Write it as jdbc:postgresql://host:5432/database.");
        }
        return parts;
    }

    private static String hostsAndPorts(Properties parts) {
        String[] hosts = parts.getProperty("PGHOST", "localhost").split(",");
        String[] ports = parts.getProperty("PGPORT", "5432").split(",");
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < hosts.length; i++) {
            joined.append(i == 0 ? "" : ",").append(hosts[i]).append(':').append(ports[Math.min(i, ports.length - 1)]);
        }
        return joined.toString();
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
