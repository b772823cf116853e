package io.fukan.web.figure;

import io.fukan.access.Viewer;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.export.AboutSheet;
import io.fukan.export.ExportFile;
import io.fukan.export.ExportFormat;
import io.fukan.export.Sheet;
import io.fukan.setting.Company;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.records.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends a page's figures as a file; a workbook also says which days, basis, filters, moment and definition they are of. */
@Component
public class FigureDownload {

    private final AboutSheet about;
    private final FilterWords filterWords;
    private final AuditLog audit;
    private final Company company;
    private final MessageSource messages;

    FigureDownload(AboutSheet about, FilterWords filterWords, AuditLog audit, Company company, MessageSource messages) {
        this.about = about;
        this.filterWords = filterWords;
        this.audit = audit;
        this.company = company;
        this.messages = messages;
    }

    /**
     * Sends the tables and notes in the audit log that they left.
     *
     * @param name of the file and in the log
     * @param title of the page, in the viewer's language
     * @param asOf when the figures were read
     */
    public void send(
            String name,
            String title,
            List<Sheet> tables,
            FunnelFilter filter,
            Instant asOf,
            ExportFormat format,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        List<Sheet> sheets = new ArrayList<>(tables);
        sheets.add(about(title, filter, asOf, viewer.locale()));
        Download.send("fukan-" + name, company.today(), response, () -> {
            ExportFile file = ExportFile.write(format, sheets, viewer.locale());
            audit.record(AuditAction.EXPORTED, name, null, null);
            return file;
        });
    }

    private Sheet about(String title, FunnelFilter filter, Instant asOf, Locale locale) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        line(lines, text("share.page", locale), title);
        filterWords.lines(filter, locale).forEach(one -> line(lines, one.item(), one.content()));
        line(lines, text("filter.from", locale), filter.period().from());
        line(lines, text("filter.to", locale), filter.period().lastDay());
        lines.add(about.asOf(asOf, locale));
        lines.add(about.version(locale));
        return about.of(lines, locale);
    }

    private static void line(List<List<@Nullable Object>> lines, String item, Object content) {
        lines.add(List.of(item, content));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
