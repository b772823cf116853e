package io.fukan.records;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.customer.CustomerStage;
import io.fukan.customfield.RecordType;
import io.fukan.database.Sql;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which customers, in which order.
 *
 * @param search words that must be found in the company's name, or the source's id; empty: any
 * @param due only those of whom something is due
 * @param present only customers that are still under contract
 */
public record CustomerQuery(
        String search,
        @Nullable CustomerStage stage,
        boolean present,
        @Nullable CustomerDue due,
        @Nullable Choice owner,
        @Nullable Long account,
        Days started,
        Days churned,
        List<AttributeFilter> attributes,
        Sorting<CustomerSort> sorting,
        Paging paging) {

    /** The value of {@code stage} that means every one but those that left. */
    public static final String PRESENT = "PRESENT";

    private static final Sorting<CustomerSort> LATEST_FIRST = new Sorting<>(CustomerSort.STARTED, true);

    public CustomerQuery {
        attributes = List.copyOf(attributes);
    }

    /**
     * Reads {@code q stage due owner account startedFrom startedTo churnedFrom churnedTo customer.attr.* sort page size};
     * {@code stage} may be {@code PRESENT}.
     *
     * @throws InvalidQuery for a value that cannot be meant
     */
    public static CustomerQuery of(Map<String, String> parameters, Viewer viewer) {
        Parameters asked = new Parameters(parameters);
        boolean present = asked.text("stage").filter(PRESENT::equals).isPresent();
        return new CustomerQuery(
                asked.search(),
                present ? null : asked.one("stage", CustomerStage.class),
                present,
                asked.one("due", CustomerDue.class),
                asked.person("owner", viewer.userId()),
                asked.id("account"),
                asked.days("started"),
                asked.days("churned"),
                asked.attributes(RecordType.CUSTOMER, RecordType.ACCOUNT),
                Sorting.read(
                        asked,
                        CustomerSort.class,
                        key -> key != CustomerSort.MRR || viewer.may(Right.DEAL_AMOUNTS_READ),
                        LATEST_FIRST),
                asked.paging());
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return !search.isEmpty()
                || stage != null
                || present
                || due != null
                || owner != null
                || account != null
                || !started.equals(Days.ALL)
                || !churned.equals(Days.ALL)
                || !attributes.isEmpty();
    }

    Conditions conditions() {
        return new Conditions()
                .search(search, "records/customer-search.sql")
                .when(stage, "k.stage = :stage", "stage")
                .when(present, "k.stage <> 'CHURNED'")
                .when(due != null, due == null ? "" : due.condition())
                .choice(owner, "k.owner_id", "owner")
                .whenOfOne(account, Sql.of("records/customers-of-account.sql"), "account")
                .days(started, "k.started_at", "k.started_on", "started")
                .days(churned, "k.churned_at", "k.churned_on", "churned")
                .attributes(attributes, Map.of(RecordType.CUSTOMER, "k", RecordType.ACCOUNT, "a"));
    }
}
