package io.fukan.ingest;

import io.fukan.ingest.file.ColumnProfile;
import io.fukan.ingest.file.CsvFormat;
import io.fukan.ingest.file.CsvSource;
import io.fukan.ingest.file.FileProfile;
import io.fukan.ingest.file.Header;
import io.fukan.ingest.file.InferredType;
import io.fukan.ingest.file.InvalidMappingException;
import io.fukan.ingest.file.Mapping;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.RowReader;
import io.fukan.ingest.file.UnreadableFileException;
import io.fukan.ingest.file.ValueParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks a file through before its first row is taken. */
@Component
class ImportPlans {

    private final JdbcClient jdbc;

    ImportPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A plan, and how many rows there are. */
    record Drawn(ImportPlan plan, long rows) {}

    /**
     * Reads the whole file once (more often, if its encoding is not plain).
     *
     * @throws UnreadableFileException if it cannot be read as CSV
     * @throws InvalidMappingException if the mapping does not fit it
     */
    Drawn draw(long job, ImportKind kind, Mapping mapping, CsvSource source, boolean dryRun)
            throws IOException, UnreadableFileException, InvalidMappingException {
        CsvFormat format = mapping.probe().format(source);
        try (RowReader reader = RowReader.open(source, format, mapping.repair())) {
            List<Header> headers = reader.headers();
            List<Problem> problems = mapping.problemsFor(
                    headers, name -> ImportFields.has(kind, name), ImportFields.recordsWithCustomFields(kind));
            if (!problems.isEmpty()) {
                throw new InvalidMappingException(problems);
            }
            FileProfile profile = FileProfile.of(reader, new ValueParser(mapping));
            Map<String, InferredType> types = types(kind, mapping, headers, profile);
            return new Drawn(new ImportPlan(job, kind, mapping, format, headers, types, dryRun), profile.rows());
        }
    }

    /** As a custom field is already defined, else as its values are; a column that says nothing defines none. */
    private Map<String, InferredType> types(
            ImportKind kind, Mapping mapping, List<Header> headers, FileProfile profile) {
        Map<String, InferredType> types = new HashMap<>();
        for (Mapping.Target target : RowParser.targets(kind, mapping, headers)) {
            ColumnProfile column = profile.columns().get(target.header().index());
            if (target.custom() && column.nonBlank() > 0) {
                types.put(target.field(), defined(target.field()).orElse(column.type()));
            }
        }
        mapping.constants().keySet().stream()
                .filter(field -> field.contains(".attr."))
                .forEach(field -> types.put(field, defined(field).orElse(InferredType.TEXT)));
        return types;
    }

    private Optional<InferredType> defined(String field) {
        return jdbc.sql("select type from custom_field where record_type = ? and key = ?")
                .params(recordType(field), key(field))
                .query((row, n) -> InferredType.valueOf(row.getString(1)))
                .optional();
    }

    static String recordType(String field) {
        return RecordTable.of(field.substring(0, field.indexOf('.'))).customFieldType();
    }

    static String key(String field) {
        return field.substring(field.indexOf(".attr.") + ".attr.".length());
    }
}
