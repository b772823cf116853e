package io.fukan.work;

import io.fukan.partner.Partners;
import io.fukan.record.InvalidValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The partners that leads and deals can be said to come through. */
@Component
class KnownPartners {

    private final Partners partners;

    KnownPartners(Partners partners) {
        this.partners = partners;
    }

    /** @throws InvalidValue CHOICE_MISSING for a partner that does not exist */
    @Nullable
    Long told(String field, @Nullable Long id) {
        if (id != null && partners.findById(id).isEmpty()) {
            throw new InvalidValue(field, "CHOICE_MISSING");
        }
        return id;
    }
}
