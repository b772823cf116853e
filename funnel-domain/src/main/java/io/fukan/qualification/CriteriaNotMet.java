package io.fukan.qualification;

import io.fukan.record.InvalidValue;

/** An appointment that does not meet the criteria and for which nobody gave a reason; answered with 422. */
public class CriteriaNotMet extends InvalidValue {

    private final transient CriteriaCheck check;

    CriteriaNotMet(CriteriaCheck check) {
        super(
                "overrideReason",
                "CRITERIA_NOT_MET",
                check.version().name(),
                check.version().versionNo());
        this.check = check;
    }

    /** What is met and what is missing. */
    public CriteriaCheck check() {
        return check;
    }
}
