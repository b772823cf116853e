package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.api.failure.InvalidField;
import io.fukan.goal.GoalProblem;
import io.fukan.goal.GoalQuestion;
import io.fukan.goal.GoalSheet;
import io.fukan.goal.GoalSheets;
import io.fukan.goal.GoalWriting;
import io.fukan.goal.GoalsRefused;
import io.fukan.goal.SubjectKind;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.problem.FieldProblem;
import io.fukan.record.InvalidValue;
import io.fukan.security.CurrentViewer;
import io.fukan.time.Period;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 目標: a fiscal year's targets of one KPI month by month, spread and copied. Percentages are fractions of one. */
@RestController
@RequestMapping("/api/v1/target-sheets")
@Tag(name = "Targets")
class TargetSheetApi {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private final GoalSheets sheets;
    private final GoalWriting writing;

    TargetSheetApi(GoalSheets sheets, GoalWriting writing) {
        this.sheets = sheets;
        this.writing = writing;
    }

    /** A sum to be spread. */
    @Schema(name = "TargetSpread")
    record Spread(
            @NotNull @Schema(description = "key of the KPI") String kpi,

            @NotNull @Schema(description = "the fiscal year, by the year in which it begins")
            Integer year,

            @NotNull @Schema(description = "of what kind the subject is")
            SubjectKind by,

            @NotNull @Schema(description = "as the sheet names it: company, a department, or an id")
            String subject,

            @Schema(description = "1 to 4; absent: the whole year") @Nullable
            Integer quarter,

            @NotNull @Schema(description = "shared out over the months by business days; a rate is set in each of them")
            BigDecimal total) {}

    /** A year to be taken over. */
    @Schema(name = "TargetCopy")
    record Copy(
            @NotNull @Schema(description = "key of the KPI") String kpi,

            @NotNull @Schema(description = "the fiscal year that gets what the year before has")
            Integer year,

            @NotNull SubjectKind by,

            @Schema(description = "1.1: ten percent more", defaultValue = "1") @Nullable
            BigDecimal factor,

            @Schema(description = "whether months get another target that have one already", defaultValue = "false")
            @Nullable
            Boolean overwrite) {}

    /** A sheet. */
    @Schema(name = "TargetSheet")
    record Sheet(
            String kpi,
            int year,
            SubjectKind by,

            @Schema(description = "the first days of the months")
            List<LocalDate> months,

            List<Row> rows) {

        private static Sheet of(GoalSheet sheet) {
            return new Sheet(
                    sheet.question().kpi().key(),
                    sheet.question().year(),
                    sheet.question().kind(),
                    sheet.months().stream().map(Period::from).toList(),
                    sheet.rows().stream().map(Row::of).toList());
        }
    }

    /** What is aimed at for one subject. */
    @Schema(name = "TargetSheetRow")
    record Row(
            String subject,
            String name,

            @Schema(description = "whether the caller may set it")
            boolean writable,

            @Schema(description = "null: nothing is aimed at")
            List<@Nullable BigDecimal> months,

            @Schema(description = "the sum of the months; null: nothing is aimed at") @Nullable
            BigDecimal total) {

        private static Row of(GoalSheet.Row row) {
            return new Row(
                    row.subject().id(),
                    row.subject().name(),
                    row.writable(),
                    row.months().stream().map(PlainNumber::of).toList(),
                    PlainNumber.of(row.year()));
        }
    }

    @GetMapping
    @Operation(summary = "A fiscal year's targets of one KPI, month by month")
    Sheet get(
            @RequestParam String kpi,
            @RequestParam int year,
            @RequestParam(defaultValue = "COMPANY") SubjectKind by,
            @CurrentViewer Viewer viewer) {
        return Sheet.of(sheets.read(question(kpi, year, by), viewer));
    }

    @PostMapping("/spread")
    @Operation(summary = "Shares a sum out over the months of a year or quarter")
    Sheet spread(@Valid @RequestBody Spread told, @CurrentViewer Viewer viewer) {
        GoalQuestion question = question(told.kpi(), told.year(), told.by());
        attempt("total", () -> writing.spread(question, told.subject(), told.quarter(), told.total(), viewer));
        return Sheet.of(sheets.read(question, viewer));
    }

    @PostMapping("/copy")
    @Operation(summary = "Takes over what was aimed at in the year before, for all whose targets the caller may set")
    Sheet copy(@Valid @RequestBody Copy told, @CurrentViewer Viewer viewer) {
        GoalQuestion question = question(told.kpi(), told.year(), told.by());
        BigDecimal factor = told.factor() == null ? BigDecimal.ONE : told.factor();
        boolean overwrite = told.overwrite() != null && told.overwrite();
        attempt("factor", () -> writing.copy(question, factor, overwrite, viewer));
        return Sheet.of(sheets.read(question, viewer));
    }

    /** @param number the field with which something may be wrong */
    private static void attempt(String number, Runnable deed) {
        try {
            deed.run();
        } catch (GoalsRefused refused) {
            GoalProblem problem = refused.problems().get(0);
            String field = switch (problem.code()) {
                case SUBJECT, FORBIDDEN -> "subject";
                case NOTHING_BEFORE -> "year";
                default -> number;
            };
            throw new InvalidField(new FieldProblem(
                    field,
                    "TARGET_" + problem.code(),
                    new DefaultMessageSourceResolvable(
                            new String[] {"goals.problem." + problem.code()}, new Object[] {problem.text()})));
        }
    }

    private static GoalQuestion question(String kpi, int year, SubjectKind by) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidValue("year", "OUT_OF_RANGE", FIRST_YEAR, LAST_YEAR);
        }
        return new GoalQuestion(year, KpiCatalogue.get(kpi), by);
    }
}
