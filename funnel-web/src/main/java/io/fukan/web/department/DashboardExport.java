package io.fukan.web.department;

import io.fukan.export.Quantity;
import io.fukan.export.Sheet;
import io.fukan.kpi.Unit;
import io.fukan.web.department.DashboardPage.Cell;
import io.fukan.web.department.DashboardPage.Row;
import io.fukan.web.department.DashboardPage.ShownTable;
import io.fukan.web.figure.Course;
import io.fukan.web.figure.FigureSheets;
import io.fukan.web.figure.GroupWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A dashboard's tables as they stand on the screen: the cut that is shown, its KPIs, the course that is drawn. */
@Component
class DashboardExport {

    private final FigureSheets sheets;
    private final GroupWords groups;
    private final MessageSource messages;

    DashboardExport(FigureSheets sheets, GroupWords groups, MessageSource messages) {
        this.sheets = sheets;
        this.groups = groups;
        this.messages = messages;
    }

    List<Sheet> tables(DashboardPage page, Course course, Locale locale) {
        return List.of(shown(page.shown(), locale), sheets.cards(page.cards(), locale), sheets.course(course, locale));
    }

    /** A column more beside each KPI for which anybody or anything has a target. */
    private Sheet shown(ShownTable table, Locale locale) {
        String cut = text("cut." + table.cut(), locale);
        List<String> headers = new ArrayList<>();
        headers.add(cut);
        for (int i = 0; i < table.columns().size(); i++) {
            String name = text("kpi." + table.columns().get(i).key() + ".name", locale);
            headers.add(name);
            if (table.hasTarget(i)) {
                headers.add(name + " " + text("share.target", locale));
            }
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(line(groups.name(table.cut(), row.group(), locale), row, table)));
        rows.add(line(text("departments.total", locale), table.total(), table));
        return new Sheet(text("share.by", locale, cut), headers, rows);
    }

    private static List<@Nullable Object> line(String name, Row row, ShownTable table) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        for (int i = 0; i < table.columns().size(); i++) {
            Cell cell = row.cells().get(i);
            Unit unit = table.columns().get(i).unit();
            cells.add(Quantity.of(cell.figure().value(), unit));
            if (table.hasTarget(i)) {
                cells.add(Quantity.of(cell.pace().target(), unit));
            }
        }
        return cells;
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
