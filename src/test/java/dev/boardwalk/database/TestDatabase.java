package dev.boardwalk.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A migrated database of one's own on a real PostgreSQL. One line in a test:
 *
 * <pre>{@code
 * @RegisterExtension
 * final TestDatabase database = TestDatabase.fresh();        // a new one for each test
 *
 * @RegisterExtension
 * static final TestDatabase database = TestDatabase.fresh(); // one for all tests of the class
 * }</pre>
 *
 * The connections are those of the role {@code boardwalk}, as in real life: the owner, no superuser.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback, AfterEachCallback {
    private final String name;
    private final HikariDataSource pool;
    private final PlatformTransactionManager transactionManager;
    private boolean sharedByTheClass;

    private TestDatabase(String name) {
        this.name = name;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(TestServer.get().url(name));
        config.setUsername("boardwalk");
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        this.pool = new HikariDataSource(config);
        this.transactionManager = new DataSourceTransactionManager(pool);
    }

    /** A database with all tables and no rows; about 0.1 s, the first one in a JVM about 3 s. */
    public static TestDatabase fresh() {
        return new TestDatabase(TestServer.get().createDatabase());
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(transactionManager);
    }

    public PlatformTransactionManager transactionManager() {
        return transactionManager;
    }

    /** For tests with a Spring context: {@code spring.datasource.url}. */
    public String url() {
        return pool.getJdbcUrl();
    }

    /** For tests with a Spring context: {@code spring.datasource.username}; no password is asked. */
    public String username() {
        return pool.getUsername();
    }

    String name() {
        return name;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        sharedByTheClass = true;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!sharedByTheClass) {
            drop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        drop();
    }

    private void drop() {
        pool.close();
        TestServer.get().dropDatabase(name);
    }
}
