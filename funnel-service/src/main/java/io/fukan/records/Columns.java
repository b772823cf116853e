package io.fukan.records;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the columns of a row as the values they mean. */
public final class Columns {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private final ResultSet row;

    public Columns(ResultSet row) {
        this.row = row;
    }

    public long id(String column) throws SQLException {
        return row.getLong(column);
    }

    public int integer(String column) throws SQLException {
        return row.getInt(column);
    }

    public boolean flag(String column) throws SQLException {
        return row.getBoolean(column);
    }

    public @Nullable Long idOrNull(String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    public @Nullable Integer integerOrNull(String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    public @Nullable Boolean flagOrNull(String column) throws SQLException {
        return row.getObject(column, Boolean.class);
    }

    public String text(String column) throws SQLException {
        return row.getString(column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    public @Nullable BigDecimal numberOrNull(String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : number.signum() == 0 ? BigDecimal.ZERO : plain(number);
    }

    public LocalDate day(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public @Nullable LocalDate dayOrNull(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public Instant instant(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public <E extends Enum<E>> E one(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, row.getString(column));
    }

    public <E extends Enum<E>> @Nullable E oneOrNull(String column, Class<E> type) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** A record named by {@code <column>_id} and {@code <column>_name}. */
    public @Nullable Named named(String column) throws SQLException {
        Long id = idOrNull(column + "_id");
        return id == null ? null : new Named(id, row.getString(column + "_name"));
    }

    public Map<String, Object> attributes(String column) throws SQLException {
        String json = row.getString(column);
        return json == null ? Map.of() : JSON.readValue(json, ATTRIBUTES);
    }

    /** The person of columns {@code contact_id}, {@code last_name} …; null where there is none. */
    public @Nullable ContactShown contact(boolean shown) throws SQLException {
        Long id = idOrNull("contact_id");
        if (id == null) {
            return null;
        }
        ContactShown contact = new ContactShown(
                id,
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("kana"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("contact_department"),
                row.getString("title"),
                row.getString("job_rank"),
                false);
        return shown ? contact : contact.mask();
    }

    /** Without the zeros that the column's scale adds. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
