package io.fukan.kpi;

/**
 * Partners of a period.
 *
 * @param contracted those under contract at its end, or today while it runs
 * @param trained those of them who had been trained by then
 * @param active those of them who had registered a lead or a deal in the 90 days before
 * @param presentBefore those under contract at its start
 * @param lost those of these whose contract ended in it
 */
record PartnerSums(long contracted, long trained, long active, long presentBefore, long lost) {

    static final PartnerSums NONE = new PartnerSums(0, 0, 0, 0, 0);
}
