package io.fukan.ingest;

import io.fukan.ingest.file.ColumnProfile;
import io.fukan.ingest.file.DateShapes;
import io.fukan.ingest.file.FileReport;
import io.fukan.ingest.file.Header;
import io.fukan.ingest.file.HeaderSuggestions.Suggestion;
import io.fukan.ingest.file.Mapping;
import io.fukan.ingest.file.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file looks like under a mapping, for the person who must confirm it before importing.
 *
 * @param report encoding, separator, headers, first rows, rows with problems, rows wrapped in quotes
 * @param columns what every column of the whole file holds
 * @param suggestions a field for each header, in their order
 * @param leftOut headers of columns that are to be left out: what our own exports reckon from other records
 * @param values by field: what the words of our own exports stand for
 * @param mapping under which the file was looked at
 * @param problems what is wrong with that mapping; with any, the import would fail as a whole
 * @param targets the columns that would be imported and their fields, unmapped ones with the custom field they would make
 * @param preview the first rows as they would be understood
 */
public record Examination(
        FileReport report,
        List<ColumnProfile> columns,
        List<Suggestion> suggestions,
        Set<String> leftOut,
        Map<String, Map<String, String>> values,
        Mapping mapping,
        List<Problem> problems,
        List<Mapping.Target> targets,
        List<Understood> preview) {

    /**
     * A question that only a person can answer: which of several readings of a column's dates is meant.
     *
     * @param candidates lists of formats, each of which reads the column; the most plausible first
     */
    public record DateQuestion(Header header, List<List<String>> candidates, List<String> examples) {}

    /** Columns of dates that can be read in several ways and that the mapping gives no format for. */
    public List<DateQuestion> dateQuestions() {
        return columns.stream()
                .filter(column -> column.dates().verdict() == DateShapes.Verdict.AMBIGUOUS)
                .filter(column -> isMappedToDate(column.header()))
                .filter(column -> column.dates().candidates().stream()
                        .noneMatch(list -> mapping.dateFormats().containsAll(list)))
                .map(column -> new DateQuestion(
                        column.header(),
                        column.dates().candidates(),
                        column.sample().stream().limit(5).toList()))
                .toList();
    }

    private boolean isMappedToDate(Header header) {
        String field = mapping.columns().get(header.name());
        return field != null
                && ImportFields.named(field)
                        .filter(def -> switch (def.def().type()) {
                            case DATE, DATETIME -> true;
                            default -> false;
                        })
                        .isPresent();
    }

    /** The words of our own exports for those fields of which nobody said what their cells stand for. */
    public Map<String, Map<String, String>> valuesBeside(Map<String, Map<String, String>> said) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>(values);
        all.putAll(said);
        return all;
    }

    /** Whether unwrapping of rows should be offered. */
    public boolean offersUnwrapping() {
        return report.wrapped();
    }
}
