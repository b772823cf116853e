package io.fukan.activity;

/** It turned out that an activity happened at another time, within the same transaction. */
public record ActivityMoved(Activity activity) {}
