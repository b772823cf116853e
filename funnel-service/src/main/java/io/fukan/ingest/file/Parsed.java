package io.fukan.ingest.file;

import java.util.Optional;

/** What a cell says: a value, nothing (blank means unknown, not zero and not false), or something that cannot be understood. */
public sealed interface Parsed<T> {

    /** The value, if it is known. */
    default Optional<T> value() {
        return Optional.empty();
    }

    /** Why the cell's row must be rejected, if it must. */
    default Optional<Problem> rejection() {
        return Optional.empty();
    }

    record Known<T>(T known) implements Parsed<T> {

        @Override
        public Optional<T> value() {
            return Optional.of(known);
        }
    }

    record Unknown<T>() implements Parsed<T> {}

    record Rejected<T>(Problem problem) implements Parsed<T> {

        @Override
        public Optional<Problem> rejection() {
            return Optional.of(problem);
        }
    }
}
