package io.fukan.ingest;

import io.fukan.database.Sql;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers. One that belongs to a deal is the customer that the deal's win has made, if it has. */
final class CustomerRules extends KindRules {

    private final Lookup lookup;
    private final JdbcClient jdbc;
    private final Map<Long, StoredDeal> deals = new HashMap<>();

    CustomerRules(Chunk chunk, Lookup lookup, JdbcClient jdbc) {
        super(chunk);
        this.lookup = lookup;
        this.jdbc = jdbc;
    }

    @Override
    void match(List<Item> items) {
        Map<Long, Long> known = new HashMap<>();
        List<Long> asked = dealsOf(items);
        if (asked.isEmpty()) {
            return;
        }
        jdbc.sql(Sql.of("ingest/customers_of_deals.sql"))
                .param("deals", asked.toArray(Long[]::new))
                .query(row -> {
                    known.put(row.getLong("opportunity_id"), row.getLong("id"));
                });
        items.forEach(item -> item.id = known.remove(item.opportunityId));
    }

    @Override
    void load(List<Item> items) {
        lookup.deals(dealsOf(items)).forEach(deal -> deals.put(deal.id(), deal));
        chunk.know(lookup.leads(deals.values().stream()
                .map(StoredDeal::leadId)
                .filter(Objects::nonNull)
                .filter(lead -> chunk.lead(lead) == null)
                .toList()));
    }

    private static List<Long> dealsOf(List<Item> items) {
        return items.stream()
                .map(item -> item.opportunityId)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    @Nullable
    LocalDate eventDay(Item item) {
        return firstDay(item, "startedOn");
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        StoredDeal deal = item.opportunityId == null ? null : deals.get(item.opportunityId);
        if (deal != null) {
            own.put("opportunity_id", deal.id()).put("cycle", deal.cycle());
            item.leadId = item.leadId == null ? deal.leadId() : item.leadId;
            chunk.root(deal.id());
        }
        if (own.isNew || item.leadId != null) {
            belongToLead(item, own, item.moment("customer.startedOn"));
        }
        belongToAccount(item, own);
        if (own.isNew && deal != null && deal.accountId() != null) {
            own.fill("account_id", deal.accountId());
        }
        if (own.has("churned_at")) {
            own.put("stage", "CHURNED");
        } else if (own.isNew) {
            own.fill("stage", "ONBOARDING");
        }
        stamp(own);
    }
}
