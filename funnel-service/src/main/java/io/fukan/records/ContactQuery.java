package io.fukan.records;

import io.fukan.access.Viewer;
import io.fukan.customfield.RecordType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which people, in which order.
 *
 * @param search words that must be found in name, kana, address, telephone number or the source's id; where names are not
 *     for the viewer, in the company's; empty: any
 */
public record ContactQuery(
        String search,
        @Nullable Long account,
        List<AttributeFilter> attributes,
        Sorting<ContactSort> sorting,
        Paging paging) {

    private static final Sorting<ContactSort> LATEST_FIRST = new Sorting<>(ContactSort.UPDATED, true);

    public ContactQuery {
        attributes = List.copyOf(attributes);
    }

    /**
     * Reads {@code q account contact.attr.* sort page size}.
     *
     * @throws InvalidQuery for a value that cannot be meant
     */
    public static ContactQuery of(Map<String, String> parameters, Viewer viewer) {
        Parameters asked = new Parameters(parameters);
        return new ContactQuery(
                asked.search(),
                asked.id("account"),
                asked.attributes(RecordType.CONTACT),
                Sorting.read(
                        asked,
                        ContactSort.class,
                        key -> key != ContactSort.NAME || viewer.seesContacts(),
                        LATEST_FIRST),
                asked.paging());
    }

    Conditions conditions(Viewer viewer) {
        return new Conditions()
                .search(
                        search,
                        viewer.seesContacts() ? "records/contact-search.sql" : "records/contact-search-masked.sql")
                .when(account, "c.account_id = :account", "account")
                .attributes(attributes, Map.of(RecordType.CONTACT, "c"));
    }
}
