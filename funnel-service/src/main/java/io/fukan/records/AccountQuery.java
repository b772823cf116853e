package io.fukan.records;

import io.fukan.access.Viewer;
import io.fukan.account.SizeBand;
import io.fukan.customfield.RecordType;
import io.fukan.database.Sql;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which companies, in which order. Null: any.
 *
 * @param search words that must be found in name, 法人番号, site, telephone number or the source's id; empty: any
 * @param size by number of employees
 * @param industry JSIC major A-T, the source's own word, or {@code none}
 * @param region as the source writes it, or {@code none}
 * @param like the id of a company with whose name theirs could be confused
 * @param duplicates only companies that another one could be confused with
 */
public record AccountQuery(
        String search,
        @Nullable SizeBand size,
        @Nullable String industry,
        @Nullable String region,
        @Nullable Long like,
        boolean duplicates,
        List<AttributeFilter> attributes,
        Sorting<AccountSort> sorting,
        Paging paging) {

    private static final Sorting<AccountSort> BY_NAME = new Sorting<>(AccountSort.NAME, false);

    public AccountQuery {
        attributes = List.copyOf(attributes);
    }

    /**
     * Reads {@code q band industry region like duplicates account.attr.* sort page size}.
     *
     * @throws InvalidQuery for a value that cannot be meant
     */
    public static AccountQuery of(Map<String, String> parameters, Viewer viewer) {
        Parameters asked = new Parameters(parameters);
        return new AccountQuery(
                asked.search(),
                asked.one("band", SizeBand.class),
                asked.text("industry").orElse(null),
                asked.text("region").orElse(null),
                asked.id("like"),
                asked.flag("duplicates"),
                asked.attributes(RecordType.ACCOUNT),
                Sorting.read(asked, AccountSort.class, key -> true, BY_NAME),
                asked.paging());
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return !search.isEmpty()
                || size != null
                || industry != null
                || region != null
                || like != null
                || duplicates
                || !attributes.isEmpty();
    }

    Conditions conditions() {
        return new Conditions()
                .search(search, "records/account-search.sql")
                .between(size == null ? null : size.least(), "a.employees", size == null ? null : most(size), "band")
                .word(industry, "a.industry", "industry")
                .word(region, "a.region", "region")
                .when(like, "a.matching_key = (select b.matching_key from account b where b.id = :like)", "like")
                .when(duplicates, Sql.of("records/account-has-like.sql"))
                .attributes(attributes, Map.of(RecordType.ACCOUNT, "a"));
    }

    private static int most(SizeBand band) {
        return band.most().orElse(Integer.MAX_VALUE);
    }
}
