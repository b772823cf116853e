package io.fukan.criteria;

import java.util.Arrays;
import java.util.Optional;

/** How a comparison compares. A comparison with a blank field is unknown, whatever the operator, but for the last two. */
public enum Operator {
    EQ("eq", Arity.ONE),
    NE("ne", Arity.ONE),
    /** One of a list. */
    IN("in", Arity.MANY),
    NOT_IN("notIn", Arity.MANY),
    GT("gt", Arity.ONE),
    GTE("gte", Arity.ONE),
    LT("lt", Arity.ONE),
    LTE("lte", Arity.ONE),
    /** From the first value to the second, both included. */
    BETWEEN("between", Arity.TWO),
    CONTAINS("contains", Arity.ONE),
    STARTS_WITH("startsWith", Arity.ONE),
    /** The date lies in the last so many days up to the day of judging. */
    WITHIN_DAYS("withinDays", Arity.ONE),
    /** The date lies in the next so many days from the day of judging on. */
    COMING_DAYS("comingDays", Arity.ONE),
    /** The field is known; never unknown itself. */
    IS_SET("isSet", Arity.NONE),
    /** The field is blank; never unknown itself. */
    IS_NOT_SET("isNotSet", Arity.NONE);

    /** How many values a comparison takes. */
    public enum Arity {
        NONE,
        ONE,
        TWO,
        MANY;

        /** Whether the values are written as a list in JSON. */
        public boolean isList() {
            return this == TWO || this == MANY;
        }
    }

    private final String code;
    private final Arity arity;

    Operator(String code, Arity arity) {
        this.code = code;
        this.arity = arity;
    }

    /** The operator so written in JSON; empty if there is none. */
    public static Optional<Operator> ofCode(String code) {
        return Arrays.stream(values())
                .filter(operator -> operator.code.equals(code))
                .findFirst();
    }

    /** As written in JSON. */
    public String code() {
        return code;
    }

    public Arity arity() {
        return arity;
    }

    /** Whether it compares a date with a number of days around the day of judging. */
    public boolean countsDays() {
        return this == WITHIN_DAYS || this == COMING_DAYS;
    }

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "criteria.operator." + code;
    }
}
