package io.fukan.ingest;

import io.fukan.export.CsvExport;
import io.fukan.ingest.file.Header;
import io.fukan.ingest.file.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows that an import left out, to be corrected and imported again: each once, however much was wrong with it, behind the
 * columns that say what. These columns are left out when the file comes back.
 */
final class RejectsFile {

    static final List<String> HEADERS = List.of("row", "column", "code", "message");

    private final CsvExport csv;
    private final Function<Problem, String> message;
    private final List<RowProblem> row = new ArrayList<>();

    /** @param message what a problem says in the reader's language */
    RejectsFile(CsvExport csv, Function<Problem, String> message) {
        this.csv = csv;
        this.message = message;
    }

    /** The headers of this file that say what was wrong, where it is such a file; else none. */
    static Set<String> explaining(List<Header> headers) {
        List<String> first =
                headers.stream().limit(HEADERS.size()).map(Header::original).toList();
        return first.equals(HEADERS) && headers.size() > HEADERS.size() ? Set.copyOf(HEADERS) : Set.of();
    }

    void add(RowProblem problem) {
        if (!row.isEmpty() && row.get(0).row() != problem.row()) {
            end();
        }
        row.add(problem);
    }

    /** Writes the row that is complete. */
    void end() {
        if (row.isEmpty()) {
            return;
        }
        RowProblem first = row.get(0);
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(first.row());
        cells.add(first.problem().column());
        cells.add(first.problem().code().name());
        cells.add(
                row.stream().map(one -> message.apply(one.problem())).distinct().collect(Collectors.joining(" / ")));
        cells.addAll(first.cells());
        csv.row(cells);
        row.clear();
    }
}
