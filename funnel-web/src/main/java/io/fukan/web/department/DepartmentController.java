package io.fukan.web.department;

import io.fukan.access.Viewer;
import io.fukan.diagnosis.DashboardViews;
import io.fukan.export.ExportFormat;
import io.fukan.organisation.Department;
import io.fukan.security.CurrentViewer;
import io.fukan.web.diagnosis.DiagnosisPanel;
import io.fukan.web.figure.CourseReader;
import io.fukan.web.figure.FigureDownload;
import io.fukan.web.figure.GroupWords;
import io.fukan.web.filter.FilterBar;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.FunnelFilters;
import io.fukan.web.filter.InvalidFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The dashboards of departments. */
@Controller
class DepartmentController {

    private final DashboardReader dashboards;
    private final CourseReader courses;
    private final FunnelFilters filters;
    private final FilterBar bar;
    private final DiagnosisPanel diagnosis;
    private final Attention attention;
    private final DashboardViews views;
    private final GroupWords groups;
    private final DashboardExport export;
    private final FigureDownload download;
    private final MessageSource messages;

    DepartmentController(
            DashboardReader dashboards,
            CourseReader courses,
            FunnelFilters filters,
            FilterBar bar,
            DiagnosisPanel diagnosis,
            Attention attention,
            DashboardViews views,
            GroupWords groups,
            DashboardExport export,
            FigureDownload download,
            MessageSource messages) {
        this.dashboards = dashboards;
        this.courses = courses;
        this.filters = filters;
        this.bar = bar;
        this.diagnosis = diagnosis;
        this.attention = attention;
        this.views = views;
        this.groups = groups;
        this.export = export;
        this.download = download;
        this.messages = messages;
    }

    @GetMapping("/departments/{department}")
    String show(
            HttpServletRequest request,
            @PathVariable String department,
            @RequestParam(required = false) @Nullable String cut,
            @RequestParam(required = false) @Nullable String course,
            @CurrentViewer Viewer viewer,
            Model model) {
        Dashboard dashboard = named(department);
        FunnelFilter asked = filters.of(request);
        FunnelFilter filter = dashboard.spoken(asked);
        DashboardPage page = dashboards.read(dashboard, filter, cut, course, viewer);
        model.addAttribute("page", page);
        model.addAttribute(
                "besides",
                Map.of("cut", page.shown().cut(), "course", page.course().kpi().key()));
        model.addAttribute(
                "course", courses.course(page.course().kpi(), page.courseOf().query()));
        if (dashboard.department() == Department.CS) {
            model.addAttribute("attention", attention.of(viewer));
        }
        model.addAttribute("diagnosis", diagnosis.of(filter, dashboard.department(), viewer));
        model.addAttribute("groups", groups);
        model.addAttribute("digest", filter.url("/me/digests", "dashboard", dashboard.path()));
        model.addAttribute("all", Dashboard.all());
        model.addAttribute("basisChanged", filter.basis() != asked.basis());
        bar.fill(model, filter, viewer);
        views.opened(viewer, dashboard.department());
        return "department/index";
    }

    /** The dashboard's tables as a file. */
    @GetMapping("/departments/{department}/export")
    void export(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String department,
            @RequestParam(required = false) @Nullable String cut,
            @RequestParam(required = false) @Nullable String course,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer)
            throws IOException {
        Dashboard dashboard = named(department);
        FunnelFilter filter = dashboard.spoken(filters.inPassing(request));
        DashboardPage page = dashboards.read(dashboard, filter, cut, course, viewer);
        download.send(
                dashboard.path(),
                messages.getMessage("department." + dashboard.department(), null, viewer.locale()),
                export.tables(
                        page,
                        courses.course(page.course().kpi(), page.courseOf().query()),
                        viewer.locale()),
                filter,
                page.asOf(),
                format,
                viewer,
                response);
    }

    private static Dashboard named(String department) {
        return Dashboard.named(department).orElseThrow(() -> new InvalidFilter("department", department));
    }
}
