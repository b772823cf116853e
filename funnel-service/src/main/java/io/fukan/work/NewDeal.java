package io.fukan.work;

import io.fukan.record.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A deal that somebody enters by hand. It needs a lead, a company or a name; null: unknown.
 *
 * @param externalId its id in its source
 * @param leadId the lead it came from
 * @param accountId the company; null: that of the lead, unless one is named
 * @param company its name, where it is not told by its id
 * @param setBy which inside-sales person booked it; null: who set the lead's appointment
 * @param entered when field sales took it up; null: now
 * @param confirmed when it became an opportunity (商談化); null: not yet
 */
public record NewDeal(
        @Nullable String externalId,
        @Nullable Long leadId,
        @Nullable Long accountId,
        @Nullable String company,
        @Nullable Long setBy,
        @Nullable Moment entered,
        @Nullable Moment confirmed,
        DealDetails details) {}
