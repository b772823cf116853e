package io.fukan.ingest;

import io.fukan.database.Sql;
import io.fukan.ingest.file.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was wrong with which rows. */
@Component
class ImportProblems {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    ImportProblems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Chunk chunk) {
        List<Object[]> lines = new ArrayList<>();
        for (Item item : chunk.items) {
            boolean rejected = item.isRejected();
            List<Problem> problems = rejected ? item.problems : item.warnings;
            for (int i = 0; i < problems.size(); i++) {
                Problem problem = problems.get(i);
                lines.add(new Object[] {
                    item.number,
                    i,
                    rejected ? "REJECT" : "WARNING",
                    storable(problem.column()),
                    problem.code().name(),
                    Json.write(problem.args().stream()
                            .map(ImportProblems::storable)
                            .toList()),
                    i == 0 && rejected
                            ? Json.write(item.cells.stream()
                                    .map(ImportProblems::storable)
                                    .toList())
                            : null
                });
            }
        }
        if (!lines.isEmpty()) {
            insert(chunk.job, lines);
        }
    }

    private void insert(long job, List<Object[]> lines) {
        jdbc.sql(Sql.of("ingest/add_problems.sql"))
                .param("job", job)
                .param("rows", column(lines, 0).toArray(Long[]::new))
                .param("positions", column(lines, 1).toArray(Integer[]::new))
                .param("severities", column(lines, 2).toArray(String[]::new))
                .param("headers", column(lines, 3).toArray(String[]::new))
                .param("codes", column(lines, 4).toArray(String[]::new))
                .param("args", column(lines, 5).toArray(String[]::new))
                .param("cells", column(lines, 6).toArray(String[]::new))
                .update();
    }

    private static List<Object> column(List<Object[]> lines, int index) {
        return new ArrayList<>(
                java.util.Arrays.asList(lines.stream().map(line -> line[index]).toArray()));
    }

    /** The database keeps no NUL characters, and no halves of a character. */
    private static @Nullable String storable(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> kept.appendCodePoint(c == 0 || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return kept.toString();
    }

    /** The problems in the order of the file, from the database in portions. */
    @Transactional(readOnly = true)
    public void each(long job, boolean warningsToo, Consumer<RowProblem> to) {
        long row = 0;
        int position = -1;
        List<RowProblem> portion;
        do {
            portion = jdbc.sql(Sql.of("ingest/problems.sql"))
                    .param("job", job)
                    .param("warnings", warningsToo)
                    .param("row", row)
                    .param("position", position)
                    .param("most", AT_ONCE)
                    .query((r, n) -> RowProblem.from(r))
                    .list();
            for (RowProblem problem : portion) {
                to.accept(problem);
                row = problem.row();
                position = problem.position();
            }
        } while (portion.size() == AT_ONCE);
    }

    List<RowProblem> first(long job, int most) {
        return jdbc.sql(Sql.of("ingest/problems.sql"))
                .param("job", job)
                .param("warnings", true)
                .param("row", 0)
                .param("position", -1)
                .param("most", most)
                .query((r, n) -> RowProblem.from(r))
                .list();
    }
}
