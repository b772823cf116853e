package io.fukan.ingest;

import io.fukan.ingest.file.CsvFormat;
import io.fukan.ingest.file.Header;
import io.fukan.ingest.file.InferredType;
import io.fukan.ingest.file.Mapping;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one file is read, decided once from the whole of it, so that a resumed run reads the rest as it read the beginning.
 *
 * @param types of the custom fields, by field name
 */
record ImportPlan(
        long job,
        ImportKind kind,
        Mapping mapping,
        CsvFormat format,
        List<Header> headers,
        Map<String, InferredType> types,
        boolean dryRun) {

    RowParser parser() {
        return new RowParser(kind, mapping, headers, types);
    }

    /** Fields that the file or a constant fills. */
    Set<String> mappedFields() {
        Set<String> fields = new HashSet<>(mapping.constants().keySet());
        RowParser.targets(kind, mapping, headers).forEach(target -> fields.add(target.field()));
        return fields;
    }
}
