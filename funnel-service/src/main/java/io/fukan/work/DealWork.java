package io.fukan.work;

import io.fukan.access.Viewer;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.customfield.RecordType;
import io.fukan.lead.RecycleProposal;
import io.fukan.opportunity.Deals;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Phase;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Reason;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What field sales does with deals. */
@Service
@Transactional
public class DealWork {

    private final Opportunities opportunities;
    private final Deals deals;
    private final CustomValues values;
    private final KnownPartners partners;
    private final DealAccess access;
    private final Permissions permissions;
    private final People people;
    private final AuditLog audit;
    private final Company company;
    private final Clock clock;

    DealWork(
            Opportunities opportunities,
            Deals deals,
            CustomValues values,
            KnownPartners partners,
            DealAccess access,
            Permissions permissions,
            People people,
            AuditLog audit,
            Company company,
            Clock clock) {
        this.opportunities = opportunities;
        this.deals = deals;
        this.values = values;
        this.partners = partners;
        this.access = access;
        this.permissions = permissions;
        this.people = people;
        this.audit = audit;
        this.company = company;
        this.clock = clock;
    }

    /**
     * @throws NoSuchRecord when the viewer may not even read the deal
     * @throws io.fukan.access.NotAllowed when the viewer may not change it
     */
    @Transactional(readOnly = true)
    public void checkChange(Long dealId, Viewer viewer) {
        access.changeable(dealId, viewer);
    }

    /**
     * Changes what is known of a deal. Of a closed one the amount is corrected, while its forecast is left as it is.
     *
     * @param version that was changed; another one means that somebody else was faster
     * @throws ObjectOptimisticLockingFailureException when the deal has changed meanwhile
     */
    public Opportunity change(Long dealId, int version, DealDetails details, Viewer viewer) {
        Opportunity deal = access.changeable(dealId, viewer);
        if (deal.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Opportunity.class, dealId);
        }
        Instant now = clock.instant();
        deal.describe(Entered.line("name", details.name()), Entered.line("product", details.product()), now);
        deal.correctSource(details.source(), now);
        deal.broughtBy(partners.told("partner", details.partnerId()), now);
        if (!Objects.equals(deal.ownerId(), details.ownerId())) {
            permissions.require(permissions.mayOversee(viewer), "reassign deal", dealId);
            people.checkAssignable("owner", details.ownerId(), viewer);
            deal.assignTo(details.ownerId(), now);
        }
        worth(deal, details.amount(), now(viewer));
        forecast(deal, details, now);
        values.changes(
                RecordType.OPPORTUNITY,
                deal.knowledge().attrs(),
                details.attributes(),
                (key, value) -> deal.learn(key, value, company.today(), now));
        audit.record(AuditAction.CHANGED, "opportunity", dealId, null);
        return deal;
    }

    /**
     * Moves one phase forward, or back with a reason.
     *
     * @throws io.fukan.record.IllegalMove when that phase cannot be reached
     */
    public Opportunity move(Long dealId, Phase to, @Nullable String reason, Viewer viewer) {
        return move(dealId, to, reason, null, viewer);
    }

    /** The same, told of a moment; null: now. */
    public Opportunity move(Long dealId, Phase to, @Nullable String reason, @Nullable Moment at, Viewer viewer) {
        Opportunity deal = access.locked(dealId, viewer);
        deal.moveTo(to, Stamp.told(at, clock, viewer.userId()), Entered.note("reason", reason));
        return deal;
    }

    /** Puts it on hold until a day. */
    public Opportunity hold(Long dealId, @Nullable LocalDate until, @Nullable String reason, Viewer viewer) {
        Opportunity deal = access.locked(dealId, viewer);
        LocalDate day = Entered.day("resumeOn", until);
        if (day != null && !day.isAfter(company.today())) {
            throw new InvalidValue("resumeOn", "DAY_PAST");
        }
        deal.hold(day, now(viewer), Entered.note("reason", reason));
        return deal;
    }

    /** Goes on where it was put on hold. */
    public Opportunity resume(Long dealId, Viewer viewer) {
        Opportunity deal = access.locked(dealId, viewer);
        deal.resume(now(viewer));
        return deal;
    }

    /** It is an opportunity: 商談化. */
    public Opportunity confirm(Long dealId, @Nullable LocalDate on, Viewer viewer) {
        return confirmAt(dealId, moment(on), viewer);
    }

    /** The same, told of a moment; null: now. */
    public Opportunity confirmAt(Long dealId, @Nullable Moment at, Viewer viewer) {
        Opportunity deal = access.locked(dealId, viewer);
        deal.confirm(Stamp.told(at, clock, viewer.userId()));
        return deal;
    }

    /**
     * Wins it.
     *
     * @param amount what it was won for; null: what it was worth before
     * @param on the day; null: now
     */
    public Opportunity win(Long dealId, @Nullable BigDecimal amount, @Nullable LocalDate on, Viewer viewer) {
        return winAt(dealId, amount, moment(on), viewer);
    }

    /** The same, told of a moment; null: now. */
    public Opportunity winAt(Long dealId, @Nullable BigDecimal amount, @Nullable Moment at, Viewer viewer) {
        access.locked(dealId, viewer);
        return deals.win(dealId, amount, Stamp.told(at, clock, viewer.userId()));
    }

    /**
     * Loses it.
     *
     * @param reason the name of a {@link io.fukan.lead.RecycleReason}, or the company's own words
     * @return when to come back to its lead, where the reason proposes that
     */
    public Optional<RecycleProposal> lose(Long dealId, @Nullable String reason, @Nullable LocalDate on, Viewer viewer) {
        return loseAt(dealId, reason, moment(on), viewer);
    }

    /** The same, with words that explain the reason in the history; null: none. */
    public Optional<RecycleProposal> lose(
            Long dealId, @Nullable String reason, @Nullable String said, @Nullable LocalDate on, Viewer viewer) {
        return lost(dealId, reason, said, moment(on), viewer);
    }

    /** The same, told of a moment; null: now. */
    public Optional<RecycleProposal> loseAt(Long dealId, @Nullable String reason, @Nullable Moment at, Viewer viewer) {
        return lost(dealId, reason, null, at, viewer);
    }

    private Optional<RecycleProposal> lost(
            Long dealId, @Nullable String reason, @Nullable String said, @Nullable Moment at, Viewer viewer) {
        access.locked(dealId, viewer);
        return deals.lose(
                dealId,
                Reason.required(Entered.note("reason", reason)),
                Entered.note("words", said),
                Stamp.told(at, clock, viewer.userId()));
    }

    /**
     * Corrects what a closed deal is on record to have been worth, in yen without tax.
     *
     * @throws io.fukan.record.IllegalMove OPPORTUNITY_OPEN while it is open
     */
    public Opportunity correctAmount(Long dealId, @Nullable BigDecimal right, Viewer viewer) {
        Opportunity deal = access.locked(dealId, viewer);
        if (right == null) {
            throw new InvalidValue("amount", "AMOUNT_MISSING");
        }
        deal.correctAmount(right, now(viewer));
        audit.record(AuditAction.CHANGED, "opportunity", dealId, null);
        return deal;
    }

    /** Deletes a deal with its history, activities and customer; figures follow. */
    public void delete(Long dealId, Viewer viewer) {
        Opportunity deal = access.readable(dealId, viewer);
        permissions.require(permissions.mayDelete(viewer), "delete deal", dealId);
        opportunities.delete(deal);
        audit.record(AuditAction.DELETED, "opportunity", dealId, null);
    }

    private static void worth(Opportunity deal, @Nullable BigDecimal told, Stamp stamp) {
        if (told != null && deal.closed() != null) {
            deal.correctAmount(told, stamp);
        } else if (told != null && (deal.amount() == null || deal.amount().compareTo(told) != 0)) {
            deal.value(told, stamp.occurred(), stamp.recorded());
        }
    }

    private void forecast(Opportunity deal, DealDetails details, Instant now) {
        if (deal.closed() != null) {
            return;
        }
        LocalDate today = company.today();
        deal.forecast(
                details.yomi(),
                Ahead.day("expectedCloseOn", details.expectedCloseOn(), deal.expectedCloseOn(), today),
                now);
        deal.plan(
                Entered.line("nextAction", details.nextAction()),
                Ahead.day("nextActionOn", details.nextActionOn(), deal.nextActionOn(), today),
                now);
    }

    private Stamp now(Viewer viewer) {
        return Stamp.now(clock, viewer.userId());
    }

    /** A past day is kept as a day; today, or no day, is now. */
    private @Nullable Moment moment(@Nullable LocalDate on) {
        LocalDate day = Entered.day("on", on);
        if (day != null && day.isAfter(company.today())) {
            throw new InvalidValue("on", "OCCURRED_IN_FUTURE");
        }
        return day == null || day.equals(company.today()) ? null : Moment.on(day, company.zone());
    }
}
