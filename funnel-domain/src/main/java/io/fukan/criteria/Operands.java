package io.fukan.criteria;

import io.fukan.customfield.FieldType;
import io.fukan.text.Folding;
import java.math.BigDecimal;
import java.util.Optional;

/** Values of a rule in the type of the field that they are compared with. */
final class Operands {

    private Operands() {}

    /** Folded text, a number, a day or a flag; empty where the operand is of another type. */
    static Optional<Object> typed(Operand operand, FieldType type) {
        return switch (type) {
            case TEXT -> operand instanceof Operand.Text ? Optional.of(Folding.fold(operand.text())) : Optional.empty();
            case NUMBER -> operand instanceof Operand.Number number ? Optional.of(number.value()) : Optional.empty();
            case DATE -> Optional.ofNullable(OperandReader.day(operand));
            case BOOLEAN -> operand instanceof Operand.Flag flag ? Optional.of(flag.value()) : Optional.empty();
        };
    }

    /** The typed value as an element of an array of text, which the database casts. */
    static String literal(Object typed) {
        return typed instanceof BigDecimal number ? number.toPlainString() : typed.toString();
    }
}
