package io.fukan.records;

import io.fukan.access.NotAllowed;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.export.AboutSheet;
import io.fukan.export.ExportFile;
import io.fukan.export.ExportFormat;
import io.fukan.export.Sheet;
import io.fukan.record.RecordKeys;
import io.fukan.setting.Company;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes lists as CSV or Excel: the same rows that the screen shows, all pages of them, with contacts masked and amounts left out for
 * those who do not see them. Each export is in the audit log.
 */
@Service
@Transactional
public class ListExport {

    private final LeadList leads;
    private final OpportunityList opportunities;
    private final AccountList accounts;
    private final CustomerList customers;
    private final CustomFields fields;
    private final AuditLog audit;
    private final AboutSheet about;
    private final Company company;
    private final Clock clock;
    private final MessageSource messages;

    ListExport(
            LeadList leads,
            OpportunityList opportunities,
            AccountList accounts,
            CustomerList customers,
            CustomFields fields,
            AuditLog audit,
            AboutSheet about,
            Company company,
            Clock clock,
            MessageSource messages) {
        this.leads = leads;
        this.opportunities = opportunities;
        this.accounts = accounts;
        this.customers = customers;
        this.fields = fields;
        this.audit = audit;
        this.about = about;
        this.company = company;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * @param narrowed how the list is narrowed, as its address says it
     * @throws NotAllowed without the right to export
     */
    public ExportFile leads(LeadQuery query, Viewer viewer, ExportFormat format, String narrowed) {
        try (Stream<LeadRow> rows = leads.all(query, viewer)) {
            return write(
                    RecordType.LEAD, ExportColumns.LEAD, LeadRow::id, LeadRow::attrs, rows, viewer, format, narrowed);
        }
    }

    /**
     * @param narrowed how the list is narrowed, as its address says it
     * @throws NotAllowed without the right to export
     */
    public ExportFile opportunities(OpportunityQuery query, Viewer viewer, ExportFormat format, String narrowed) {
        try (Stream<OpportunityRow> rows = opportunities.all(query, viewer)) {
            return write(
                    RecordType.OPPORTUNITY,
                    ExportColumns.OPPORTUNITY,
                    OpportunityRow::id,
                    OpportunityRow::attrs,
                    rows,
                    viewer,
                    format,
                    narrowed);
        }
    }

    /**
     * @param narrowed how the list is narrowed, as its address says it
     * @throws NotAllowed without the right to export
     */
    public ExportFile accounts(AccountQuery query, Viewer viewer, ExportFormat format, String narrowed) {
        try (Stream<AccountRow> rows = accounts.all(query, viewer)) {
            return write(
                    RecordType.ACCOUNT,
                    ExportColumns.ACCOUNT,
                    AccountRow::id,
                    AccountRow::attrs,
                    rows,
                    viewer,
                    format,
                    narrowed);
        }
    }

    /**
     * @param narrowed how the list is narrowed, as its address says it
     * @throws NotAllowed without the right to export
     */
    public ExportFile customers(CustomerQuery query, Viewer viewer, ExportFormat format, String narrowed) {
        try (Stream<CustomerRow> rows = customers.all(query, viewer)) {
            return write(
                    RecordType.CUSTOMER,
                    ExportColumns.CUSTOMER,
                    CustomerRow::id,
                    CustomerRow::attrs,
                    rows,
                    viewer,
                    format,
                    narrowed);
        }
    }

    private <R> ExportFile write(
            RecordType type,
            List<ExportColumn<R>> columns,
            ToLongFunction<R> id,
            Function<R, Map<String, Object>> attributes,
            Stream<R> rows,
            Viewer viewer,
            ExportFormat format,
            String narrowed) {
        List<CustomField> custom = fields.of(type);
        ExportWords words = new ExportWords(messages, viewer.locale());
        RecordKeys keys = company.recordKeys();
        List<String> headers = new ArrayList<>();
        columns.forEach(column -> headers.add(words.header(column.key())));
        headers.add(ExportedColumns.key(messages, viewer.locale()));
        custom.forEach(field -> headers.add(field.label()));
        Stream<List<@Nullable Object>> cells = rows.map(row -> {
            List<@Nullable Object> line = new ArrayList<>();
            columns.forEach(column -> line.add(column.value().apply(row, words)));
            line.add(keys.of(id.applyAsLong(row)));
            custom.forEach(field -> line.add(attributes.apply(row).get(field.key())));
            return line;
        });
        return write(type.name().toLowerCase(Locale.ROOT), headers, cells, viewer, format, narrowed);
    }

    /**
     * Any other list, by rows of cells.
     *
     * @param kind of the list: names the sheet by {@code export.sheet.} + kind, and the entry of the audit log
     * @param narrowed how the list is narrowed, as its address says it
     * @throws NotAllowed without the right to export
     */
    public ExportFile write(
            String kind,
            List<String> headers,
            Stream<List<@Nullable Object>> cells,
            Viewer viewer,
            ExportFormat format,
            String narrowed) {
        ExportWords words = new ExportWords(messages, viewer.locale());
        if (!viewer.may(Right.EXPORT)) {
            throw new NotAllowed("export " + kind);
        }
        ExportFile file = ExportFile.write(
                format,
                List.of(new Sheet(words.text("export.sheet." + kind), headers, cells), about(narrowed, words)),
                viewer.locale());
        audit.record(AuditAction.EXPORTED, kind, null, null, Map.of("rows", file.rows()));
        return file;
    }

    /** What a workbook says of itself. */
    private Sheet about(String narrowed, ExportWords words) {
        return about.of(
                List.of(
                        about.asOf(clock.instant(), words.locale()),
                        List.of(
                                words.text("export.about.filter"),
                                narrowed.isBlank() ? words.text("export.about.all") : narrowed),
                        about.version(words.locale())),
                words.locale());
    }
}
