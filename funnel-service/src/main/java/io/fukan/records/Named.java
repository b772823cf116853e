package io.fukan.records;

/** Another record, named. */
public record Named(long id, String name) {}
