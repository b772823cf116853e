package io.fukan.ingest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/** Rows on their way into a table by COPY, in its text format. */
final class CopyLines {

    private final String statement;
    private final StringBuilder lines = new StringBuilder(1 << 16);
    private boolean first = true;

    CopyLines(String table, List<String> columns) {
        this.statement = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns));
    }

    /** The next column of the row: null, {@link Json#NULL}, text, a number, true or false, or a map that becomes JSON. */
    CopyLines cell(@Nullable Object value) {
        if (!first) {
            lines.append('\t');
        }
        first = false;
        if (value == null || value == Json.NULL) {
            lines.append("\\N");
        } else if (value instanceof Map<?, ?> object) {
            escape(Json.write(object));
        } else if (value instanceof BigDecimal number) {
            lines.append(number.toPlainString());
        } else {
            escape(value.toString());
        }
        return this;
    }

    void endOfRow() {
        lines.append('\n');
        first = true;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(c);
            }
        }
    }

    /** Within the present transaction. What the database refuses is told in Spring's words, as of any other statement. */
    void into(DataSource database) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(lines.toString()));
        } catch (SQLException e) {
            throw new SQLErrorCodeSQLExceptionTranslator(database).translate("copy", statement, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
