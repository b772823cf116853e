package io.fukan.handoff;

import io.fukan.opportunity.Opportunity;
import java.util.Optional;

/**
 * What accepting a handoff brought about.
 *
 * @param handoff the accepted handoff
 * @param opportunity the deal, where field sales accepted
 */
public record Acceptance(Handoff handoff, Optional<Opportunity> opportunity) {}
