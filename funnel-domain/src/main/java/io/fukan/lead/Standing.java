package io.fukan.lead;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead stands at some moment, kept so that it can be put back there.
 *
 * @param recycleReason why it lies aside; null: it does not
 * @param revisitOn until when it lies aside
 * @param changes lines of its history; null: not kept by an earlier version
 */
@Embeddable
public record Standing(
        @Enumerated(EnumType.STRING) Stage stage,
        @Enumerated(EnumType.STRING) @Nullable RecycleReason recycleReason,
        @Nullable LocalDate revisitOn,
        @Nullable String nextAction,
        @Nullable LocalDate nextActionOn,
        @Nullable Instant nextActionAt,
        @Nullable Integer changes) {}
