package io.fukan.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of a filter, open at either end.
 *
 * @param from first day; null: since ever
 * @param to last day, itself included; null: for ever
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** All days. */
    public static final Days ALL = new Days(null, null);
}
