package io.fukan.web.drilldown;

import io.fukan.access.Viewer;
import io.fukan.export.ExportFormat;
import io.fukan.export.Quantity;
import io.fukan.export.Sheet;
import io.fukan.kpi.FactRecord;
import io.fukan.kpi.RecordPage;
import io.fukan.kpi.Unit;
import io.fukan.web.figure.FigureDownload;
import io.fukan.web.figure.FigureSheets;
import io.fukan.web.filter.FunnelFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends the records behind a figure as a file: what its list shows this viewer, all pages of it. */
@Component
public class RecordDownload {

    /** More is nothing that anybody would go through. */
    public static final int MOST = 100_000;

    private final FigureDownload download;
    private final MessageSource messages;
    private final Clock clock;

    RecordDownload(FigureDownload download, MessageSource messages, Clock clock) {
        this.download = download;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Sends them.
     *
     * @param name of the file and in the audit log
     * @param title of the list, in the viewer's language
     * @param records up to {@link #MOST} of them
     */
    public void send(
            String name,
            String title,
            RecordPage records,
            FunnelFilter filter,
            ExportFormat format,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        Sheet table = table(title, records, viewer.locale());
        download.send(name, title, List.of(table), filter, clock.instant(), format, viewer, response);
    }

    private Sheet table(String title, RecordPage records, Locale locale) {
        return new Sheet(
                title,
                Stream.of(
                                "records.day",
                                "records.account",
                                "records.contact",
                                "records.deal",
                                "cut.quality",
                                "cut.channel",
                                "cut.rep",
                                "records.amount")
                        .map(key -> text(key, locale))
                        .toList(),
                records.records().stream().map(one -> row(one, locale)).toList());
    }

    private List<@Nullable Object> row(FactRecord one, Locale locale) {
        BigDecimal amount = one.amount();
        return FigureSheets.row(
                one.occurredOn(),
                one.name(),
                one.contactName(),
                one.opportunityName(),
                text("quality." + one.quality(), locale),
                one.channel(),
                one.rep(),
                amount == null || amount.signum() == 0 ? null : Quantity.of(amount, Unit.COUNT));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
