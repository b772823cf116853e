package io.fukan.records;

import io.fukan.access.NotAllowed;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.export.CsvExport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes lists as CSV: the same rows that the screen shows, all pages of them, with contacts masked and amounts left out for
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
    private final MessageSource messages;

    ListExport(
            LeadList leads,
            OpportunityList opportunities,
            AccountList accounts,
            CustomerList customers,
            CustomFields fields,
            AuditLog audit,
            MessageSource messages) {
        this.leads = leads;
        this.opportunities = opportunities;
        this.accounts = accounts;
        this.customers = customers;
        this.fields = fields;
        this.audit = audit;
        this.messages = messages;
    }

    /** @throws NotAllowed without the right to export */
    public ExportFile leads(LeadQuery query, Viewer viewer, CsvExport.Encoding encoding) {
        try (Stream<LeadRow> rows = leads.all(query, viewer)) {
            return write(RecordType.LEAD, ExportColumns.LEAD, LeadRow::attrs, rows, viewer, encoding);
        }
    }

    /** @throws NotAllowed without the right to export */
    public ExportFile opportunities(OpportunityQuery query, Viewer viewer, CsvExport.Encoding encoding) {
        try (Stream<OpportunityRow> rows = opportunities.all(query, viewer)) {
            return write(
                    RecordType.OPPORTUNITY, ExportColumns.OPPORTUNITY, OpportunityRow::attrs, rows, viewer, encoding);
        }
    }

    /** @throws NotAllowed without the right to export */
    public ExportFile accounts(AccountQuery query, Viewer viewer, CsvExport.Encoding encoding) {
        try (Stream<AccountRow> rows = accounts.all(query, viewer)) {
            return write(RecordType.ACCOUNT, ExportColumns.ACCOUNT, AccountRow::attrs, rows, viewer, encoding);
        }
    }

    /** @throws NotAllowed without the right to export */
    public ExportFile customers(CustomerQuery query, Viewer viewer, CsvExport.Encoding encoding) {
        try (Stream<CustomerRow> rows = customers.all(query, viewer)) {
            return write(RecordType.CUSTOMER, ExportColumns.CUSTOMER, CustomerRow::attrs, rows, viewer, encoding);
        }
    }

    private <R> ExportFile write(
            RecordType type,
            List<ExportColumn<R>> columns,
            Function<R, Map<String, Object>> attributes,
            Stream<R> rows,
            Viewer viewer,
            CsvExport.Encoding encoding) {
        List<CustomField> custom = fields.of(type);
        ExportWords words = new ExportWords(messages, viewer.locale());
        List<String> headers = Stream.concat(
                        columns.stream().map(column -> words.header(column.key())),
                        custom.stream().map(CustomField::label))
                .toList();
        Stream<List<@Nullable Object>> cells = rows.map(row -> {
            List<@Nullable Object> line = new ArrayList<>();
            columns.forEach(column -> line.add(column.value().apply(row, words)));
            custom.forEach(field -> line.add(attributes.apply(row).get(field.key())));
            return line;
        });
        return write(type.name().toLowerCase(Locale.ROOT), headers, encoding, viewer, cells);
    }

    /**
     * Any other list, by rows of cells.
     *
     * @param kind of the list, for the audit log
     * @throws NotAllowed without the right to export
     */
    public ExportFile write(
            String kind,
            List<String> headers,
            CsvExport.Encoding encoding,
            Viewer viewer,
            Stream<List<@Nullable Object>> rows) {
        if (!viewer.may(Right.EXPORT)) {
            throw new NotAllowed("export " + kind);
        }
        try {
            Path path = Files.createTempFile("fukan-export-", ".csv");
            try (CsvExport csv = new CsvExport(Files.newOutputStream(path), encoding, headers)) {
                long[] written = {0};
                rows.forEach(row -> {
                    csv.row(row);
                    written[0]++;
                });
                audit.record(AuditAction.EXPORTED, kind, null, null, Map.of("rows", written[0]));
                return new ExportFile(path, written[0], csv.unmappableCells());
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
