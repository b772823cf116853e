package io.fukan.ingest;

import io.fukan.ingest.file.ColumnProfile;
import io.fukan.ingest.file.CsvSource;
import io.fukan.ingest.file.DateShapes;
import io.fukan.ingest.file.FieldDef;
import io.fukan.ingest.file.FieldType;
import io.fukan.ingest.file.FileProfile;
import io.fukan.ingest.file.FileReport;
import io.fukan.ingest.file.Header;
import io.fukan.ingest.file.HeaderSuggestions;
import io.fukan.ingest.file.HeaderSuggestions.Suggestion;
import io.fukan.ingest.file.InferredType;
import io.fukan.ingest.file.Mapping;
import io.fukan.ingest.file.Moment;
import io.fukan.ingest.file.Parsed;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.Row;
import io.fukan.ingest.file.RowReader;
import io.fukan.ingest.file.UnreadableFileException;
import io.fukan.ingest.file.ValueParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a file without importing it. */
@Component
class Examiner {

    private final OwnExports ownExports;

    Examiner(OwnExports ownExports) {
        this.ownExports = ownExports;
    }

    /** The file under a mapping. */
    Examination examine(CsvSource source, ImportKind kind, Mapping mapping)
            throws IOException, UnreadableFileException {
        FileReport report = mapping.probe().report(source, mapping.repair());
        List<ColumnProfile> columns = columns(source, report, mapping);
        OwnExports.Reading own = ownExports.read(kind, report.headers());
        List<Suggestion> suggestions = new HeaderSuggestions(ImportFields.defs(kind), kind.ownRecord())
                .suggest(report.headers()).stream()
                        .map(suggestion -> fitting(
                                suggestion, columns.get(suggestion.header().index())))
                        .map(suggestion ->
                                own(suggestion, columns.get(suggestion.header().index()), own))
                        .toList();
        List<Problem> problems = mapping.problemsFor(
                report.headers(), name -> ImportFields.has(kind, name), ImportFields.recordsWithCustomFields(kind));
        List<Mapping.Target> targets = RowParser.targets(kind, mapping, report.headers());
        return new Examination(
                report,
                columns,
                suggestions,
                own.reckoned(),
                own.values(),
                mapping,
                problems,
                targets,
                new Preview(mapping, targets, columns).of(report.sample()));
    }

    /** The suggestion if its field can hold what the column says: yes and no are nobody's name, whatever the header. */
    private static Suggestion fitting(Suggestion suggestion, ColumnProfile column) {
        boolean fits = column.type() != InferredType.BOOLEAN
                || suggestion
                        .field()
                        .filter(field -> field.type() != FieldType.BOOLEAN && field.type() != FieldType.ENUM)
                        .isEmpty();
        return fits ? suggestion : new Suggestion(suggestion.header(), Optional.empty(), 0);
    }

    /** In a file of ours each column is what we wrote there. */
    private static Suggestion own(Suggestion suggestion, ColumnProfile column, OwnExports.Reading own) {
        if (own.reckoned().contains(suggestion.header().name())) {
            return new Suggestion(suggestion.header(), Optional.empty(), 0);
        }
        if (own.fields().isEmpty()) {
            return suggestion;
        }
        Optional<FieldDef> field = Optional.ofNullable(
                        own.fields().get(suggestion.header().name()))
                .map(name -> ImportFields.named(name)
                        .map(ImportField::def)
                        .orElseGet(() -> FieldDef.custom(name, column.type())));
        return new Suggestion(suggestion.header(), field, field.isPresent() ? 1 : 0);
    }

    /** The mapping that the headers suggest, with the formats of the dates that can be read in one way only. */
    Mapping suggest(CsvSource source, ImportKind kind, Mapping start) throws IOException, UnreadableFileException {
        Examination first = examine(source, kind, start);
        Map<String, String> fields = new LinkedHashMap<>();
        Set<String> formats = new LinkedHashSet<>(start.dateFormats());
        for (Suggestion suggestion : first.suggestions()) {
            suggestion.field().filter(field -> suggestion.sure()).ifPresent(field -> {
                fields.put(suggestion.header().name(), field.name());
                DateShapes dates =
                        first.columns().get(suggestion.header().index()).dates();
                boolean date = field.type() == FieldType.DATE || field.type() == FieldType.DATETIME;
                if (date && dates.verdict() == DateShapes.Verdict.CLEAR) {
                    formats.addAll(dates.candidates().get(0));
                }
            });
        }
        return new Mapping(
                fields,
                union(start.ignored(), first.leftOut()),
                start.constants(),
                List.copyOf(formats),
                start.zone(),
                start.encoding(),
                start.separator(),
                start.repair(),
                start.nullTokens(),
                first.valuesBeside(start.values()),
                start.unmapped());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static List<ColumnProfile> columns(CsvSource source, FileReport report, Mapping mapping)
            throws IOException, UnreadableFileException {
        try (RowReader reader = RowReader.open(source, report.format(), mapping.repair())) {
            return FileProfile.of(reader, new ValueParser(mapping)).columns();
        }
    }

    /** The first rows, cell by cell. */
    private static final class Preview {

        private final ValueParser parser;
        private final Map<Header, FieldDef> fields = new HashMap<>();
        private final List<ColumnProfile> columns;

        Preview(Mapping mapping, List<Mapping.Target> targets, List<ColumnProfile> columns) {
            this.parser = new ValueParser(mapping);
            this.columns = columns;
            targets.forEach(target -> fields.put(
                    target.header(),
                    ImportFields.named(target.field())
                            .map(ImportField::def)
                            .orElseGet(() -> FieldDef.custom(
                                    target.field(),
                                    columns.get(target.header().index()).type()))));
        }

        List<Understood> of(List<Row> rows) {
            return rows.stream().map(this::of).toList();
        }

        private Understood of(Row row) {
            List<Understood.Cell> cells = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            row.problem().ifPresent(problems::add);
            for (ColumnProfile column : columns) {
                Header header = column.header();
                String raw = header.index() < row.fields().size() ? row.fields().get(header.index()) : "";
                Understood.Cell cell = cell(header, raw, row.problem().isPresent());
                cells.add(cell);
                if (cell.problem() != null) {
                    problems.add(cell.problem());
                }
            }
            return new Understood(row.number(), cells, problems);
        }

        private Understood.Cell cell(Header header, String raw, boolean broken) {
            FieldDef field = fields.get(header);
            if (field == null || broken) {
                return new Understood.Cell(header.name(), field == null ? null : field.name(), raw, null, null);
            }
            Parsed<?> parsed = parser.parse(field, header.name(), raw);
            return new Understood.Cell(
                    header.name(),
                    field.name(),
                    raw,
                    parsed.value().map(Preview::shown).orElse(null),
                    parsed.rejection().orElse(null));
        }

        private static @Nullable String shown(Object value) {
            if (value instanceof Moment.Day day) {
                return day.date().toString();
            }
            return value instanceof Moment.At at ? at.instant().toString() : value.toString();
        }
    }
}
