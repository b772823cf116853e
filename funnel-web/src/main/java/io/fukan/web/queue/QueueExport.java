package io.fukan.web.queue;

import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.account.PhoneNumber;
import io.fukan.export.ExportFile;
import io.fukan.export.ExportFormat;
import io.fukan.export.Quantity;
import io.fukan.queue.CallQueue;
import io.fukan.queue.QueueQuery;
import io.fukan.queue.QueueRow;
import io.fukan.record.Labelled;
import io.fukan.records.ContactShown;
import io.fukan.records.ListExport;
import io.fukan.setting.Company;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a queue as a file in its order, each lead with when and why it is due. */
@Component
@Transactional
class QueueExport {

    /** Nobody calls more in a day than anybody could print. */
    private static final int MOST = 10_000;

    private static final List<String> COLUMNS = List.of(
            "band",
            "when",
            "why",
            "company",
            "person",
            "phone",
            "channel",
            "owner",
            "track",
            "stage",
            "quality",
            "cell",
            "tier",
            "attempts",
            "nextAction",
            "nextActionOn",
            "number");

    private final CallQueue queue;
    private final ListExport export;
    private final MessageSource messages;
    private final Company company;
    private final Clock clock;

    QueueExport(CallQueue queue, ListExport export, MessageSource messages, Company company, Clock clock) {
        this.queue = queue;
        this.export = export;
        this.messages = messages;
        this.company = company;
        this.clock = clock;
    }

    /**
     * @param narrowed how the queue is narrowed, in the viewer's words
     * @throws NotAllowed without the right to export, and for a queue that the viewer may not see
     */
    public ExportFile write(QueueQuery query, Viewer viewer, ExportFormat format, String narrowed) {
        Locale locale = viewer.locale();
        QueueWords words = new QueueWords(messages, locale, company.zone(), clock.instant());
        List<String> headers = COLUMNS.stream()
                .map(column -> messages.getMessage("export.queue." + column, null, locale))
                .toList();
        return export.write(
                "queue",
                headers,
                queue.first(query, MOST, viewer).stream().<List<@Nullable Object>>map(row -> cells(row, words, locale)),
                viewer,
                format,
                narrowed);
    }

    private List<@Nullable Object> cells(QueueRow row, QueueWords words, Locale locale) {
        ContactShown person = row.contact();
        return Arrays.asList(
                messages.getMessage(row.band(), locale),
                words.when(row),
                words.why(row),
                row.company() == null ? null : row.company().name(),
                person == null ? null : person.name(),
                person == null ? null : phone(person.phone()),
                row.channel(),
                row.owner() == null ? null : row.owner().name(),
                messages.getMessage(row.track(), locale),
                messages.getMessage(row.stage(), locale),
                messages.getMessage("quality." + row.quality(), null, locale),
                row.cell(),
                label(row.tier(), locale),
                Quantity.of(row.attempts()),
                row.nextAction(),
                row.nextActionOn(),
                row.leadId());
    }

    private static @Nullable String phone(@Nullable String e164) {
        return e164 == null ? null : new PhoneNumber(e164).national();
    }

    private @Nullable String label(@Nullable Labelled value, Locale locale) {
        return value == null ? null : messages.getMessage(value, locale);
    }
}
