package io.fukan.ingest;

import io.fukan.ingest.ImportField.Holds;
import io.fukan.ingest.file.FieldDef;
import io.fukan.ingest.file.Header;
import io.fukan.ingest.file.InferredType;
import io.fukan.ingest.file.Mapping;
import io.fukan.ingest.file.Moment;
import io.fukan.ingest.file.Parsed;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import io.fukan.ingest.file.Row;
import io.fukan.ingest.file.ValueParser;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Understands the rows of one file: cell by cell what they say, and what cannot be understood. */
final class RowParser {

    /** Custom field of a contact for a phone number that is none. */
    static final String PHONE_AS_WRITTEN = "phone_as_written";

    private final List<Cell> columns = new ArrayList<>();
    private final List<Cell> constants = new ArrayList<>();
    private final ValueParser parser;
    private final Mapping mapping;
    private final List<Header> byName;

    /** A column (or a constant, with its text) and the field it fills; {@code field} is null for a custom one. */
    private record Cell(
            int index,
            String text,
            @Nullable String header,
            FieldDef def,
            @Nullable ImportField field) {

        String customKey() {
            return def.simpleName().substring("attr.".length());
        }
    }

    /**
     * @param types of the custom fields, by field name
     */
    RowParser(ImportKind kind, Mapping mapping, List<Header> headers, Map<String, InferredType> types) {
        this.mapping = mapping;
        this.parser = new ValueParser(mapping);
        this.byName =
                headers.stream().sorted(Comparator.comparing(Header::name)).toList();
        for (Mapping.Target target : targets(kind, mapping, headers)) {
            columns.add(cell(target.header().index(), "", target.header().name(), target.field(), types));
        }
        mapping.constants().forEach((field, value) -> constants.add(cell(-1, value, null, field, types)));
    }

    /** The columns that are imported; of records without custom fields only those that the mapping names. */
    static List<Mapping.Target> targets(ImportKind kind, Mapping mapping, List<Header> headers) {
        boolean custom = RecordTable.of(kind.ownRecord()).hasAttributes();
        return mapping.targets(headers, kind.ownRecord()).stream()
                .filter(target -> custom || !target.derived())
                .toList();
    }

    private static Cell cell(
            int index, String text, @Nullable String header, String name, Map<String, InferredType> types) {
        ImportField field = ImportFields.named(name).orElse(null);
        FieldDef def = field == null ? FieldDef.custom(name, types.getOrDefault(name, InferredType.TEXT)) : field.def();
        return new Cell(index, text, header, def, field);
    }

    Item parse(Row row) {
        Item item = new Item(row.number(), row.fields());
        if (row.problem().isPresent()) {
            item.reject(row.problem().get());
            return item;
        }
        item.content = content(row);
        for (Cell constant : constants) {
            take(item, constant, constant.text());
            item.constant.add(constant.def().name());
        }
        for (Cell column : columns) {
            take(item, column, row.fields().get(column.index()));
        }
        NameParts.split(item);
        return item;
    }

    /** The whole row by its headers, whatever is mapped: the order of columns and empty cells do not matter. */
    private UUID content(Row row) {
        StringBuilder content = new StringBuilder();
        for (Header header : byName) {
            parser.cell(row.fields().get(header.index()))
                    .ifPresent(cell -> content.append(header.name())
                            .append('=')
                            .append(cell)
                            .append('\u0000'));
        }
        return Seen.hash(content.toString());
    }

    private void take(Item item, Cell cell, String raw) {
        Parsed<?> parsed = parser.parse(cell.def(), cell.header(), raw);
        parsed.rejection().ifPresent(item::reject);
        parsed.value().ifPresent(value -> store(item, cell, value));
    }

    private void store(Item item, Cell cell, Object value) {
        String record = cell.def().record();
        ImportField field = cell.field();
        if (field == null) {
            item.attributes(record).put(cell.customKey(), json(value));
        } else if (field.column().isEmpty()) {
            item.parts.put(field.name(), value);
        } else if (field.holds() == Holds.MOMENT) {
            Moment moment = value instanceof LocalDate day ? new Moment.Day(day) : (Moment) value;
            item.parts.put(field.name(), moment);
            putMoment(item.values(record), field.column(), moment);
        } else if (FieldChecks.isNoPhone(field, value)) {
            item.attributes(record).put(PHONE_AS_WRITTEN, value);
            item.warnings.add(Problem.at(cell.header(), ProblemCode.BAD_PHONE, (String) value));
        } else if (field.holds() == Holds.VALUE) {
            check(field, cell.header(), value)
                    .ifPresentOrElse(
                            item::reject, () -> item.values(record).put(field.column(), json(normal(field, value))));
        } else {
            item.links.add(new Item.Link(field, Spaces.single((String) value), cell.header()));
        }
    }

    /** The instant, and the day where the file knew only the day; an exact time takes an earlier day-only back. */
    void putMoment(Map<String, Object> values, String prefix, Moment moment) {
        values.put(prefix + "_at", moment.instant(mapping.zone()).toString());
        values.put(prefix + "_on", moment instanceof Moment.Day day ? day.date().toString() : Json.NULL);
    }

    private static Optional<Problem> check(ImportField field, @Nullable String header, Object value) {
        return FieldChecks.problem(field, header, value);
    }

    private static Object normal(ImportField field, Object value) {
        return FieldChecks.normal(field, value);
    }

    private static Object json(Object value) {
        return value instanceof LocalDate || value instanceof LocalTime ? value.toString() : value;
    }
}
