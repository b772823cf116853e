package io.fukan.web.customer;

import io.fukan.web.records.Sent;
import io.fukan.work.CustomerDetails;

/** Reads the fields of a customer from a form. */
final class CustomerForm {

    private CustomerForm() {}

    /** @throws io.fukan.record.InvalidValue at the field that cannot be read */
    static CustomerDetails details(Sent sent) {
        return new CustomerDetails(sent.number("mrr"), sent.id("owner"), sent.day("renewsOn"), sent.attributes());
    }
}
