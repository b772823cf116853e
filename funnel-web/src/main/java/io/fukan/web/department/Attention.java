package io.fukan.web.department;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.records.CustomerDue;
import io.fukan.records.CustomerList;
import io.fukan.records.CustomerQuery;
import io.fukan.records.CustomerRow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The customers that ask for customer success today: who is at risk, what is due, which onboarding is open. */
@Component
class Attention {

    private static final int SHOWN = 5;

    private final CustomerList customers;

    Attention(CustomerList customers) {
        this.customers = customers;
    }

    /**
     * One reason to look at customers.
     *
     * @param total how many there are, of whom the most pressing are listed
     */
    record Group(CustomerDue due, long total, List<CustomerRow> rows) {}

    /** By reason, as far as the viewer may read customers. */
    List<Group> of(Viewer viewer) {
        if (!viewer.may(Right.DEALS_READ)) {
            return List.of();
        }
        return Arrays.stream(CustomerDue.values())
                .map(due -> {
                    var found = customers.page(
                            CustomerQuery.of(
                                    Map.of("due", due.name(), "sort", due.order(), "size", String.valueOf(SHOWN)),
                                    viewer),
                            viewer);
                    return new Group(due, found.total(), found.rows());
                })
                .toList();
    }
}
