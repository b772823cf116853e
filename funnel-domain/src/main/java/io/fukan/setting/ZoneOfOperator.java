package io.fukan.setting;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over the business zone that the operator names ({@code FUKAN_ZONE}) at each start. The facts follow a changed zone by
 * themselves. Where none is named, the zone is the one set on the screen.
 */
@Component
class ZoneOfOperator implements ApplicationRunner {

    private final CompanySettings settings;
    private final TransactionTemplate transaction;
    private final @Nullable String zone;

    ZoneOfOperator(
            CompanySettings settings,
            TransactionTemplate transaction,
            @Value("${fukan.zone:#{null}}") @Nullable String zone) {
        this.settings = settings;
        this.transaction = transaction;
        this.zone = zone;
    }

    /** @throws io.fukan.record.InvalidValue when there is no such zone; the start fails with it */
    @Override
    public void run(ApplicationArguments arguments) {
        if (zone != null && !zone.isBlank()) {
            transaction.executeWithoutResult(status -> settings.current().moveTo(zone.strip()));
        }
    }
}
