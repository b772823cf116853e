package io.fukan.ingest.file;

/** What a cell says: a value, nothing (blank means unknown, not zero and not false), or something that cannot be understood. */
public sealed interface Parsed<T> {

    record Known<T>(T value) implements Parsed<T> {}

    record Unknown<T>() implements Parsed<T> {}

    record Rejected<T>(Problem problem) implements Parsed<T> {}
}
