package io.fukan.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Why a request was not answered as hoped.
 *
 * @param status of the answer
 * @param code stable and upper case, for programs; its message is {@code error.} + code
 * @param args what the message mentions
 * @param errors what is wrong with single fields or parameters
 * @param headers that the answer carries beside the usual ones
 */
public record Problem(
        HttpStatus status, String code, List<Object> args, List<FieldProblem> errors, Map<String, String> headers) {

    public Problem {
        args = List.copyOf(args);
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    public static Problem of(HttpStatus status, String code, Object... args) {
        return new Problem(status, code, List.of(args), List.of(), Map.of());
    }

    /** The database is out of reach, or in a jam. */
    public static Problem unavailable() {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE").header(HttpHeaders.RETRY_AFTER, Outage.RETRY_SECONDS);
    }

    /** The same, told field by field. */
    public Problem with(List<FieldProblem> fields) {
        return new Problem(status, code, args, fields, headers);
    }

    public Problem with(FieldProblem field) {
        return with(List.of(field));
    }

    public Problem header(String name, String value) {
        return new Problem(status, code, args, errors, Map.of(name, value));
    }
}
