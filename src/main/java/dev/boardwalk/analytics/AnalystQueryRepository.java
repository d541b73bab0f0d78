package dev.boardwalk.analytics;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions to the analysts' tables, asked with the analyst's rights whoever asks. */
public final class AnalystQueryRepository {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public AnalystQueryRepository(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * An answer.
     *
     * @param columns names as PostgreSQL gives them
     * @param rows one value a column, null for NULL
     */
    public record Answer(List<String> columns, List<List<@Nullable Object>> rows) {}

    /** PostgreSQL did not answer the question; the message is its own. */
    public static final class QueryRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        QueryRefused(NonTransientDataAccessException cause) {
            super(cause.getMostSpecificCause().getMessage(), cause);
        }
    }

    /**
     * One statement, in a transaction that can only read, as the role {@code analyst}.
     *
     * @throws QueryRefused when it is no SQL, names what is not there, or asks for more than an analyst may do
     */
    public Answer ask(String sql) {
        try {
            return inReadOnlyTransaction(sql);
        } catch (NonTransientDataAccessException e) {
            throw new QueryRefused(e);
        }
    }

    private Answer inReadOnlyTransaction(String sql) {
        return Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("SET TRANSACTION READ ONLY").update();
            jdbc.sql("SET LOCAL ROLE analyst").update();
            jdbc.sql("SET LOCAL search_path = analytics").update();
            return jdbc.sql(sql).query(AnalystQueryRepository::answer);
        }));
    }

    private static Answer answer(ResultSet result) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(meta.getColumnLabel(i));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(value(result.getObject(i)));
            }
            rows.add(row);
        }
        return new Answer(columns, rows);
    }

    private static @Nullable Object value(@Nullable Object value) throws SQLException {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Array array) {
            return String.join(
                    ", ",
                    Arrays.stream((Object[]) array.getArray())
                            .map(String::valueOf)
                            .toList());
        }
        return value.toString();
    }
}
