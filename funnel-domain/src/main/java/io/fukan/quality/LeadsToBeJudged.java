package io.fukan.quality;

import java.util.Collection;
import java.util.List;

/** Rules are about to be asked about these leads: whatever they read of them is to be up to date when listeners return. */
public record LeadsToBeJudged(Collection<Long> leads) {

    public LeadsToBeJudged {
        leads = List.copyOf(leads);
    }
}
