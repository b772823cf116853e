package io.fukan.goal;

import io.fukan.goal.GoalProblem.Code;
import io.fukan.kpi.Unit;
import io.fukan.record.Amount;
import io.fukan.record.InvalidValue;
import java.math.BigDecimal;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Targets as people write them: a percentage as 25 for a quarter, all else in the KPI's unit. */
final class GoalNumber {

    private static final int PERCENT_DIGITS = 2;
    private static final BigDecimal LARGEST_PERCENT = BigDecimal.valueOf(1000);
    private static final int LONGEST = 40;

    private GoalNumber() {}

    /** For a field: thousands apart, so that millions of yen can be read; empty for none. */
    static String shown(@Nullable BigDecimal value, Unit unit) {
        String plain = write(value, unit);
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + plain.substring(whole.length());
    }

    /** For a file: without separators; empty for none. */
    static String write(@Nullable BigDecimal value, Unit unit) {
        if (value == null) {
            return "";
        }
        BigDecimal shown = unit == Unit.PERCENT ? value.movePointRight(PERCENT_DIGITS) : value;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    /** Reads it again, with separators, units or full-width digits too; null for blank. */
    static Reading read(String text, Unit unit) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("[,\\s¥円%件]", "");
        if (plain.isEmpty()) {
            return text.isBlank() ? new Reading(null, null) : new Reading(null, Code.NUMBER);
        }
        if (plain.length() > LONGEST || !plain.matches("[-+]?\\d+(\\.\\d*)?")) {
            return new Reading(null, Code.NUMBER);
        }
        BigDecimal number = new BigDecimal(plain);
        if (unit == Unit.PERCENT
                && (number.compareTo(LARGEST_PERCENT) > 0 || Spread.decimals(number) > PERCENT_DIGITS)) {
            return new Reading(null, Code.PERCENT);
        }
        BigDecimal value = unit == Unit.PERCENT ? number.movePointLeft(PERCENT_DIGITS) : number;
        try {
            Amount.require("value", value);
        } catch (InvalidValue invalid) {
            return new Reading(null, unit == Unit.PERCENT ? Code.PERCENT : Code.RANGE);
        }
        return new Reading(value, null);
    }

    /** Either a value, or null for none, or why it is no number. */
    record Reading(@Nullable BigDecimal value, @Nullable Code wrong) {}
}
