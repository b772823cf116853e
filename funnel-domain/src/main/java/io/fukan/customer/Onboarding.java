package io.fukan.customer;

import io.fukan.opportunity.OpportunityWon;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A won deal makes a customer. */
@Component
class Onboarding {

    private final Customers customers;

    Onboarding(Customers customers) {
        this.customers = customers;
    }

    /** In the transaction of the win, so that there is never the one without the other. */
    @EventListener
    void begin(OpportunityWon win) {
        customers.save(Customer.by(win));
    }
}
