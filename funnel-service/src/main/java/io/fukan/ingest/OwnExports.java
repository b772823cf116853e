package io.fukan.ingest;

import io.fukan.account.Industry;
import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.ingest.file.Header;
import io.fukan.lead.RecycleReason;
import io.fukan.records.ExportedColumns;
import io.fukan.records.ExportedColumns.Column;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Knows the files that our own lists are exported as, in either language, so that they are taken back as they went: every column
 * as its field, those of custom fields by their labels, and those that are reckoned from other records not at all. A file is
 * ours if it has all columns of such a list, but for the key by which it calls its records: files of earlier versions have none.
 * Of rejected rows that come back corrected, the columns that say what was wrong are left out likewise.
 */
@Component
class OwnExports {

    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private static final Map<ImportKind, RecordType> LISTS = Map.of(
            ImportKind.LEADS, RecordType.LEAD,
            ImportKind.OPPORTUNITIES, RecordType.OPPORTUNITY,
            ImportKind.ACCOUNTS, RecordType.ACCOUNT,
            ImportKind.CUSTOMERS, RecordType.CUSTOMER);

    private final MessageSource messages;
    private final CustomFields customFields;

    OwnExports(MessageSource messages, CustomFields customFields) {
        this.messages = messages;
        this.customFields = customFields;
    }

    /**
     * How such a file is read.
     *
     * @param fields by header
     * @param reckoned headers of columns that are not taken back
     * @param values by field: what the words of that language stand for
     */
    record Reading(Map<String, String> fields, Set<String> reckoned, Map<String, Map<String, String>> values) {

        static final Reading NONE = new Reading(Map.of(), Set.of(), Map.of());
    }

    Reading read(ImportKind kind, List<Header> headers) {
        Reading reading = ofList(kind, headers);
        Set<String> reckoned = new LinkedHashSet<>(reading.reckoned());
        reckoned.addAll(RejectsFile.explaining(headers));
        return new Reading(reading.fields(), reckoned, reading.values());
    }

    private Reading ofList(ImportKind kind, List<Header> headers) {
        return !LISTS.containsKey(kind)
                ? Reading.NONE
                : LANGUAGES.stream()
                        .flatMap(language -> read(kind, headers, language).stream())
                        .findFirst()
                        .orElse(Reading.NONE);
    }

    private Optional<Reading> read(ImportKind kind, List<Header> headers, Locale language) {
        RecordType list = Objects.requireNonNull(LISTS.get(kind));
        Map<String, Column> columns = ExportedColumns.of(list, messages, language).stream()
                .collect(Collectors.toMap(Column::header, column -> column));
        Map<String, String> custom = customFields.of(list).stream()
                .collect(Collectors.toMap(
                        CustomField::label,
                        field -> kind.ownRecord() + ".attr." + field.key(),
                        (first, next) -> first));
        String key = ExportedColumns.key(messages, language);
        Map<String, String> fields = new LinkedHashMap<>();
        Set<String> reckoned = new LinkedHashSet<>();
        for (Header header : headers) {
            Column column = columns.remove(header.name());
            if (column != null && column.field() != null) {
                fields.put(header.name(), column.field());
            } else if (column != null) {
                reckoned.add(header.name());
            } else if (header.name().equals(key)) {
                fields.put(key, kind.ownRecord() + "." + FieldList.KEY);
            } else if (custom.containsKey(header.name())) {
                fields.put(header.name(), custom.get(header.name()));
            }
        }
        return columns.isEmpty()
                ? Optional.of(new Reading(fields, reckoned, values(fields, language)))
                : Optional.empty();
    }

    /** What is kept as a code and written in words, though a source may write what it likes there. */
    private Map<String, Map<String, String>> values(Map<String, String> fields, Locale language) {
        Map<String, Map<String, String>> values = new HashMap<>();
        values.put(
                "account.industry",
                words(Arrays.stream(Industry.values()), Industry::code, Industry::messageKey, language));
        values.put(
                "opportunity.lostReason",
                words(
                        Arrays.stream(RecycleReason.values()),
                        Enum::name,
                        reason -> "recycleReason." + reason,
                        language));
        values.keySet().retainAll(fields.values());
        return values;
    }

    private <E> Map<String, String> words(
            Stream<E> all, Function<E, String> code, Function<E, String> key, Locale language) {
        return all.collect(Collectors.toMap(one -> messages.getMessage(key.apply(one), null, language), code));
    }
}
