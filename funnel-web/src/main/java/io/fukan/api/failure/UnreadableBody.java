package io.fukan.api.failure;

import io.fukan.problem.FieldProblem;
import io.fukan.problem.Problem;
import io.fukan.record.InvalidValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells apart a body that is no JSON, one with fields that do not exist, and one with values that cannot be. */
final class UnreadableBody {

    private UnreadableBody() {}

    /** @param cause what the reader of JSON said; null: there was nothing to read */
    static Problem problem(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return Failures.unknownField(path(unknown));
        }
        if (cause instanceof InvalidFormatException format) {
            return Failures.invalid(
                    format.getTargetType().isEnum()
                            ? FieldProblem.of(path(format), "VALUE_UNKNOWN", values(format.getTargetType()))
                            : FieldProblem.of(path(format), "VALUE_UNREADABLE"));
        }
        if (cause instanceof DatabindException mapping && mapping.getCause() instanceof InvalidValue invalid) {
            return Failures.invalid(FieldProblem.of(path(mapping), invalid.code(), invalid.args()));
        }
        return cause instanceof DatabindException mapping && !mapping.getPath().isEmpty()
                ? Problem.of(HttpStatus.BAD_REQUEST, "UNREADABLE_BODY")
                        .with(FieldProblem.of(path(mapping), "VALUE_UNREADABLE"))
                : Problem.of(HttpStatus.BAD_REQUEST, "UNREADABLE_BODY");
    }

    private static String values(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    /** As one would write it: {@code attrs.origin}, {@code rows[2].name}. */
    private static String path(DatabindException failure) {
        List<JacksonException.Reference> path = failure.getPath();
        StringBuilder text = new StringBuilder();
        for (JacksonException.Reference step : path) {
            if (step.getPropertyName() == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return text.toString();
    }
}
