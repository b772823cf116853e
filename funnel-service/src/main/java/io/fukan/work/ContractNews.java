package io.fukan.work;

import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.proposal.Contract;
import io.fukan.proposal.ContractEvent;
import io.fukan.proposal.ContractHistory;
import io.fukan.proposal.Contracts;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a service that has contracts signed tells of a deal's contract. It closes no deal: that is for people to say. */
@Service
@Transactional
public class ContractNews {

    private final Opportunities opportunities;
    private final Contracts contracts;
    private final ContractHistory history;
    private final Company company;
    private final Clock clock;

    ContractNews(
            Opportunities opportunities, Contracts contracts, ContractHistory history, Company company, Clock clock) {
        this.opportunities = opportunities;
        this.contracts = contracts;
        this.history = history;
        this.company = company;
        this.clock = clock;
    }

    /**
     * What is told. The deal is named by one of the first three.
     *
     * @param dealId its id
     * @param externalId its id in its source
     * @param document how the service names the document; enough once it was told together with the deal
     * @param link where it can be read and signed; null: not told
     */
    public record Told(
            ContractEvent event,
            Instant at,
            @Nullable Long dealId,
            @Nullable String externalId,
            @Nullable String document,
            @Nullable String link) {}

    /**
     * @return whether it was taken; not where the contract was signed before, or another document has replaced that one
     * @throws NoSuchRecord where no such deal is known
     * @throws InvalidValue at what can never be right
     */
    public boolean take(Told told) {
        if (told.at().isAfter(clock.instant())) {
            throw new InvalidValue("occurredAt", "OCCURRED_IN_FUTURE");
        }
        String document = Entered.line("documentId", told.document());
        Long deal = deal(told, document);
        opportunities.lockById(deal).orElseThrow(() -> new NoSuchRecord("opportunity", deal));
        Contract contract = contracts.findById(deal).orElseGet(() -> new Contract(deal));
        LocalDate on = Moment.at(told.at()).day(company.zone());
        boolean taken = contract.learn(told.event(), on, document, Entered.link("link", told.link()));
        if (taken) {
            contracts.save(contract);
            history.add(deal, told.event().reached(), Stamp.told(Moment.at(told.at()), clock, null));
        }
        return taken;
    }

    private Long deal(Told told, @Nullable String document) {
        if (told.dealId() != null) {
            return told.dealId();
        }
        String externalId = Entered.line("externalId", told.externalId());
        if (externalId != null) {
            return opportunities
                    .findByExternalId(externalId)
                    .map(Opportunity::id)
                    .orElseThrow(() -> new NoSuchRecord("opportunity", null));
        }
        if (document == null) {
            throw new InvalidValue("opportunityId", "REQUIRED");
        }
        return contracts
                .findFirstByDocumentRefOrderByOpportunityIdDesc(document)
                .map(Contract::opportunityId)
                .orElseThrow(() -> new NoSuchRecord("contract", null));
    }
}
