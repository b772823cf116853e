package io.fukan.funnel;

import io.fukan.quality.Quality;
import org.jspecify.annotations.Nullable;

/** What a funnel counted, wherever its counts come from. */
public interface StageCounts {

    /** Leads that arrived at the stage; of every quality where that is null. */
    long arrived(Stage stage, @Nullable Quality quality);

    /** Those of them that had been at the stage directly before; asked of cohorts only. */
    long came(Stage stage, @Nullable Quality quality);

    /** Whether anything was ever recorded of the stage. */
    boolean isRecorded(Stage stage);
}
