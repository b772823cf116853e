package io.fukan.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A problem as callers read it, in the order in which it is read best.
 *
 * @param errors what is wrong with single fields or parameters; absent where it is the whole
 */
@Schema(name = "Problem", description = "Why a request was not answered as hoped (RFC 9457)")
public record ProblemBody(
        @Schema(example = "about:blank") String type,
        String title,
        int status,

        @Schema(description = "in words, in the caller's language")
        String detail,

        @Schema(description = "stable", example = "INVALID_VALUE")
        String code,

        @Schema(description = "leads to the log") String correlationId,

        @Schema(
                description = "what is wrong with single fields or parameters; absent where it is the whole",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Field> errors) {

    /**
     * What is wrong with one of them.
     *
     * @param field its name, or its path where it lies deeper
     */
    @Schema(name = "ProblemField")
    public record Field(
            @Schema(description = "a field's path or a parameter's name", example = "contact.email")
            String field,

            @Schema(description = "stable") String code,
            @Schema(description = "what to do instead") String message) {}
}
