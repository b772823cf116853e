package io.fukan.demo;

import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.opportunity.DealComment;
import io.fukan.opportunity.DealComments;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Outcome;
import io.fukan.proposal.Contract;
import io.fukan.proposal.ContractHistory;
import io.fukan.proposal.ContractStatus;
import io.fukan.proposal.Contracts;
import io.fukan.proposal.DealItem;
import io.fukan.proposal.DealItems;
import io.fukan.proposal.ProposedProduct;
import io.fukan.proposal.ProposedProducts;
import io.fukan.proposal.Quote;
import io.fukan.proposal.QuoteStatus;
import io.fukan.proposal.Quotes;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts down what the deals of late are about: lines, proposals, quotes, contracts, and what colleagues say of them. */
@Component
@Order(9)
class PapersHandedIn implements Chapter {

    private static final int VALID_FOR_DAYS = 30;
    private static final int DAYS_TO_SIGN = 5;

    private final Opportunities deals;
    private final Activities activities;
    private final DealItems items;
    private final ProposedProducts proposed;
    private final Quotes quotes;
    private final Contracts contracts;
    private final ContractHistory contractHistory;
    private final DealComments comments;
    private final FiledIds filed;
    private final InBatches inBatches;
    private final Company company;
    private final JdbcClient jdbc;

    PapersHandedIn(
            Opportunities deals,
            Activities activities,
            DealItems items,
            ProposedProducts proposed,
            Quotes quotes,
            Contracts contracts,
            ContractHistory contractHistory,
            DealComments comments,
            FiledIds filed,
            InBatches inBatches,
            Company company,
            JdbcClient jdbc) {
        this.deals = deals;
        this.activities = activities;
        this.items = items;
        this.proposed = proposed;
        this.quotes = quotes;
        this.contracts = contracts;
        this.contractHistory = contractHistory;
        this.comments = comments;
        this.filed = filed;
        this.inBatches = inBatches;
        this.company = company;
        this.jdbc = jdbc;
    }

    /** All of it or nothing, and only once. */
    @Override
    @Transactional
    public void write(Story.Told story) {
        if (jdbc.sql("select exists (select from deal_item)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        List<ProposedDeal> all = story.chronicle().proposed;
        Map<String, Long> dealIds =
                filed.ids("opportunity", all.stream().map(ProposedDeal::deal).toList());
        Map<String, Long> deeds = filed.ids(
                "activity",
                all.stream()
                        .flatMap(one -> Stream.of(one.proposal(), one.quote()))
                        .filter(Objects::nonNull)
                        .toList());
        inBatches.each(all, one -> {
            Opportunity deal = deals.get(dealIds.get(one.deal()));
            propose(deal, one, activities.get(deeds.get(one.proposal())));
            if (one.quote() != null) {
                quote(deal, one, activities.get(deeds.get(one.quote())));
            }
            if (deal.outcome() == Outcome.WON) {
                sign(deal);
            }
        });
        Map<String, Long> people = filed.people();
        inBatches.each(
                story.chronicle().remarks,
                one -> comments.save(
                        new DealComment(dealIds.get(one.deal()), people.get(one.by()), one.text(), one.at())));
    }

    private void propose(Opportunity deal, ProposedDeal one, Activity proposal) {
        one.lines().forEach(line -> {
            items.save(new DealItem(deal.id(), line, one.at()));
            proposed.save(new ProposedProduct(proposal, line));
        });
    }

    private void quote(Opportunity deal, ProposedDeal one, Activity deed) {
        LocalDate day = deed.occurred().day(company.zone());
        Quote quote = quotes.save(new Quote(
                deal.id(), deed.id(), "Q" + one.deal().substring(1), one.amount(), day, day.plusDays(VALID_FOR_DAYS)));
        if (deal.outcome() != Outcome.OPEN) {
            quote.settle(deal.outcome() == Outcome.WON ? QuoteStatus.ACCEPTED : QuoteStatus.DECLINED);
        }
    }

    private void sign(Opportunity deal) {
        LocalDate signed = Objects.requireNonNull(deal.closed()).day(company.zone());
        LocalDate sent = signed.minusDays(DAYS_TO_SIGN);
        Contract contract = new Contract(deal.id());
        contract.send(sent, null);
        contract.sign(signed);
        contracts.save(contract);
        contractHistory.add(deal.id(), ContractStatus.SENT, told(deal, sent));
        contractHistory.add(deal.id(), ContractStatus.SIGNED, told(deal, signed));
    }

    private Stamp told(Opportunity deal, LocalDate day) {
        Moment moment = Moment.on(day, company.zone());
        return new Stamp(moment, moment.at(), deal.ownerId());
    }
}
