package io.fukan.ingest;

import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;

/** That customers used the product, which their health is read from. */
final class UsageRules extends KindRules {

    UsageRules(Chunk chunk) {
        super(chunk);
    }

    @Override
    void check(Item item) {
        require(item, "occurred_at", "at");
        if (item.isNew && item.customerId == null) {
            item.reject(Problem.of(ProblemCode.MISSING_VALUE, "usageEvent.customerExternalId"));
        }
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        if (item.customerId != null) {
            own.put("customer_id", item.customerId);
        }
        if (own.isNew) {
            own.put("recorded_at", chunk.now.toString());
        }
    }
}
