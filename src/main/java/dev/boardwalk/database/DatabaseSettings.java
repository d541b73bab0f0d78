package dev.boardwalk.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is.
 *
 * @param dataFolder {@code --data}; used only when there is no url
 * @param programsFolder where PostgreSQL's programs are unpacked (60 MB, 2 s); several data folders may share it; null: in the data
 *     folder
 * @param url {@code spring.datasource.url}, a JDBC URL of PostgreSQL 14 or newer; null or blank: the embedded server
 * @param username {@code spring.datasource.username}; null: as the url says
 * @param password {@code spring.datasource.password}; null: as the url or a .pgpass file says
 * @param poolSize connections kept at most; the crawl needs as many as partitions write at once, and 4 more
 */
public record DatabaseSettings(
        Path dataFolder,
        @Nullable Path programsFolder,
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        int poolSize) {
    /** Enough for 12 partitions that write at the same time. */
    public static final int DEFAULT_POOL_SIZE = 16;

    public static DatabaseSettings embeddedIn(Path dataFolder) {
        return new DatabaseSettings(dataFolder, null, null, null, null, DEFAULT_POOL_SIZE);
    }

    public static DatabaseSettings at(String url, @Nullable String username, @Nullable String password) {
        return new DatabaseSettings(Path.of(""), null, url, username, password, DEFAULT_POOL_SIZE);
    }

    /** True when no server of one's own is named. */
    public boolean isEmbedded() {
        return url == null || url.isBlank();
    }
}
