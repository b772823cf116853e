package io.fukan.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which deeds to show.
 *
 * @param person id of who acted; null: anybody
 * @param action null: any
 * @param from first day in the business zone; null: since ever
 * @param to last day in the business zone; null: until now
 * @param page from 0
 */
public record AuditQuery(
        @Nullable Long person,
        @Nullable AuditAction action,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page) {

    /** Entries on a page. */
    public static final int SIZE = 50;
}
