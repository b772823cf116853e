package io.fukan.handoff;

import io.fukan.customer.Customer;
import io.fukan.opportunity.Opportunity;
import java.util.Optional;

/**
 * What accepting a handoff brought about.
 *
 * @param handoff the accepted handoff
 * @param opportunity the deal, where field sales accepted
 * @param customer whom customer success looks after from now on
 */
public record Acceptance(Handoff handoff, Optional<Opportunity> opportunity, Optional<Customer> customer) {}
