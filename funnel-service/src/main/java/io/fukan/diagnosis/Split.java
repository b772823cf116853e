package io.fukan.diagnosis;

import io.fukan.quality.QualityCounts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Leads at one stage of a cohort, by quality. */
record Split(long quality, long general, long unclassified) {

    static final Split NONE = new Split(0, 0, 0);

    long total() {
        return quality + general + unclassified;
    }

    /** Quality leads of all; null where of none it was decided. */
    @Nullable
    Double ratio() {
        BigDecimal share = new QualityCounts(quality, general, unclassified).share();
        return share == null ? null : share.doubleValue();
    }
}
