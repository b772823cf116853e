package io.fukan.criteria;

import java.math.BigDecimal;

/** A value that a rule compares with, as JSON knows it; a date is text in the form 2026-04-01. */
public sealed interface Operand {

    /** As people and text comparisons see it. */
    String text();

    record Text(String text) implements Operand {}

    record Number(BigDecimal value) implements Operand {
        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    record Flag(boolean value) implements Operand {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }
}
