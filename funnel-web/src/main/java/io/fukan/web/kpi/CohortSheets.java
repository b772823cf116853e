package io.fukan.web.kpi;

import io.fukan.export.Quantity;
import io.fukan.export.Sheet;
import io.fukan.kpi.CohortTriangle;
import io.fukan.kpi.CohortTriangle.Row;
import io.fukan.kpi.Kpi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The heat map of a KPI's cohorts as a table of a file: a row for each month, a column for each age. */
@Component
class CohortSheets {

    private final MessageSource messages;

    CohortSheets(MessageSource messages) {
        this.messages = messages;
    }

    Sheet of(Kpi kpi, CohortTriangle triangle, Locale locale) {
        CohortAges ages = CohortAges.of(triangle);
        List<String> headers = new ArrayList<>(List.of(text("kpis.cohort", locale)));
        IntStream.range(0, ages.count())
                .mapToObj(age -> age == 0 ? text("kpis.sameMonth", locale) : text("kpis.monthsLater", locale, age))
                .forEach(headers::add);
        if (ages.now()) {
            headers.add(text("kpis.byNow", locale));
        }
        return new Sheet(
                text("kpis.cohorts", locale, text("basis." + triangle.basis(), locale)),
                headers,
                triangle.rows().stream().map(row -> line(kpi, row, ages)).toList());
    }

    /** The month as its first day, so that it can be sorted and counted with. */
    private static List<@Nullable Object> line(Kpi kpi, Row row, CohortAges ages) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.period().from());
        ages.of(row).forEach(cell -> cells.add(cell == null ? null : Quantity.of(cell.value(), kpi.unit())));
        return cells;
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
