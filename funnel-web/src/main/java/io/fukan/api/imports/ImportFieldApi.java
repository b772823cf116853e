package io.fukan.api.imports;

import io.fukan.ingest.ImportField;
import io.fukan.ingest.ImportFields;
import io.fukan.ingest.ImportKind;
import io.fukan.ingest.file.FieldDef;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What columns can be mapped to. */
@RestController
@Tag(name = "Imports")
class ImportFieldApi {

    private final MessageSource messages;

    ImportFieldApi(MessageSource messages) {
        this.messages = messages;
    }

    /** The fields of one kind of file. */
    @Schema(name = "ImportFields")
    record KindEntry(String kind, String name, List<FieldEntry> fields) {}

    /** A field that a column can be mapped to; anything else goes to {@code <record>.attr.<name>}. */
    @Schema(name = "ImportField")
    record FieldEntry(
            @Schema(example = "lead.acquiredAt") String name,
            String label,

            @Schema(description = "text, integer, decimal, boolean, date, time, datetime, email, phone or enum")
            String type,

            @Schema(description = "allowed values of an enum, else empty")
            List<String> choices) {

        static FieldEntry of(ImportField field, Locale locale) {
            return new FieldEntry(
                    field.name(),
                    field.label(locale),
                    field.def().type().name().toLowerCase(Locale.ROOT),
                    field.def().choices().stream().map(FieldDef.Choice::name).toList());
        }
    }

    @GetMapping("/api/v1/import-fields")
    @Operation(summary = "What columns can be mapped to, by kind of file")
    List<KindEntry> fields(@RequestParam(required = false) @Nullable String kind, Locale locale) {
        List<ImportKind> kinds = kind == null ? Arrays.asList(ImportKind.values()) : List.of(ImportRequest.kind(kind));
        return kinds.stream()
                .map(one -> new KindEntry(
                        one.key(),
                        messages.getMessage(one.messageKey(), null, one.key(), locale),
                        ImportFields.of(one).stream()
                                .map(field -> FieldEntry.of(field, locale))
                                .toList()))
                .toList();
    }
}
