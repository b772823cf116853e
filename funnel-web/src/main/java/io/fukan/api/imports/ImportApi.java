package io.fukan.api.imports;

import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.api.failure.InvalidMapping;
import io.fukan.ingest.ImportJob;
import io.fukan.ingest.ImportKind;
import io.fukan.ingest.Imports;
import io.fukan.ingest.file.InvalidMappingException;
import io.fukan.ingest.file.Mapping;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import io.fukan.ingest.file.UnreadableFileException;
import io.fukan.organisation.Role;
import io.fukan.record.NoSuchRecord;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of files. One is its sender's and the administrators'. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
class ImportApi {

    private static final int MOST_LISTED = 100;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Imports imports;
    private final MessageSource messages;

    ImportApi(Imports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    /** What is taken note of. */
    @Schema(name = "ImportAccepted")
    record Accepted(long id) {}

    /** The parts of a sent import, for the description. */
    @Schema(name = "ImportParts")
    record Parts(
            @Schema(type = "string", format = "binary") String file,
            @Schema(example = "leads") String kind,

            @Schema(description = "absent: as the headers suggest") @Nullable
            Columns mapping,

            @Schema(defaultValue = "false", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            boolean dryRun) {}

    /** What a mapping says, for the description. */
    @Schema(name = "ImportMapping", description = "what a file's columns mean; unknown keys are refused")
    record Columns(
            @Schema(
                    description = "field by header, null: the column is left out; GET /api/v1/import-fields lists the"
                            + " fields, others are custom fields such as lead.attr.plan",
                    example = "{\"id\": \"lead.externalId\", \"date\": \"lead.acquiredAt\"}")
            Map<String, String> columns,

            @Schema(description = "value by field, for every row") @Nullable
            Map<String, String> constants,

            @Schema(description = "accepted beside ISO dates", example = "[\"M/d/yyyy\"]") @Nullable
            List<String> dateFormats,

            @Schema(description = "of the file's local times; absent: the business zone", example = "Asia/Tokyo")
            @Nullable
            String zone,

            @Schema(description = "auto, utf-8, cp932, utf-16le …", defaultValue = "auto") @Nullable
            String encoding,

            @Schema(description = "auto, or the character", defaultValue = "auto") @Nullable
            String separator,

            @Schema(description = "wrappedRows: rows that are quoted as a whole are unwrapped") @Nullable
            List<String> repair,

            @Schema(description = "cells that mean unknown", example = "[\"\", \"NaN\"]") @Nullable
            List<String> nullTokens,

            @Schema(
                    description = "by field: what a cell's text means",
                    example = "{\"opportunity.outcome\": {\"Won\": \"WON\", \"Engaging\": \"OPEN\"}}")
            @Nullable
            Map<String, Map<String, String>> values,

            @Schema(
                    description = "what becomes of columns that are not mapped",
                    allowableValues = {"customField", "ignore"})
            @Nullable
            String unmapped) {}

    @PostMapping
    @Transactional
    @Operation(
            summary = "Sends a CSV file to be imported in the background",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = Parts.class))))
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Accepted> start(HttpServletRequest request, @CurrentViewer Viewer viewer) throws IOException {
        ImportRequest wanted = ImportRequest.read(request);
        if (!viewer.may(wanted.kind().right())) {
            throw new NotAllowed("import " + wanted.kind().key());
        }
        Mapping given = wanted.mapping() == null ? null : mapping(wanted.mapping());
        long file = upload(wanted.file(), viewer);
        Mapping mapping = given != null ? given : suggested(file, wanted.kind());
        long id = imports.start(file, wanted.kind(), mapping, wanted.dryRun(), viewer.userId());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(new Accepted(id));
    }

    @GetMapping
    @Operation(summary = "The latest imports, newest first: one's own, an administrator's everybody's")
    List<ImportAnswer> list(@CurrentViewer Viewer viewer, Locale locale) {
        Long by = viewer.role() == Role.ADMIN ? null : viewer.userId();
        return imports.latest(MOST_LISTED, by).stream()
                .map(job -> ImportAnswer.of(job, messages, locale))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "An import as it stands now")
    ImportAnswer get(@PathVariable long id, @CurrentViewer Viewer viewer, Locale locale) {
        return ImportAnswer.of(visible(id, viewer), messages, locale);
    }

    @GetMapping("/{id}/rejects")
    @Operation(summary = "The rows left out as CSV: row, column, code and message, then the row as it came")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void rejects(@PathVariable long id, @CurrentViewer Viewer viewer, Locale locale, HttpServletResponse response)
            throws IOException {
        ImportJob job = visible(id, viewer);
        response.setContentType(CSV.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("import-" + id + "-rejects.csv")
                        .build()
                        .toString());
        imports.writeRejects(
                job.id(), response.getOutputStream(), problem -> ImportAnswer.text(problem, messages, locale));
    }

    @PostMapping("/{id}/undo")
    @Operation(summary = "Takes an import back, records and figures; what was edited since stays and is listed")
    ImportAnswer undo(@PathVariable long id, @CurrentViewer Viewer viewer, Locale locale) {
        ImportJob job = visible(id, viewer);
        return ImportAnswer.of(imports.undo(job.id(), viewer.userId()), messages, locale);
    }

    private ImportJob visible(long id, Viewer viewer) {
        return imports.find(id)
                .filter(job -> viewer.role() == Role.ADMIN || Objects.equals(job.createdBy(), viewer.userId()))
                .orElseThrow(() -> new NoSuchRecord("import", id));
    }

    private Mapping mapping(String json) {
        try {
            return imports.mapping(json);
        } catch (InvalidMappingException invalid) {
            throw new InvalidMapping(invalid.problems());
        }
    }

    private long upload(MultipartFile file, Viewer viewer) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return imports.upload(name(file), content, viewer.userId());
        }
    }

    private Mapping suggested(long file, ImportKind kind) throws IOException {
        try {
            Mapping suggested = imports.suggest(file, kind, imports.emptyMapping());
            if (suggested.columns().isEmpty()) {
                // Surely another file than was meant: all its columns would become custom fields of nameless records.
                throw new InvalidMapping(List.of(Problem.of(ProblemCode.NO_COLUMN_RECOGNISED)));
            }
            return suggested;
        } catch (UnreadableFileException unreadable) {
            throw new InvalidMapping(List.of(unreadable.problem()));
        }
    }

    private static String name(MultipartFile file) {
        @Nullable String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "upload.csv" : name;
    }
}
