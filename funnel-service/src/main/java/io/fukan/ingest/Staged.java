package io.fukan.ingest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record on its way into its table: new, or the columns that a file says something about. */
final class Staged {

    final RecordTable table;
    final long id;
    final boolean isNew;
    final long row;
    private final Map<String, Object> columns = new LinkedHashMap<>();
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final Map<String, Object> known = new LinkedHashMap<>();

    Staged(RecordTable table, long id, boolean isNew, long row) {
        this.table = table;
        this.id = id;
        this.isNew = isNew;
        this.row = row;
    }

    Staged put(String column, @Nullable Object value) {
        columns.put(column, value);
        return this;
    }

    /** Sets what is not set yet: of several rows about one record the first counts. */
    Staged fill(Map<String, Object> values) {
        values.forEach(columns::putIfAbsent);
        return this;
    }

    Staged fill(String column, Object value) {
        columns.putIfAbsent(column, value);
        return this;
    }

    Staged fillAttributes(Map<String, Object> values) {
        values.forEach(attributes::putIfAbsent);
        return this;
    }

    void drop(String... names) {
        for (String name : names) {
            columns.remove(name);
        }
    }

    /** The attribute was learned on a day after the record began. */
    void knownOn(String attribute, LocalDate day) {
        known.putIfAbsent(attribute, day.toString());
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    @Nullable
    Object get(String column) {
        return columns.get(column);
    }

    boolean saysNothing() {
        return !isNew && columns.isEmpty() && attributes.isEmpty();
    }

    /** Its columns by name. */
    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>(columns);
        if (table.hasAttributes() && (isNew || !attributes.isEmpty())) {
            data.put("attrs", attributes);
        }
        if (table.knowsWhen() && (isNew || !known.isEmpty())) {
            data.put("attrs_known", known);
        }
        data.replaceAll((column, value) -> value == Json.NULL ? null : value);
        return data;
    }
}
