package io.fukan.script;

import io.fukan.account.SizeBand;
import io.fukan.lead.Track;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script as somebody writes it.
 *
 * @param track SDR or BDR; null: any
 * @param product that it is about; null: any
 * @param industry JSIC major of the companies it is meant for; null: any
 * @param sizeBand of those companies; null: any
 */
public record ScriptDetails(
        String name,
        @Nullable Track track,
        @Nullable String product,
        @Nullable String industry,
        @Nullable SizeBand sizeBand,
        boolean active,
        List<ScriptStep> steps) {

    public ScriptDetails {
        steps = List.copyOf(steps);
    }
}
