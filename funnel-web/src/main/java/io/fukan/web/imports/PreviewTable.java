package io.fukan.web.imports;

import io.fukan.ingest.Examination;
import io.fukan.ingest.Understood;
import io.fukan.ingest.file.FieldDef;
import io.fukan.ingest.file.FieldType;
import io.fukan.ingest.file.InferredType;
import io.fukan.ingest.file.Mapping;
import io.fukan.ingest.file.Problem;
import io.fukan.words.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The first rows as they will be understood.
 *
 * @param columns those that are imported, in the order of the file
 */
record PreviewTable(List<Column> columns, List<Line> lines) {

    private static final int MOST_ROWS = 10;

    record Column(String label, String header, boolean custom, boolean numeric) {}

    /**
     * A row.
     *
     * @param problem why none of it can be understood
     */
    record Line(long row, @Nullable String problem, List<Cell> cells) {

        public boolean rejected() {
            return problem != null || cells.stream().anyMatch(cell -> cell.problem() != null);
        }
    }

    /**
     * A cell.
     *
     * @param text what it means, in the reader's language; null: unknown
     * @param raw as it stands in the file
     */
    record Cell(
            @Nullable String text,
            String raw,
            boolean numeric,
            @Nullable String problem) {

        /** Whether the file writes it otherwise. */
        public boolean reworded() {
            return text != null && !text.equals(raw.strip());
        }
    }

    static PreviewTable of(Examination seen, FieldMenu menu, Words words, Function<Problem, String> say) {
        Map<String, Mapping.Target> targets = seen.targets().stream()
                .collect(Collectors.toMap(target -> target.header().name(), Function.identity()));
        Map<String, InferredType> types = seen.columns().stream()
                .collect(Collectors.toMap(column -> column.header().name(), column -> column.type()));
        List<Column> columns = seen.targets().stream()
                .map(target -> new Column(
                        menu.label(target.field()),
                        target.header().name(),
                        target.custom(),
                        isNumeric(def(target, menu, types))))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (Understood row : seen.preview().stream().limit(MOST_ROWS).toList()) {
            boolean broken = !row.problems().isEmpty() && row.cells().stream().allMatch(cell -> cell.problem() == null);
            List<Cell> cells = new ArrayList<>();
            for (Understood.Cell cell : row.cells()) {
                Mapping.Target target = targets.get(cell.header());
                if (target != null) {
                    cells.add(cell(cell, def(target, menu, types), menu, words, say));
                }
            }
            lines.add(new Line(row.row(), broken ? say.apply(row.problems().get(0)) : null, cells));
        }
        return new PreviewTable(columns, lines);
    }

    private static FieldDef def(Mapping.Target target, FieldMenu menu, Map<String, InferredType> types) {
        return menu.def(target.field())
                .orElseGet(() -> FieldDef.custom(
                        target.field(), types.getOrDefault(target.header().name(), InferredType.TEXT)));
    }

    private static Cell cell(
            Understood.Cell cell, FieldDef def, FieldMenu menu, Words words, Function<Problem, String> say) {
        return new Cell(
                cell.meaning() == null ? null : shown(cell.meaning(), def, menu, words),
                cell.raw(),
                isNumeric(def),
                cell.problem() == null ? null : say.apply(cell.problem()));
    }

    /** What a value means, in the reader's language. */
    static String shown(String meaning, FieldDef def, FieldMenu menu, Words words) {
        return switch (def.type()) {
            case BOOLEAN -> menu.truth(Boolean.parseBoolean(meaning));
            case DATE -> words.date(LocalDate.parse(meaning));
            case DATETIME ->
                meaning.length() == 10 ? words.date(LocalDate.parse(meaning)) : words.moment(Instant.parse(meaning));
            case INTEGER, DECIMAL -> number(meaning, words);
            case ENUM ->
                def.choices().stream()
                        .filter(choice -> choice.name().equals(meaning))
                        .findFirst()
                        .map(menu::label)
                        .orElse(meaning);
            default -> meaning;
        };
    }

    /** Whole numbers with separators, others as exact as the file has them. */
    private static String number(String meaning, Words words) {
        BigDecimal number = new BigDecimal(meaning);
        return number.stripTrailingZeros().scale() <= 0 ? words.count(number) : number.toPlainString();
    }

    private static boolean isNumeric(FieldDef def) {
        return def.type() == FieldType.INTEGER || def.type() == FieldType.DECIMAL;
    }
}
