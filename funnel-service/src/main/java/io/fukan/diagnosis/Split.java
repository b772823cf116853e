package io.fukan.diagnosis;

import org.jspecify.annotations.Nullable;

/** Leads at one stage of a cohort, by quality. */
record Split(long quality, long general, long unclassified) {

    static final Split NONE = new Split(0, 0, 0);

    long total() {
        return quality + general + unclassified;
    }

    /** Quality leads of all; null where there are none. */
    @Nullable
    Double ratio() {
        return total() == 0 ? null : (double) quality / total();
    }
}
