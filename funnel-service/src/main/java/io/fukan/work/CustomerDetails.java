package io.fukan.work;

import io.fukan.customer.Customer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be entered about a customer; null: unknown.
 *
 * @param mrr monthly recurring revenue in yen without tax
 * @param ownerId who looks after them
 * @param renewsOn the day by which the present term must be renewed
 * @param attributes custom fields by key, as typed; those not named stay as they are
 */
public record CustomerDetails(
        @Nullable BigDecimal mrr,
        @Nullable Long ownerId,
        @Nullable LocalDate renewsOn,
        Map<String, String> attributes) {

    public CustomerDetails {
        attributes = Map.copyOf(attributes);
    }

    /** What is known of a customer now: a start for changing single values. */
    public static CustomerDetails of(Customer customer) {
        return new CustomerDetails(customer.mrr(), customer.ownerId(), customer.renewsOn(), Map.of());
    }
}
