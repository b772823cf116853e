package io.fukan.activity;

/** An activity was taken back by whoever had logged it by mistake, within the same transaction. */
public record ActivityRemoved(Activity activity) {}
