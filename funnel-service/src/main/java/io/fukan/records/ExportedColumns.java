package io.fukan.records;

import io.fukan.customfield.RecordType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What the columns of exported lists are called, and what an import takes them back as. */
public final class ExportedColumns {

    private ExportedColumns() {}

    /**
     * A column, but for the {@link #key} and those of custom fields, which are called by their labels.
     *
     * @param field as which an import takes it back; null: it is reckoned from other records
     */
    public record Column(String header, @Nullable String field) {}

    /** The columns of the list of these records, in that language. */
    public static List<Column> of(RecordType list, MessageSource messages, Locale locale) {
        ExportWords words = new ExportWords(messages, locale);
        return columns(list).stream()
                .map(column -> new Column(words.header(column.key()), column.field()))
                .toList();
    }

    /** What the column is called that every list has: by what key the record is found again. */
    public static String key(MessageSource messages, Locale locale) {
        return new ExportWords(messages, locale).header("key");
    }

    private static List<? extends ExportColumn<?>> columns(RecordType list) {
        return switch (list) {
            case LEAD -> ExportColumns.LEAD;
            case OPPORTUNITY -> ExportColumns.OPPORTUNITY;
            case ACCOUNT -> ExportColumns.ACCOUNT;
            case CUSTOMER -> ExportColumns.CUSTOMER;
            default -> List.of();
        };
    }
}
