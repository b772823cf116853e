package io.fukan.api.quality;

import io.fukan.api.failure.BadParameter;
import io.fukan.criteria.KnownValue;
import io.fukan.criteria.Operator;
import io.fukan.criteria.RuleField;
import io.fukan.criteria.RuleFields;
import io.fukan.criteria.RulePurpose;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What rules can be made of. */
@RestController
@Tag(name = "Quality rules")
@Transactional(readOnly = true)
class RuleFieldApi {

    private static final String QUALITY = "quality";
    private static final String PURPOSES =
            Arrays.stream(RulePurpose.values()).map(RulePurpose::apiName).collect(Collectors.joining(", "));

    private final RuleFields fields;
    private final MessageSource messages;

    RuleFieldApi(RuleFields fields, MessageSource messages) {
        this.fields = fields;
        this.messages = messages;
    }

    /** A field that a rule may read. */
    @Schema(name = "RuleField")
    record FieldEntry(
            @Schema(example = "lead.channel") String name,
            String label,

            @Schema(description = "text, number, date or boolean")
            String type,

            @Schema(description = "as written in rules") List<String> operators,

            @Schema(description = "values that occur or can occur; empty for personal data")
            List<ValueEntry> values,

            boolean custom) {}

    /** A value that occurs. */
    @Schema(name = "RuleFieldValue")
    record ValueEntry(
            String value,
            String label,
            @Schema(description = "leads that have it") long leads) {}

    @GetMapping("/api/v1/rule-fields")
    @Operation(
            summary = "The fields that a rule may read, with operators and known values",
            description = "for: quality, appointment, valid-opportunity or scoring")
    List<FieldEntry> fields(@RequestParam(name = "for", defaultValue = QUALITY) String purpose, Locale locale) {
        RulePurpose wanted =
                RulePurpose.ofApiName(purpose).orElseThrow(() -> new BadParameter("for", "VALUE_UNKNOWN", PURPOSES));
        return fields.present(wanted).fields().stream()
                .map(field -> entry(field, locale))
                .toList();
    }

    private FieldEntry entry(RuleField field, Locale locale) {
        return new FieldEntry(
                field.name(),
                field.isCustom()
                        ? String.valueOf(field.customLabel())
                        : messages.getMessage(field.messageKey(), null, field.name(), locale),
                field.type().name().toLowerCase(Locale.ROOT),
                field.operators().stream().map(Operator::code).toList(),
                fields.knownValues(field.name()).stream()
                        .map(value -> value(field, value, locale))
                        .toList(),
                field.isCustom());
    }

    private ValueEntry value(RuleField field, KnownValue value, Locale locale) {
        String label = field.valueMessageKey(value.value())
                .map(key -> messages.getMessage(key, null, value.value(), locale))
                .orElse(value.value());
        return new ValueEntry(value.value(), label, value.leads());
    }
}
