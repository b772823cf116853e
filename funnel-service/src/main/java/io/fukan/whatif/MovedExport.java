package io.fukan.whatif;

import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.export.ExportFile;
import io.fukan.export.ExportFormat;
import io.fukan.records.ListExport;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the list of leads that would change their quality as a file: what the screen shows, all pages of it. */
@Service
@Transactional
public class MovedExport {

    private static final List<String> COLUMNS = List.of(
            "id",
            "externalId",
            "account",
            "contact",
            "channel",
            "owner",
            "acquiredOn",
            "stage",
            "before",
            "after",
            "byHand",
            "frozen");

    private final MovedLeads moved;
    private final ListExport export;
    private final MessageSource messages;

    MovedExport(MovedLeads moved, ListExport export, MessageSource messages) {
        this.moved = moved;
        this.export = export;
        this.messages = messages;
    }

    /** @throws NotAllowed without the right to export */
    public ExportFile write(MovedQuery query, Viewer viewer, ExportFormat format, String narrowed) {
        Locale locale = viewer.locale();
        List<String> headers = COLUMNS.stream()
                .map(column -> messages.getMessage("whatIf.column." + column, null, locale))
                .toList();
        try (Stream<MovedLead> leads = moved.all(query, viewer)) {
            return export.write(
                    "what-if",
                    headers,
                    leads.<List<@Nullable Object>>map(lead -> cells(lead, locale)),
                    viewer,
                    format,
                    narrowed);
        }
    }

    private List<@Nullable Object> cells(MovedLead lead, Locale locale) {
        return Arrays.asList(
                lead.leadId(),
                lead.externalId(),
                lead.accountName(),
                lead.contactName(),
                lead.channel(),
                lead.owner(),
                lead.acquiredOn(),
                messages.getMessage(lead.stage(), locale),
                messages.getMessage("quality." + lead.before(), null, locale),
                messages.getMessage("quality." + lead.after(), null, locale),
                yesOrNo(lead.byHand(), locale),
                yesOrNo(lead.frozen(), locale));
    }

    private String yesOrNo(boolean yes, Locale locale) {
        return messages.getMessage(yes ? "whatIf.yes" : "whatIf.no", null, locale);
    }
}
