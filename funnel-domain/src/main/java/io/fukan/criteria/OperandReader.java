package io.fukan.criteria;

import io.fukan.customfield.FieldType;
import io.fukan.text.Folding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the values of one comparison and checks that they suit its operator and field. */
final class OperandReader {

    private static final int MOST_VALUES = 500;
    private static final int LONGEST_TEXT = 500;
    /** Digits before and after the point: more than anything counted in business, and within reach of the database. */
    private static final int MOST_DIGITS = 30;

    private static final int MOST_DAYS = 36_500;

    private final Operator operator;
    private final @Nullable FieldType type;
    private final List<RuleProblem> problems;

    /**
     * @param field that is compared; null where a rule that was checked before is trusted
     * @param problems receives what is wrong
     */
    OperandReader(Operator operator, @Nullable RuleField field, List<RuleProblem> problems) {
        this.operator = operator;
        this.type = field == null ? null : field.type();
        this.problems = problems;
    }

    /** The values, as far as they are right. */
    List<Operand> read(@Nullable JsonNode value, String path) {
        String place = path + ".value";
        if (operator.arity() == Operator.Arity.NONE) {
            if (value != null) {
                problem(place, "VALUE_UNEXPECTED", operator.code());
            }
            return List.of();
        }
        if (value == null || value.isNull()) {
            problem(path, "VALUE_MISSING", operator.code());
            return List.of();
        }
        return operator.arity().isList() ? list(value, place) : one(value, place);
    }

    private List<Operand> list(JsonNode value, String path) {
        if (!value.isArray()) {
            problem(path, "VALUE_NOT_A_LIST", operator.code());
            return List.of();
        }
        if (value.isEmpty() || value.size() > MOST_VALUES) {
            problem(path, "LIST_SIZE", MOST_VALUES);
            return List.of();
        }
        List<Operand> operands = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            operands.addAll(one(value.get(i), path + "[" + i + "]"));
        }
        if (operator == Operator.BETWEEN && operands.size() == value.size()) {
            checkBounds(operands, path);
        }
        return operands;
    }

    private void checkBounds(List<Operand> operands, String path) {
        if (operands.size() != 2) {
            problem(path, "BETWEEN_NEEDS_TWO");
        } else if (type != null && isReversed(operands.get(0), operands.get(1))) {
            problem(path, "BETWEEN_REVERSED");
        }
    }

    private static boolean isReversed(Operand from, Operand to) {
        if (from instanceof Operand.Number low && to instanceof Operand.Number high) {
            return low.value().compareTo(high.value()) > 0;
        }
        return from.text().compareTo(to.text()) > 0;
    }

    /** The value in a list of its own, or an empty list where it is wrong. */
    private List<Operand> one(JsonNode value, String path) {
        Operand operand = scalar(value);
        if (operand == null) {
            problem(path, "VALUE_NOT_SINGLE");
            return List.of();
        }
        String flaw = flaw(operand);
        if (flaw != null) {
            problem(path, flaw, arguments(flaw));
            return List.of();
        }
        return List.of(operand);
    }

    private static @Nullable Operand scalar(JsonNode value) {
        if (value.isString()) {
            return new Operand.Text(value.stringValue());
        }
        if (value.isNumber()) {
            return new Operand.Number(value.decimalValue());
        }
        return value.isBoolean() ? new Operand.Flag(value.booleanValue()) : null;
    }

    /** Code of the problem that the value has; null if it has none. */
    private @Nullable String flaw(Operand operand) {
        if (type == null) {
            return null;
        }
        if (operator.countsDays()) {
            return flawOfDays(operand);
        }
        return switch (type) {
            case TEXT -> flawOfText(operand);
            case NUMBER -> flawOfNumber(operand);
            case DATE -> day(operand) == null ? "VALUE_NOT_A_DATE" : null;
            case BOOLEAN -> operand instanceof Operand.Flag ? null : "VALUE_NOT_A_FLAG";
        };
    }

    private static @Nullable String flawOfText(Operand operand) {
        if (!(operand instanceof Operand.Text)) {
            return "VALUE_NOT_TEXT";
        }
        String text = operand.text();
        if (text.length() > LONGEST_TEXT) {
            return "VALUE_TOO_LONG";
        }
        if (text.codePoints().anyMatch(glyph -> glyph == 0 || Character.getType(glyph) == Character.SURROGATE)) {
            return "VALUE_UNREADABLE";
        }
        return Folding.fold(text).isEmpty() ? "VALUE_BLANK" : null;
    }

    private static @Nullable String flawOfNumber(Operand operand) {
        if (!(operand instanceof Operand.Number number)) {
            return "VALUE_NOT_A_NUMBER";
        }
        BigDecimal value = number.value();
        boolean countable = value.scale() <= MOST_DIGITS && value.precision() - value.scale() <= MOST_DIGITS;
        return countable ? null : "NUMBER_OUT_OF_RANGE";
    }

    private static @Nullable String flawOfDays(Operand operand) {
        if (!(operand instanceof Operand.Number number)) {
            return "VALUE_NOT_A_NUMBER";
        }
        BigDecimal days = number.value();
        boolean whole = days.signum() == 0
                || days.precision() - days.scale() <= MOST_DIGITS
                        && days.stripTrailingZeros().scale() <= 0;
        boolean inRange = days.signum() >= 0 && days.compareTo(BigDecimal.valueOf(MOST_DAYS)) <= 0;
        return whole && inRange ? null : "DAYS_OUT_OF_RANGE";
    }

    /** The day that the operand writes as 2026-04-01; null if it does not. */
    static @Nullable LocalDate day(Operand operand) {
        if (!(operand instanceof Operand.Text) || !operand.text().matches("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return null;
        }
        String text = operand.text();
        int month = Integer.parseInt(text.substring(5, 7));
        int day = Integer.parseInt(text.substring(8));
        if (month < 1 || month > 12 || day < 1) {
            return null;
        }
        YearMonth of = YearMonth.of(Integer.parseInt(text.substring(0, 4)), month);
        return of.isValidDay(day) ? of.atDay(day) : null;
    }

    private static Object[] arguments(String code) {
        return switch (code) {
            case "VALUE_TOO_LONG" -> new Object[] {LONGEST_TEXT};
            case "NUMBER_OUT_OF_RANGE" -> new Object[] {MOST_DIGITS};
            case "DAYS_OUT_OF_RANGE" -> new Object[] {MOST_DAYS};
            default -> new Object[0];
        };
    }

    private void problem(String path, String code, Object... args) {
        problems.add(new RuleProblem(path, code, List.of(args)));
    }
}
