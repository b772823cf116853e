package io.fukan.review;

import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.export.ExportFile;
import io.fukan.export.ExportFormat;
import io.fukan.export.Quantity;
import io.fukan.kpi.Unit;
import io.fukan.record.Labelled;
import io.fukan.records.ListExport;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the calls of a list as a file, with the measures that the list shows. */
@Service
@Transactional
public class CallExport {

    private static final List<String> COLUMNS = List.of(
            "number",
            "at",
            "company",
            "person",
            "rep",
            "direction",
            "outcome",
            "seconds",
            "talkRatio",
            "speechRate",
            "rallies",
            "silences",
            "recording",
            "transcript",
            "example",
            "comments");

    private final CallList calls;
    private final ListExport export;
    private final MessageSource messages;
    private final Company company;

    CallExport(CallList calls, ListExport export, MessageSource messages, Company company) {
        this.calls = calls;
        this.export = export;
        this.messages = messages;
        this.company = company;
    }

    /**
     * @param narrowed how the list is narrowed, in the viewer's words
     * @throws NotAllowed without the right to export, and as {@link CallList#page}
     */
    public ExportFile write(CallQuery query, Viewer viewer, ExportFormat format, String narrowed) {
        Locale locale = viewer.locale();
        Words words = new Words(locale, company.zone());
        List<String> headers = COLUMNS.stream()
                .map(column -> text("export.call." + column, locale))
                .toList();
        try (Stream<CallRow> rows = calls.all(query, viewer)) {
            return export.write(
                    "call",
                    headers,
                    rows.<List<@Nullable Object>>map(row -> cells(row, words)),
                    viewer,
                    format,
                    narrowed);
        }
    }

    private List<@Nullable Object> cells(CallRow call, Words words) {
        Locale locale = words.locale();
        return Arrays.asList(
                call.id(),
                call.occurredOn() != null ? call.occurredOn() : words.moment(call.occurredAt()),
                call.company(),
                call.person(),
                call.rep() == null ? null : call.rep().name(),
                label(call.direction(), locale),
                label(call.outcome(), locale),
                count(call.durationSeconds()),
                Quantity.of(call.talkRatio(), Unit.PERCENT),
                Quantity.of(call.speechRate(), Unit.COUNT),
                count(call.rallies()),
                count(call.silences()),
                yes(call.hasRecording(), locale),
                yes(call.hasTranscript(), locale),
                call.example(),
                Quantity.of(call.comments()));
    }

    private static @Nullable Quantity count(@Nullable Integer number) {
        return number == null ? null : Quantity.of(BigDecimal.valueOf(number), Unit.COUNT);
    }

    private @Nullable String label(@Nullable Labelled value, Locale locale) {
        return value == null ? null : messages.getMessage(value, locale);
    }

    private @Nullable String yes(boolean isSo, Locale locale) {
        return isSo ? text("export.yes", locale) : null;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
