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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

    private static final int RATIO_DIGITS = 4;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static final List<String> COLUMNS = List.of(
            "number",
            "day",
            "time",
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
        ZoneId zone = company.zone();
        List<String> headers = COLUMNS.stream()
                .map(column -> text("export.call." + column, locale))
                .toList();
        try (Stream<CallRow> rows = calls.all(query, viewer)) {
            return export.write(
                    "call",
                    headers,
                    rows.<List<@Nullable Object>>map(row -> cells(row, locale, zone)),
                    viewer,
                    format,
                    narrowed);
        }
    }

    private List<@Nullable Object> cells(CallRow call, Locale locale, ZoneId zone) {
        LocalDateTime at = LocalDateTime.ofInstant(call.occurredAt(), zone);
        return Arrays.asList(
                call.id(),
                call.occurredOn() != null ? call.occurredOn() : at.toLocalDate(),
                call.occurredOn() != null ? null : TIME.format(at),
                call.company(),
                call.person(),
                call.rep() == null ? null : call.rep().name(),
                label(call.direction(), locale),
                label(call.outcome(), locale),
                count(call.durationSeconds()),
                Quantity.of(rounded(call.talkRatio(), RATIO_DIGITS), Unit.PERCENT),
                Quantity.of(rounded(call.speechRate(), 0), Unit.COUNT),
                count(call.rallies()),
                count(call.silences()),
                yes(call.hasRecording(), locale),
                yes(call.hasTranscript(), locale),
                call.example(),
                Quantity.of(call.comments()));
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number, int digits) {
        return number == null ? null : number.setScale(digits, RoundingMode.HALF_UP);
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
