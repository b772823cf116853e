package io.fukan.api.imports;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fukan.ingest.ImportFields;
import io.fukan.ingest.ImportJob;
import io.fukan.ingest.ImportStatus;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** An import as it stands now. */
@Schema(name = "Import", description = "rowsRead = created + updated + unchanged + rejected at every moment")
@JsonPropertyOrder({
    "id",
    "kind",
    "fileName",
    "dryRun",
    "status",
    "rowsTotal",
    "rowsRead",
    "created",
    "updated",
    "unchanged",
    "rejected",
    "warnings",
    "percent",
    "createdAt",
    "startedAt",
    "finishedAt"
})
record ImportAnswer(
        long id,
        String kind,
        String fileName,

        @Schema(description = "only counts what it would do")
        boolean dryRun,

        ImportStatus status,

        @Schema(description = "null until the file was looked through") @Nullable
        Long rowsTotal,

        long rowsRead,
        long created,
        long updated,
        long unchanged,
        long rejected,
        long warnings,
        int percent,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,

        @Schema(
                description =
                        "what was made because rows named it: people, channels, campaigns, partners, teams, fields")
        Map<String, List<String>> newNames,

        @Schema(description = "why it failed; empty unless it did")
        List<Mistake> errors,

        @Schema(description = "records that undoing left as they are")
        List<Skipped> undoSkipped) {

    /** One thing that is wrong with a file or its mapping. */
    @Schema(name = "ImportMistake")
    record Mistake(String code, @Nullable String column, String message) {}

    /** A record that was edited or used since. */
    @Schema(name = "ImportUndoSkipped")
    record Skipped(String record, long id, String reason) {}

    static ImportAnswer of(ImportJob job, MessageSource messages, Locale locale) {
        return new ImportAnswer(
                job.id(),
                job.kind().key(),
                job.fileName(),
                job.dryRun(),
                job.status(),
                job.rowsTotal(),
                job.rowsRead(),
                job.created(),
                job.updated(),
                job.unchanged(),
                job.rejected(),
                job.warnings(),
                job.percent(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.newNames(),
                job.errors().stream()
                        .map(problem -> mistake(problem, messages, locale))
                        .toList(),
                job.undoSkipped().stream()
                        .map(skipped -> new Skipped(skipped.record(), skipped.id(), skipped.reason()))
                        .toList());
    }

    private static Mistake mistake(Problem problem, MessageSource messages, Locale locale) {
        return new Mistake(problem.code().name(), problem.column(), text(problem, messages, locale));
    }

    static String text(Problem problem, MessageSource messages, Locale locale) {
        Object[] args = problem.args().stream()
                .map(arg -> problem.code() == ProblemCode.UNKNOWN_CHOICE ? choices(arg, locale) : arg)
                .toArray();
        return messages.getMessage(problem.messageKey(), args, problem.code().name(), locale);
    }

    /** What is allowed in a field, in the words of the language and, for mappings, as the value is called; other text as it is. */
    private static String choices(String field, Locale locale) {
        return ImportFields.named(field)
                .map(known -> known.def().choices().stream()
                        .map(choice -> "%s (%s)".formatted(choice.label(locale), choice.name()))
                        .collect(Collectors.joining(", ")))
                .orElse(field);
    }
}
