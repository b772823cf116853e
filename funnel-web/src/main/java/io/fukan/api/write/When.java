package io.fukan.api.write;

import io.fukan.api.json.Told;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.setting.Company;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Between what a caller tells and what the domain takes. */
// A repository, so that what the database refuses in written() is told as Spring tells it.
@Repository
public class When {

    private final Company company;
    private final EntityManager entities;
    private final Clock clock;

    When(Company company, EntityManager entities, Clock clock) {
        this.company = company;
        this.entities = entities;
        this.clock = clock;
    }

    /** The moment told; null: now. */
    public @Nullable Moment moment(@Nullable Told told) {
        return told == null ? null : told.moment(company.zone());
    }

    /**
     * The moment told in a field that is not called {@code occurredAt}, as the domain calls all that has happened; null: now.
     *
     * @throws InvalidValue OCCURRED_IN_FUTURE at that field
     */
    public @Nullable Moment past(String field, @Nullable Told told) {
        Moment moment = moment(told);
        if (moment != null && moment.at().isAfter(clock.instant())) {
            throw new InvalidValue(field, "OCCURRED_IN_FUTURE");
        }
        return moment;
    }

    /** The business zone. */
    public ZoneId zone() {
        return company.zone();
    }

    /** Writes what was changed, so that lists read by SQL in the same transaction show it. */
    public void written() {
        entities.flush();
    }
}
