package io.fukan.customer;

import io.fukan.record.InvalidValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a customer's health is weighed, and what the lifetime value assumes. There is one. */
@Entity
@Table(name = "customer_success_setting")
public class SuccessSetting {

    private static final int DAYS_LOOKED_AT = 28;
    private static final int WHOLE = 100;

    @Id
    private short id = 1;

    private short judgementWeight;
    private short usageWeight;
    private short activeDays;
    private @Nullable BigDecimal grossMargin;

    @Version
    private int version;

    protected SuccessSetting() {}

    /**
     * Sets all of it.
     *
     * @param judgement weight of what customer success thinks, 0 to 100
     * @param usage weight of how often the product is used, 0 to 100; not both 0
     * @param fullUse days with use among 28 that count as full use
     * @param margin gross margin as a share of one; null: not set, so that there is no lifetime value
     * @throws InvalidValue OUT_OF_RANGE, MARGIN_OUT_OF_RANGE at the field
     */
    public void weigh(int judgement, int usage, int fullUse, @Nullable BigDecimal margin) {
        within("judgementWeight", judgement, 0, WHOLE);
        within("usageWeight", usage, judgement == 0 ? 1 : 0, WHOLE);
        within("activeDays", fullUse, 1, DAYS_LOOKED_AT);
        if (margin != null && (margin.signum() <= 0 || margin.compareTo(BigDecimal.ONE) > 0)) {
            throw new InvalidValue("grossMargin", "MARGIN_OUT_OF_RANGE");
        }
        judgementWeight = (short) judgement;
        usageWeight = (short) usage;
        activeDays = (short) fullUse;
        grossMargin = margin;
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidValue(field, "OUT_OF_RANGE", least, most);
        }
    }

    public int judgementWeight() {
        return judgementWeight;
    }

    public int usageWeight() {
        return usageWeight;
    }

    public int activeDays() {
        return activeDays;
    }

    /** As a share of one; null: not set. */
    public @Nullable BigDecimal grossMargin() {
        return grossMargin;
    }

    public int version() {
        return version;
    }
}
