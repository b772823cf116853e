package io.fukan.records;

import io.fukan.access.Viewer;
import io.fukan.customfield.RecordType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which companies, in which order.
 *
 * @param search words that must be found in name, 法人番号, site, telephone number or the source's id; empty: any
 * @param industry JSIC major A-T or the source's own word; null: any
 */
public record AccountQuery(
        String search,
        @Nullable String industry,
        List<AttributeFilter> attributes,
        Sorting<AccountSort> sorting,
        Paging paging) {

    private static final Sorting<AccountSort> BY_NAME = new Sorting<>(AccountSort.NAME, false);

    public AccountQuery {
        attributes = List.copyOf(attributes);
    }

    /**
     * Reads {@code q industry account.attr.* sort page size}.
     *
     * @throws InvalidQuery for a value that cannot be meant
     */
    public static AccountQuery of(Map<String, String> parameters, Viewer viewer) {
        Parameters asked = new Parameters(parameters);
        return new AccountQuery(
                asked.search(),
                asked.text("industry").orElse(null),
                asked.attributes(RecordType.ACCOUNT),
                Sorting.read(asked, AccountSort.class, key -> true, BY_NAME),
                asked.paging());
    }

    Conditions conditions() {
        return new Conditions()
                .search(search, "records/account-search.sql")
                .when(industry, "a.industry = :industry", "industry")
                .attributes(attributes, Map.of(RecordType.ACCOUNT, "a"));
    }
}
