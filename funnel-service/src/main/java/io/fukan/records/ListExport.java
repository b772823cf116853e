package io.fukan.records;

import io.fukan.access.NotAllowed;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.Industry;
import io.fukan.account.PhoneNumber;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.export.CsvExport;
import io.fukan.record.Labelled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private static final String[] LEAD = {
        "lead.id",
        "lead.number",
        "lead.acquiredAt",
        "lead.channel",
        "lead.campaign",
        "lead.quality",
        "lead.track",
        "lead.stage",
        "lead.owner",
        "account.name",
        "account.industry",
        "account.employees",
        "account.region",
        "contact.lastName",
        "contact.firstName",
        "contact.kana",
        "contact.department",
        "contact.title",
        "contact.email",
        "contact.phone",
        "lead.nextAction",
        "lead.nextActionOn",
        "lead.revisitOn",
        "lead.lastTouchedOn"
    };
    private static final String[] OPPORTUNITY = {
        "opportunity.id",
        "opportunity.number",
        "opportunity.name",
        "account.name",
        "opportunity.leadId",
        "opportunity.product",
        "opportunity.source",
        "lead.quality",
        "lead.channel",
        "opportunity.phase",
        "opportunity.yomi",
        "opportunity.outcome",
        "opportunity.amount",
        "opportunity.createdAt",
        "opportunity.closedAt",
        "opportunity.expectedCloseOn",
        "opportunity.lostReason",
        "opportunity.owner",
        "opportunity.setBy",
        "opportunity.nextAction",
        "opportunity.nextActionOn"
    };

    private final LeadList leads;
    private final OpportunityList opportunities;
    private final CustomFields fields;
    private final AuditLog audit;
    private final MessageSource messages;

    ListExport(
            LeadList leads,
            OpportunityList opportunities,
            CustomFields fields,
            AuditLog audit,
            MessageSource messages) {
        this.leads = leads;
        this.opportunities = opportunities;
        this.fields = fields;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * All leads of a list.
     *
     * @throws NotAllowed without the right to export
     */
    public ExportFile leads(LeadQuery query, Viewer viewer, CsvExport.Encoding encoding) {
        List<CustomField> custom = fields.of(RecordType.LEAD);
        try (Stream<LeadRow> rows = leads.all(query, viewer)) {
            return write(
                    "lead",
                    headers(LEAD, custom, viewer),
                    encoding,
                    viewer,
                    rows.map(row -> cells(row, custom, viewer)));
        }
    }

    /**
     * All deals of a list.
     *
     * @throws NotAllowed without the right to export
     */
    public ExportFile opportunities(OpportunityQuery query, Viewer viewer, CsvExport.Encoding encoding) {
        List<CustomField> custom = fields.of(RecordType.OPPORTUNITY);
        try (Stream<OpportunityRow> rows = opportunities.all(query, viewer)) {
            return write(
                    "opportunity",
                    headers(OPPORTUNITY, custom, viewer),
                    encoding,
                    viewer,
                    rows.map(row -> cells(row, custom, viewer)));
        }
    }

    private ExportFile write(
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

    private List<@Nullable Object> cells(LeadRow row, List<CustomField> custom, Viewer viewer) {
        ContactShown person = row.contact();
        LeadRow.Company company = row.company();
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                row.externalId(),
                row.id(),
                row.acquiredOn(),
                name(row.channel()),
                name(row.campaign()),
                messages.getMessage("quality." + row.quality(), null, viewer.locale()),
                word(row.track(), viewer),
                word(row.stage(), viewer),
                name(row.owner()),
                company == null ? null : company.name(),
                company == null ? null : industry(company.industry(), viewer),
                company == null ? null : company.employees(),
                company == null ? null : company.region(),
                person == null ? null : person.lastName(),
                person == null ? null : person.firstName(),
                person == null ? null : person.kana(),
                person == null ? null : person.department(),
                person == null ? null : person.title(),
                person == null ? null : person.email(),
                person == null ? null : phone(person.phone()),
                row.nextAction(),
                row.nextActionOn(),
                row.revisitOn(),
                row.lastTouchedOn()));
        custom.forEach(field -> cells.add(row.attrs().get(field.key())));
        return cells;
    }

    private List<@Nullable Object> cells(OpportunityRow row, List<CustomField> custom, Viewer viewer) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                row.externalId(),
                row.id(),
                row.name(),
                name(row.account()),
                row.leadExternalId(),
                row.product(),
                word(row.source(), viewer),
                messages.getMessage("quality." + row.quality(), null, viewer.locale()),
                name(row.channel()),
                row.phaseName(),
                row.yomi() == null ? null : row.yomi().name(),
                word(row.outcome(), viewer),
                row.amount(),
                row.confirmedOn(),
                row.closedOn(),
                row.expectedCloseOn(),
                row.lostReason() == null ? null : lostReason(row.lostReason(), viewer),
                name(row.owner()),
                name(row.setter()),
                row.nextAction(),
                row.nextActionOn()));
        custom.forEach(field -> cells.add(row.attrs().get(field.key())));
        return cells;
    }

    private List<String> headers(String[] keys, List<CustomField> custom, Viewer viewer) {
        return Stream.concat(
                        Arrays.stream(keys).map(key -> messages.getMessage("export." + key, null, viewer.locale())),
                        custom.stream().map(CustomField::label))
                .toList();
    }

    private String word(Labelled value, Viewer viewer) {
        return messages.getMessage(value, viewer.locale());
    }

    private @Nullable String industry(@Nullable String code, Viewer viewer) {
        return code == null ? null : named(Industry.ofCode(code).map(Industry::messageKey), code, viewer.locale());
    }

    private @Nullable String lostReason(String reason, Viewer viewer) {
        return named(Optional.of("recycleReason." + reason), reason, viewer.locale());
    }

    private @Nullable String named(Optional<String> key, String otherwise, Locale locale) {
        return key.map(found -> messages.getMessage(found, null, otherwise, locale))
                .orElse(otherwise);
    }

    private static @Nullable String name(@Nullable Named record) {
        return record == null ? null : record.name();
    }

    private static @Nullable String phone(@Nullable String e164) {
        return e164 == null ? null : new PhoneNumber(e164).national();
    }
}
