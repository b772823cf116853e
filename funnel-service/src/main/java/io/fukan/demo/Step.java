package io.fukan.demo;

import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A lead comes to another stage, by whom it is looked after. Reason and revisit date only when it is laid aside; ended: given up. */
record Step(
        Track track,
        Stage to,
        Instant at,
        @Nullable String by,
        @Nullable RecycleReason reason,
        @Nullable LocalDate revisitOn,
        @Nullable DisqualifyReason ended) {}
