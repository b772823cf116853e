package io.fukan.work;

import io.fukan.access.Viewer;
import io.fukan.activity.About;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.Direction;
import io.fukan.opportunity.Opportunity;
import io.fukan.proposal.Contract;
import io.fukan.proposal.ContractHistory;
import io.fukan.proposal.ContractStatus;
import io.fukan.proposal.Contracts;
import io.fukan.proposal.Quote;
import io.fukan.proposal.QuoteStatus;
import io.fukan.proposal.Quotes;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Quotes and the contract of a deal. */
@Service
@Transactional
public class DealProposals {

    private final DealAccess access;
    private final Quotes quotes;
    private final Contracts contracts;
    private final ContractHistory contractHistory;
    private final Activities activities;
    private final Company company;
    private final Clock clock;

    DealProposals(
            DealAccess access,
            Quotes quotes,
            Contracts contracts,
            ContractHistory contractHistory,
            Activities activities,
            Company company,
            Clock clock) {
        this.access = access;
        this.quotes = quotes;
        this.contracts = contracts;
        this.contractHistory = contractHistory;
        this.activities = activities;
        this.company = company;
        this.clock = clock;
    }

    /**
     * A quote as somebody tells it.
     *
     * @param number null: the next one of the deal
     * @param amount in yen without tax
     * @param at when it was handed in; null: now
     * @param link where the document lies
     */
    public record QuoteTold(
            @Nullable String number,
            @Nullable BigDecimal amount,
            @Nullable Moment at,
            @Nullable LocalDate validUntil,
            @Nullable String link,
            @Nullable String note) {}

    /** The quotes of a deal, for those who see its amount. */
    @Transactional(readOnly = true)
    public List<Quote> of(Long dealId, Viewer viewer) {
        access.withAmounts(dealId, viewer);
        return quotes.findByOpportunityIdOrderById(dealId);
    }

    /** The contract of a deal; one that was not sent where there is none. */
    @Transactional(readOnly = true)
    public Contract contractOf(Long dealId, Viewer viewer) {
        access.readable(dealId, viewer);
        return contracts.findById(dealId).orElseGet(() -> new Contract(dealId));
    }

    /** What the next quote of a deal is called where nobody says otherwise. */
    @Transactional(readOnly = true)
    public String nextNumber(Long dealId) {
        return LongStream.iterate(quotes.countByOpportunityId(dealId) + 1, next -> next + 1)
                .mapToObj(next -> "%d-%d".formatted(dealId, next))
                .filter(number -> !quotes.existsByNumber(number))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Keeps a quote that was handed in; it counts as one.
     *
     * @throws InvalidValue AMOUNT_MISSING, AMOUNT_INVALID, QUOTE_NUMBER_TAKEN, QUOTE_VALID_BEFORE at their fields
     * @throws io.fukan.record.IllegalMove OPPORTUNITY_CLOSED
     */
    public Quote quote(Long dealId, QuoteTold told, Viewer viewer) {
        Opportunity deal = access.locked(dealId, viewer);
        deal.requireOpen();
        if (told.amount() == null) {
            throw new InvalidValue("amount", "AMOUNT_MISSING");
        }
        String typed = Entered.line("number", told.number());
        quotes.lockNumbers();
        String number = typed == null ? nextNumber(dealId) : typed;
        if (quotes.existsByNumber(number)) {
            throw new InvalidValue("number", "QUOTE_NUMBER_TAKEN", number);
        }
        Moment at = told.at();
        Stamp stamp = at == null ? Stamp.now(clock, viewer.userId()) : Stamp.told(at, clock, viewer.userId());
        About about = About.deal(dealId, deal.leadId(), deal.cycle(), deal.accountId());
        Activity deed = Activity.of(ActivityKind.QUOTE, about, Direction.OUTBOUND, stamp);
        deed.describe(number, Entered.note("note", told.note()));
        deed.linkTo(Entered.link("link", told.link()));
        activities.save(deed);
        return quotes.save(new Quote(
                dealId,
                deed.id(),
                number,
                told.amount(),
                stamp.occurred().day(company.zone()),
                Entered.day("validUntil", told.validUntil())));
    }

    /**
     * Says what became of a quote.
     *
     * @throws io.fukan.record.IllegalMove QUOTE_SETTLED
     */
    public Quote settle(Long dealId, Long quoteId, QuoteStatus as, Viewer viewer) {
        access.locked(dealId, viewer);
        Quote quote = quotes.findById(quoteId)
                .filter(found -> found.opportunityId().equals(dealId))
                .orElseThrow(() -> new NoSuchRecord("quote", quoteId));
        quote.settle(as);
        return quote;
    }

    /** The deal's contract was sent for signature. */
    public Contract send(Long dealId, @Nullable LocalDate on, @Nullable String link, Viewer viewer) {
        Contract contract = contract(dealId, viewer);
        LocalDate day = done(on);
        contract.send(day, Entered.link("link", link));
        return kept(contract, ContractStatus.SENT, day, viewer);
    }

    /**
     * The customer signed the contract.
     *
     * @throws io.fukan.record.IllegalMove CONTRACT_NOT_SENT, CONTRACT_SIGNED
     */
    public Contract sign(Long dealId, @Nullable LocalDate on, Viewer viewer) {
        Contract contract = contract(dealId, viewer);
        LocalDate day = done(on);
        contract.sign(day);
        return kept(contract, ContractStatus.SIGNED, day, viewer);
    }

    /** The contract that was sent is taken back. */
    public Contract takeBack(Long dealId, Viewer viewer) {
        Contract contract = contract(dealId, viewer);
        contract.takeBack();
        return kept(contract, ContractStatus.NONE, company.today(), viewer);
    }

    private Contract kept(Contract contract, ContractStatus reached, LocalDate on, Viewer viewer) {
        Moment day = Moment.on(on, company.zone());
        contractHistory.add(contract.opportunityId(), reached, Stamp.told(day, clock, viewer.userId()));
        return contracts.save(contract);
    }

    private Contract contract(Long dealId, Viewer viewer) {
        access.locked(dealId, viewer);
        return contracts.findById(dealId).orElseGet(() -> new Contract(dealId));
    }

    /** The day of something that is done; null: today. */
    private LocalDate done(@Nullable LocalDate on) {
        LocalDate day = Entered.day("on", on);
        if (day != null && day.isAfter(company.today())) {
            throw new InvalidValue("on", "OCCURRED_IN_FUTURE");
        }
        return day == null ? company.today() : day;
    }
}
