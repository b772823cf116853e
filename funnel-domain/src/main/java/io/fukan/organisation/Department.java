package io.fukan.organisation;

import io.fukan.record.Labelled;

/** The departments a lead passes through, in the order of the funnel. */
public enum Department implements Labelled {
    /** Marketing. */
    MK,
    /** Inside sales answering inquiries. */
    SDR,
    /** Inside sales approaching target accounts. */
    BDR,
    /** Field sales. */
    FS,
    /** Customer success. */
    CS,
    /** Partner sales. */
    PS;

    /** Whether this is inside sales: the departments that book appointments and hand over to field sales. */
    public boolean isInsideSales() {
        return this == SDR || this == BDR;
    }

    @Override
    public String messagePrefix() {
        return "department";
    }
}
