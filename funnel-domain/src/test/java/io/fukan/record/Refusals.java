package io.fukan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says how a move or a value is refused. */
public final class Refusals {

    private Refusals() {}

    /** The move is refused with that code, and the message can mention exactly those values. */
    public static void assertRefused(ThrowingCallable move, String code, Object... args) {
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(move).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.args()).containsExactly(args);
        });
    }

    /** The value is refused at that field with that code. */
    public static void assertInvalid(ThrowingCallable move, String field, String code) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(move).satisfies(invalid -> {
            assertThat(invalid.field()).isEqualTo(field);
            assertThat(invalid.code()).isEqualTo(code);
        });
    }
}
