package io.fukan.activity;

import io.fukan.lead.Lead;
import io.fukan.lead.RecycleProposal;
import io.fukan.lead.RecycleReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A lead that cannot be reached is better laid aside: after 6 attempts within 20 days without talking to the intended
 * person, recycling is proposed (defaults of the design, domain.md, stages).
 */
final class AttemptsExhausted {

    private static final int ATTEMPTS = 6;
    private static final Duration WITHIN = Duration.ofDays(20);

    private AttemptsExhausted() {}

    /**
     * @param activities what was done with the lead
     * @param now until when the 20 days run
     * @param today from which the revisit date is counted
     */
    static Optional<RecycleProposal> after(Lead lead, List<Activity> activities, Instant now, LocalDate today) {
        if (!lead.isBeingAttempted()) {
            return Optional.empty();
        }
        List<CallOutcome> ofCycle = activities.stream()
                .filter(activity -> activity.cycle() == lead.cycle())
                .filter(activity ->
                        activity.direction().filter(Direction.OUTBOUND::equals).isPresent())
                .filter(activity -> activity.occurred().at().isAfter(now.minus(WITHIN)))
                .flatMap(activity -> activity.outcome().stream())
                .toList();
        boolean inVain = ofCycle.stream().noneMatch(CallOutcome::reachedIntendedPerson);
        return inVain && ofCycle.size() >= ATTEMPTS
                ? Optional.of(new RecycleProposal(
                        lead.id(), RecycleReason.NO_RESPONSE, RecycleReason.NO_RESPONSE.proposeRevisit(today)))
                : Optional.empty();
    }
}
