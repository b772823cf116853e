package io.fukan.ingest;

import io.fukan.ingest.ImportField.Holds;
import io.fukan.ingest.file.FieldDef;
import io.fukan.ingest.file.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The fields of one record, as they are listed in {@link ImportFields}. */
final class FieldList {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** Last part of the name of the field that says by our own key which record a row means. */
    static final String KEY = "key";

    private final String record;
    private final List<ImportField> fields = new ArrayList<>();

    FieldList(String record) {
        this.record = record;
    }

    List<ImportField> fields() {
        return List.copyOf(fields);
    }

    FieldList text(String name, String ja, String en, String... synonyms) {
        return value(name, FieldType.TEXT, ja, en, synonyms);
    }

    FieldList value(String name, FieldType type, String ja, String en, String... synonyms) {
        return add(name, type, Holds.VALUE, column(name), ja, en, synonyms);
    }

    /** A value whose column is not called like the field. */
    FieldList in(String column, String name, FieldType type, String ja, String en, String... synonyms) {
        return add(name, type, Holds.VALUE, column, ja, en, synonyms);
    }

    FieldList moment(String prefix, String name, String ja, String en, String... synonyms) {
        return add(name, FieldType.DATETIME, Holds.MOMENT, prefix, ja, en, synonyms);
    }

    /** A date that the record keeps as a moment. */
    FieldList day(String prefix, String name, String ja, String en, String... synonyms) {
        return add(name, FieldType.DATE, Holds.MOMENT, prefix, ja, en, synonyms);
    }

    FieldList link(Holds to, String column, String name, String ja, String en, String... synonyms) {
        return add(name, FieldType.TEXT, to, column, ja, en, synonyms);
    }

    FieldList part(String name, FieldType type, String ja, String en, String... synonyms) {
        return add(name, type, Holds.PART, "", ja, en, synonyms);
    }

    /** Which record a row means, as our exported lists call it; see {@link io.fukan.record.RecordKeys}. */
    FieldList key() {
        return part(KEY, FieldType.TEXT, "照合キー", "Record key");
    }

    /** @param labels for each value in its order, {@code 日本語|English} with further words after more bars */
    <E extends Enum<E>> FieldList choice(String name, Class<E> values, String ja, String en, String... labels) {
        return choice(column(name), name, values, ja, en, labels);
    }

    <E extends Enum<E>> FieldList choice(
            String column, String name, Class<E> values, String ja, String en, String... labels) {
        E[] constants = values.getEnumConstants();
        if (constants.length != labels.length) {
            throw new IllegalArgumentException(name + " has " + constants.length + " choices");
        }
        List<FieldDef.Choice> choices = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            choices.add(new FieldDef.Choice(constants[i].name(), Arrays.asList(labels[i].split("\\|"))));
        }
        FieldDef def =
                new FieldDef(record + "." + name, FieldType.ENUM, List.of(ja, en), List.of(), List.copyOf(choices));
        fields.add(new ImportField(def, Holds.VALUE, column));
        return this;
    }

    private FieldList add(
            String name, FieldType type, Holds holds, String column, String ja, String en, String... synonyms) {
        FieldDef def = new FieldDef(record + "." + name, type, List.of(ja, en), List.of(synonyms), List.of());
        fields.add(new ImportField(def, holds, column));
        return this;
    }

    private static String column(String name) {
        return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
