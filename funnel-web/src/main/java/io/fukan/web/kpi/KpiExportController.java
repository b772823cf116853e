package io.fukan.web.kpi;

import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.export.ExportFormat;
import io.fukan.export.Quantity;
import io.fukan.export.Sheet;
import io.fukan.kpi.Basis;
import io.fukan.kpi.Behind;
import io.fukan.kpi.CohortReader;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiReader;
import io.fukan.kpi.RecordReader;
import io.fukan.kpi.Unit;
import io.fukan.security.CurrentViewer;
import io.fukan.web.drilldown.RecordDownload;
import io.fukan.web.figure.CourseReader;
import io.fukan.web.figure.FigureDownload;
import io.fukan.web.figure.FigureSheets;
import io.fukan.web.figure.GroupWords;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.FunnelFilters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A KPI's page as a file: the groups of its cut, the whole, its course, its cohorts and its definition. */
@Controller
class KpiExportController {

    private final KpiReader kpis;
    private final KpiCuts cuts;
    private final CourseReader courses;
    private final CohortReader cohorts;
    private final CohortSheets cohortSheets;
    private final FunnelFilters filters;
    private final GroupWords groups;
    private final FigureSheets sheets;
    private final FigureDownload download;
    private final RecordReader records;
    private final RecordDownload recordDownload;
    private final MessageSource messages;
    private final Clock clock;

    KpiExportController(
            KpiReader kpis,
            KpiCuts cuts,
            CourseReader courses,
            CohortReader cohorts,
            CohortSheets cohortSheets,
            FunnelFilters filters,
            GroupWords groups,
            FigureSheets sheets,
            FigureDownload download,
            RecordReader records,
            RecordDownload recordDownload,
            MessageSource messages,
            Clock clock) {
        this.kpis = kpis;
        this.cuts = cuts;
        this.courses = courses;
        this.cohorts = cohorts;
        this.cohortSheets = cohortSheets;
        this.filters = filters;
        this.groups = groups;
        this.sheets = sheets;
        this.download = download;
        this.records = records;
        this.recordDownload = recordDownload;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/kpis/{key}/export")
    void export(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String key,
            @RequestParam(defaultValue = "channel") String by,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer)
            throws IOException {
        Kpi kpi = KpiCatalogue.get(key);
        if (!KpiController.isFor(kpi, viewer)) {
            throw new NotAllowed("export " + key);
        }
        FunnelFilter asked = filters.inPassing(request);
        FunnelFilter filter = kpi.bases().contains(asked.basis()) ? asked : asked.basis(Basis.PERIOD);
        Cut cut = cuts.asked(kpi, by, viewer);
        Locale locale = viewer.locale();
        List<Sheet> tables = new ArrayList<>(
                List.of(table(kpi, cut, filter, locale), sheets.course(courses.course(kpi, filter.query()), locale)));
        cohorts.triangle(kpi, filter.query())
                .map(triangle -> cohortSheets.of(kpi, triangle, locale))
                .ifPresent(tables::add);
        tables.add(definition(kpi, locale));
        download.send(
                key, text("kpi." + key + ".name", locale), tables, filter, clock.instant(), format, viewer, response);
    }

    /** The records behind the figure, or behind one side of it. */
    @GetMapping("/kpis/{key}/records/export")
    void exportRecords(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String key,
            @RequestParam(defaultValue = "NUMERATOR") Behind.Part part,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer)
            throws IOException {
        Kpi kpi = KpiCatalogue.get(key);
        FunnelFilter asked = filters.inPassing(request);
        FunnelFilter filter = kpi.bases().contains(asked.basis()) ? asked : asked.basis(Basis.PERIOD);
        recordDownload.send(
                key + "-records",
                text("records.title", viewer.locale(), text("kpi." + key + ".name", viewer.locale())),
                records.records(kpi, filter.query(), part, viewer, 0, RecordDownload.MOST),
                filter,
                format,
                viewer,
                response);
    }

    private Sheet table(Kpi kpi, Cut cut, FunnelFilter filter, Locale locale) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        cuts.figures(kpi, filter.query(), cut)
                .forEach(
                        figure -> rows.add(line(groups.name(cut.name(), figure.group(), locale), kpi, figure, locale)));
        rows.add(line(text("departments.total", locale), kpi, kpis.figure(kpi, filter.query()), locale));
        String name = groups.dimension(cut.name(), locale);
        List<String> headers = new ArrayList<>(List.of(
                name,
                text("kpi." + kpi.key() + ".name", locale),
                text("share.numerator", locale),
                text("share.denominator", locale),
                text("share.note", locale)));
        if (kpi.tellsMean()) {
            headers.add(text("kpis.meanName", locale));
        }
        return new Sheet(text("share.by", locale, name), headers, rows);
    }

    private List<@Nullable Object> line(String name, Kpi kpi, Figure figure, Locale locale) {
        List<@Nullable Object> cells = FigureSheets.row(
                name,
                Quantity.of(figure.value(), kpi.unit()),
                kpi.isRatio() ? Quantity.of(figure.numerator(), Unit.COUNT) : null,
                kpi.isRatio() ? Quantity.of(figure.denominator(), Unit.COUNT) : null,
                sheets.note(figure, locale));
        if (kpi.tellsMean()) {
            cells.add(Quantity.of(kpi.mean(figure), kpi.unit()));
        }
        return cells;
    }

    private Sheet definition(Kpi kpi, Locale locale) {
        return new Sheet(
                text("kpis.formula", locale),
                List.of(text("share.kpi", locale), text("kpis.formula", locale)),
                List.of(List.of(
                        text("kpi." + kpi.key() + ".name", locale), text("kpi." + kpi.key() + ".formula", locale))));
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
