package io.fukan.activity;

/**
 * Something was done and has just been kept, within the same transaction. Imports tell of the past and publish none: they
 * start no clock and wake nobody.
 */
public record ActivityRecorded(Activity activity) {}
