package io.fukan.web.imports;

import io.fukan.ingest.ImportField;
import io.fukan.ingest.ImportFields;
import io.fukan.ingest.ImportKind;
import io.fukan.ingest.file.FieldDef;
import io.fukan.ingest.file.FieldDef.Choice;
import io.fukan.ingest.file.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields that a column of a file of one kind can go to, in the reader's language. */
final class FieldMenu {

    private final ImportKind kind;
    private final Locale locale;
    private final Map<String, ImportField> fields;

    FieldMenu(ImportKind kind, Locale locale) {
        this.kind = kind;
        this.locale = locale;
        this.fields = ImportFields.of(kind).stream()
                .collect(Collectors.toMap(ImportField::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** The fields of one record, such as {@code lead}. */
    record Group(String record, List<Option> options) {}

    record Option(String name, String label) {}

    /** The file's own record first. */
    List<Group> groups() {
        Map<String, List<Option>> byRecord = fields.values().stream()
                .collect(Collectors.groupingBy(
                        field -> field.def().record(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                field -> new Option(field.name(), field.label(locale)), Collectors.toList())));
        return byRecord.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** The records that may have custom fields of their own, the file's own first; none if that has no such fields. */
    List<String> customRecords() {
        List<String> records = Stream.concat(Stream.of(kind.ownRecord()), kind.parents().stream())
                .filter(ImportFields.recordsWithCustomFields(kind)::contains)
                .toList();
        return hasCustomFields() ? records : List.of();
    }

    /** Whether columns without a field of their own can be kept. */
    boolean hasCustomFields() {
        return ImportFields.recordsWithCustomFields(kind).contains(kind.ownRecord());
    }

    Optional<FieldDef> def(@Nullable String name) {
        return Optional.ofNullable(fields.get(name)).map(ImportField::def);
    }

    /** What a field is called; a custom field by its name. */
    String label(String name) {
        ImportField field = fields.get(name);
        int custom = name.indexOf(MappingForm.CUSTOM);
        return field != null
                ? field.label(locale)
                : custom < 0 ? name : name.substring(custom + MappingForm.CUSTOM.length());
    }

    /** What an allowed value is called. */
    String label(Choice choice) {
        return choice.label(locale);
    }

    /** What the allowed values of a field are called, to be read one after the other. */
    String choices(FieldDef def) {
        return def.choices().stream().map(this::label).collect(Collectors.joining(isJapanese() ? "、" : ", "));
    }

    String truth(boolean value) {
        boolean japanese = isJapanese();
        return value ? japanese ? "はい" : "yes" : japanese ? "いいえ" : "no";
    }

    boolean isDate(@Nullable String name) {
        return def(name)
                .map(FieldDef::type)
                .filter(type -> type == FieldType.DATE || type == FieldType.DATETIME)
                .isPresent();
    }

    private boolean isJapanese() {
        return locale.getLanguage().equals("ja");
    }
}
