package io.fukan.ingest;

import io.fukan.ingest.file.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/**
 * Something that was wrong with a row.
 *
 * @param row from 1, the header and empty lines not counted
 * @param position from 0, of several problems of one row
 * @param rejected whether the row was left out, else it was taken all the same
 * @param cells the row as it stands in the file; empty for a warning
 */
public record RowProblem(long row, int position, boolean rejected, Problem problem, List<String> cells) {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    static RowProblem from(ResultSet row) throws SQLException {
        String cells = row.getString("cells");
        return new RowProblem(
                row.getLong("row_no"),
                row.getInt("position"),
                row.getString("severity").equals("REJECT"),
                new Problem(
                        ImportJobs.problemCode(row.getString("code")),
                        row.getString("header"),
                        Json.read(row.getString("args"), TEXTS)),
                cells == null ? List.of() : Json.read(cells, TEXTS));
    }
}
