package io.fukan.opportunity;

import io.fukan.lead.Lead;
import io.fukan.lead.RecycleProposal;
import io.fukan.lead.RecycleReason;
import io.fukan.record.IllegalMove;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes deals, with what follows from it beyond the deal. */
@Service
@Transactional
public class Deals {

    private final Opportunities opportunities;
    private final ApplicationEventPublisher events;
    private final Company company;

    Deals(Opportunities opportunities, ApplicationEventPublisher events, Company company) {
        this.opportunities = opportunities;
        this.events = events;
        this.company = company;
    }

    /**
     * Inside sales carries a lead's deal to its end without field sales (ISのみで受注): theirs and booked by them.
     *
     * @param appointment the one that led to it; null: none did
     * @throws IllegalMove LEAD_NOT_READY_FOR_DEAL before the need is confirmed, or when it is with field sales
     */
    public Opportunity carry(Lead lead, @Nullable Long appointment, Stamp stamp) {
        lead.carryOn(stamp);
        Opportunity deal = Opportunity.entered(Source.IS, stamp);
        deal.comesFrom(lead.id(), lead.cycle(), appointment);
        deal.concerns(lead.accountId());
        deal.credit(stamp.by(), stamp.by());
        return opportunities.save(deal);
    }

    /**
     * Wins a deal; its company becomes a customer in onboarding.
     *
     * @param amount what it was won for, in yen without tax; null: what it was worth before
     * @throws IllegalMove OPPORTUNITY_CLOSED when it is closed already
     */
    public Opportunity win(Long opportunityId, @Nullable BigDecimal amount, Stamp stamp) {
        Opportunity deal = opportunities.get(opportunityId);
        deal.win(amount, stamp);
        events.publishEvent(new OpportunityWon(deal.id(), deal.leadId(), deal.cycle(), deal.accountId(), stamp));
        return deal;
    }

    /**
     * Loses a deal.
     *
     * @param reason the name of a {@link RecycleReason}, or the company's own words
     * @return when to come back to its lead, where the reason proposes that
     * @throws IllegalMove OPPORTUNITY_CLOSED when it is closed already
     */
    public Optional<RecycleProposal> lose(Long opportunityId, String reason, Stamp stamp) {
        return lose(opportunityId, reason, null, stamp);
    }

    /** The same, with words that stand in the history beside the reason; null: none. */
    public Optional<RecycleProposal> lose(Long opportunityId, String reason, @Nullable String said, Stamp stamp) {
        Opportunity deal = opportunities.get(opportunityId);
        deal.lose(reason, said, stamp);
        Long leadId = deal.leadId();
        return leadId == null
                ? Optional.empty()
                : RecycleReason.named(reason)
                        .map(why -> new RecycleProposal(leadId, why, why.proposeRevisit(company.today())));
    }
}
