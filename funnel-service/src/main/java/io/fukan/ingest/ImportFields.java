package io.fukan.ingest;

import io.fukan.ingest.file.FieldDef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every field that a column can be mapped to. Anything else goes to a custom field, {@code <record>.attr.<name>}. */
public final class ImportFields {

    private static final Map<String, List<ImportField>> BY_RECORD = Stream.of(
                    RecordFields.all(),
                    WorkFields.all(),
                    DealFields.all(),
                    OrganisationFields.all(),
                    ReportedFields.all())
            .flatMap(Function.identity())
            .map(FieldList::fields)
            .collect(Collectors.toMap(fields -> fields.get(0).def().record(), Function.identity()));

    private static final Map<String, ImportField> BY_NAME = BY_RECORD.values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(ImportField::name, Function.identity()));

    private ImportFields() {}

    /** The fields that a file of this kind may carry: its own record's first, then those of the records its rows name. */
    public static List<ImportField> of(ImportKind kind) {
        List<ImportField> own = BY_RECORD.getOrDefault(kind.ownRecord(), List.of());
        Stream<ImportField> named = kind.parents().stream()
                .flatMap(record -> BY_RECORD.getOrDefault(record, List.of()).stream())
                .filter(field -> !field.isKey());
        return Stream.concat(own.stream(), named).toList();
    }

    /** The same as {@link #of} for the reading side. */
    static List<FieldDef> defs(ImportKind kind) {
        return of(kind).stream().map(ImportField::def).toList();
    }

    public static Optional<ImportField> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static boolean has(ImportKind kind, String name) {
        return of(kind).stream().anyMatch(field -> field.name().equals(name));
    }

    /** The records whose custom fields a file of this kind may carry. */
    public static Set<String> recordsWithCustomFields(ImportKind kind) {
        return Stream.concat(Stream.of(kind.ownRecord()), kind.parents().stream())
                .filter(record -> RecordTable.of(record).hasAttributes())
                .collect(Collectors.toUnmodifiableSet());
    }
}
