package io.fukan.designcheck;

import io.fukan.record.Labelled;

/** What is asked of a KPI design: the six items, and what beside them makes one worse. */
public enum Item implements Labelled {
    MEASURED,
    ACTION,
    DENOMINATORS,
    COVERAGE,
    SIMPLE,
    PRODUCTIVITY,
    QUALITY,
    CALL_COUNTS,
    REVIEW;

    @Override
    public String messagePrefix() {
        return "designCheckItem";
    }
}
