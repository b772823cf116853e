package io.fukan.problem;

import java.util.Arrays;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What is wrong with one field of a body, or with one parameter.
 *
 * @param field its name, or its path where it lies deeper
 * @param code stable and upper case
 * @param message says what to do instead
 */
public record FieldProblem(String field, String code, MessageSourceResolvable message) {

    /** A problem whose message is {@code error.} + code. */
    public static FieldProblem of(String field, String code, Object... args) {
        String[] keys = {"error." + code, "error.INVALID_VALUE"};
        return new FieldProblem(
                field, code, new DefaultMessageSourceResolvable(keys, Arrays.copyOf(args, args.length), code));
    }
}
