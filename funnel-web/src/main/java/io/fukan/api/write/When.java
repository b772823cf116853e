package io.fukan.api.write;

import io.fukan.api.json.Told;
import io.fukan.record.Moment;
import io.fukan.setting.Company;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Between what a caller tells and what the domain takes. */
// A repository, so that what the database refuses in written() is told as Spring tells it.
@Repository
public class When {

    private final Company company;
    private final EntityManager entities;

    When(Company company, EntityManager entities) {
        this.company = company;
        this.entities = entities;
    }

    /** The moment told; null: now. */
    public @Nullable Moment moment(@Nullable Told told) {
        return told == null ? null : told.moment(company.zone());
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
